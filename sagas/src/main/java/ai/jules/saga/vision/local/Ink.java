package ai.jules.saga.vision.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The dark pixels of a line, with the height of its capitals. */
record Ink(int width, boolean[] dark, int top, int bottom) {

    /** A threshold that counts thin and blurred strokes too. */
    static final float FAINT = 0.72f;

    static Ink of(Raster line) {
        return of(line, 0.5f);
    }

    /** @param share how far from ink to paper a pixel may be to count as ink; less parts what blur has joined */
    static Ink of(Raster line, float share) {
        int ink = line.quantile(0.03);
        int threshold = ink + Math.round((line.quantile(0.7) - ink) * share);
        boolean[] dark = new boolean[line.grey().length];
        int[] perRow = new int[VulgarFractions.TALL];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (line.grey()[i] & 255) < threshold;
            if (dark[i]) {
                perRow[i / line.width()]++;
            }
        }
        int most = Arrays.stream(perRow).max().orElse(0);
        int top = 0;
        while (top < VulgarFractions.TALL / 2 && perRow[top] < most / 10) {
            top++;
        }
        int base = VulgarFractions.TALL - 1;
        while (base > VulgarFractions.TALL / 2 && perRow[base] < most / 3) {
            base--;
        }
        return new Ink(line.width(), dark, top, base);
    }

    int capHeight() {
        return bottom - top + 1;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < VulgarFractions.TALL && dark[y * width + x];
    }

    /** What may be single glyphs, see {@link #joined}. */
    List<int[]> glyphs() {
        return joined(runs());
    }

    /** Runs of columns with ink, as first and last column. */
    private List<int[]> runs() {
        List<int[]> runs = new ArrayList<>();
        int start = -1;
        for (int x = 0; x <= width; x++) {
            boolean any = false;
            for (int y = 0; x < width && y < VulgarFractions.TALL && !any; y++) {
                any = at(x, y);
            }
            if (any && start < 0) {
                start = x;
            } else if (!any && start >= 0) {
                runs.add(new int[] {start, x - 1});
                start = -1;
            }
        }
        return runs;
    }

    /**
     * The parts of a fraction may not touch: neighbours closer than a hair are offered together as well.
     *
     * @return first and last column, and how many runs stand before
     */
    private List<int[]> joined(List<int[]> runs) {
        int cap = capHeight();
        List<int[]> offers = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (int j = i; j < Math.min(runs.size(), i + 3); j++) {
                int wide = runs.get(j)[1] - runs.get(i)[0] + 1;
                boolean close = j == i || runs.get(j)[0] - runs.get(j - 1)[1] <= Math.max(2, cap / 6);
                if (!close || wide > cap * 1.7) {
                    break;
                }
                if (wide > cap * 0.5) {
                    offers.add(new int[] {runs.get(i)[0], runs.get(j)[1], i});
                }
            }
        }
        return offers;
    }

    /**
     * Where the words begin when the line begins with a bullet, a dash or an empty box to tick; 0 when it does not.
     * Engines read such marks as letters or figures.
     */
    int behindMark() {
        List<int[]> runs =
                runs().stream().filter(run -> isMoreThanAGrain(run[0], run[1])).toList();
        if (runs.size() < 3 || runs.get(1)[0] - runs.get(0)[1] < capHeight() * 0.28) {
            return 0;
        }
        int left = runs.get(0)[0];
        int right = runs.get(0)[1];
        int high = VulgarFractions.TALL;
        int low = 0;
        for (int y = 0; y < VulgarFractions.TALL; y++) {
            for (int x = left; x <= right; x++) {
                if (at(x, y)) {
                    high = Math.min(high, y);
                    low = Math.max(low, y);
                }
            }
        }
        int wide = right - left + 1;
        int tall = low - high + 1;
        boolean floating = low < bottom - capHeight() * 0.12 && high > top + capHeight() * 0.12;
        boolean dot = floating && tall < capHeight() * 0.62 && wide < capHeight() * 0.7;
        return dot || isBox(left, right, high, low) ? (right + runs.get(1)[0]) / 2 : 0;
    }

    private boolean isMoreThanAGrain(int left, int right) {
        int ink = 0;
        for (int y = 0; y < VulgarFractions.TALL; y++) {
            for (int x = left; x <= right; x++) {
                ink += at(x, y) ? 1 : 0;
            }
        }
        return ink > capHeight() * capHeight() / 120;
    }

    private boolean isBox(int left, int right, int high, int low) {
        int wide = right - left + 1;
        int tall = low - high + 1;
        if (tall < capHeight() * 0.5 || wide < tall * 0.7 || wide > tall * 1.4) {
            return false;
        }
        int edge = Math.max(1, tall / 12);
        int filled = 0;
        for (int i = 0; i <= 20; i++) {
            int x = left + i * (wide - 1) / 20;
            int y = high + i * (tall - 1) / 20;
            filled += at(x, high + edge) || at(x, high) ? 1 : 0;
            filled += at(x, low - edge) || at(x, low) ? 1 : 0;
            filled += at(left + edge, y) || at(left, y) ? 1 : 0;
            filled += at(right - edge, y) || at(right, y) ? 1 : 0;
        }
        int inside = 0;
        for (int y = high + tall / 3; y <= low - tall / 3; y++) {
            for (int x = left + wide / 3; x <= right - wide / 3; x++) {
                inside += at(x, y) ? 1 : 0;
            }
        }
        return filled >= 70 && inside <= tall * wide / 150;
    }
}
