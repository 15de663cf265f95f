package ai.jules.saga.vision.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds printed fractions in one glyph (½, ¼, ¾) by their shape and unfolds them: the small figures are enlarged and set
 * side by side with a slash, because no engine reads the glyph and all of them read {@code 1/2}. A fraction that is not
 * noticed here becomes {@code 12 tsp}, which plausibility has to catch.
 */
final class VulgarFractions {

    /** Pixels between top and bottom of the line while looking. */
    static final int TALL = 96;

    private static final int GAP = TALL / 4;
    /** How far into the line a fraction is looked for, in heights of a capital. */
    private static final float REACH = 4.5f;

    /** What may stand before a fraction: a bullet and a number of two figures. */
    private static final int BEFORE = 3;

    private VulgarFractions() {}

    /**
     * Glyphs near the beginning of the line that have the shape of a fraction; letters such as x have it too, so what
     * they say has to be read before they are believed.
     *
     * @param line {@link #TALL} pixels high, dark on light
     */
    static List<Split> candidates(Raster line) {
        List<Split> found = candidates(Ink.of(line));
        return found.isEmpty() ? candidates(Ink.of(line, 0.36f)) : found;
    }

    private static List<Split> candidates(Ink ink) {
        if (ink.capHeight() < TALL / 4) {
            return List.of();
        }
        List<Split> splits = new ArrayList<>();
        int first = -1;
        for (int[] glyph : ink.glyphs()) {
            first = first < 0 ? glyph[0] : first;
            boolean early = glyph[0] - first < REACH * ink.capHeight() && glyph[2] <= BEFORE;
            boolean beyond = splits.isEmpty() || glyph[0] > splits.getLast().right();
            Split split = early && beyond ? Split.of(ink, glyph[0], glyph[1], glyph[2]) : null;
            if (split != null) {
                splits.add(split);
            }
        }
        return splits;
    }

    /** The fraction alone, unfolded. */
    static Raster alone(Raster line, Split split) {
        Ink ink = Ink.of(line);
        List<Raster> parts = new ArrayList<>();
        parts.add(blank(TALL / 2));
        unfold(line, ink, split, parts);
        parts.add(blank(TALL / 2));
        return sideBySide(parts);
    }

    /** The whole line with these glyphs unfolded. */
    static Raster unfolded(Raster line, List<Split> splits) {
        Ink ink = Ink.of(line);
        List<Raster> parts = new ArrayList<>();
        int from = 0;
        for (Split split : splits) {
            if (split.left() > from) {
                parts.add(piece(line, from, split.left()));
            }
            parts.add(blank(GAP));
            unfold(line, ink, split, parts);
            parts.add(blank(GAP));
            from = split.right() + 1;
        }
        if (from < line.width()) {
            parts.add(piece(line, from, line.width()));
        }
        return sideBySide(parts);
    }

    private static void unfold(Raster line, Ink ink, Split split, List<Raster> parts) {
        parts.add(split.figure(line, true, ink));
        parts.add(slash(ink));
        parts.add(split.figure(line, false, ink));
    }

    private static Raster sideBySide(List<Raster> parts) {
        int width = parts.stream().mapToInt(Raster::width).sum();
        byte[] out = new byte[width * TALL];
        int at = 0;
        for (Raster part : parts) {
            for (int y = 0; y < TALL; y++) {
                System.arraycopy(part.grey(), y * part.width(), out, y * width + at, part.width());
            }
            at += part.width();
        }
        return new Raster(width, TALL, out);
    }

    private static Raster piece(Raster line, int from, int to) {
        byte[] out = new byte[(to - from) * TALL];
        for (int y = 0; y < TALL; y++) {
            System.arraycopy(line.grey(), y * line.width() + from, out, y * (to - from), to - from);
        }
        return new Raster(to - from, TALL, out);
    }

    private static Raster blank(int width) {
        byte[] white = new byte[width * TALL];
        Arrays.fill(white, (byte) 255);
        return new Raster(width, TALL, white);
    }

    private static Raster slash(Ink ink) {
        int height = ink.capHeight();
        int width = Math.max(6, height * 2 / 5);
        Raster paper = blank(width + 4);
        float half = Math.max(1.5f, height / 18f);
        for (int y = 0; y < height; y++) {
            float middle = 2 + width * (1 - (float) y / height);
            for (int x = 0; x < paper.width(); x++) {
                float off = Math.abs(x - middle) - half;
                if (off < 1) {
                    paper.grey()[(ink.top() + y) * paper.width() + x] = (byte) (off < 0 ? 0 : Math.round(off * 255));
                }
            }
        }
        return paper;
    }

    /** A glyph with a long slash, a small figure left above it and another right below it. */
    record Split(
            int left, int right, int top, int bottom, float slashTop, float slashBottom, float stroke, int before) {

        static @Nullable Split of(Ink ink, int left, int right, int before) {
            int top = TALL;
            int bottom = 0;
            for (int y = 0; y < TALL; y++) {
                for (int x = left; x <= right; x++) {
                    if (ink.at(x, y)) {
                        top = Math.min(top, y);
                        bottom = Math.max(bottom, y);
                    }
                }
            }
            int height = bottom - top + 1;
            if (height < ink.capHeight() * 0.8 || right - left + 1 < height * 0.5) {
                return null;
            }
            Split best = null;
            double most = 0.85;
            for (int xt = left; xt <= right; xt += 2) {
                for (int xb = left; xb <= xt - height / 8; xb += 2) {
                    double share = along(ink, xt, top, xb, bottom);
                    if (share > most) {
                        Split split =
                                new Split(left, right, top, bottom, xt, xb, stroke(ink, xt, top, xb, bottom), before);
                        if (split.shaped(ink)) {
                            most = share;
                            best = split;
                        }
                    }
                }
            }
            return best;
        }

        private static double along(Ink ink, int xt, int top, int xb, int bottom) {
            int hit = 0;
            int height = bottom - top;
            int from = top + height / 12;
            int to = bottom - height / 12;
            for (int y = from; y <= to; y++) {
                float x = xt + (xb - xt) * (float) (y - top) / height;
                hit += ink.at(Math.round(x), y) ? 1 : 0;
            }
            return (double) hit / (to - from + 1);
        }

        private static float stroke(Ink ink, int xt, int top, int xb, int bottom) {
            int[] widths = new int[bottom - top + 1];
            for (int y = top; y <= bottom; y++) {
                int x = Math.round(xt + (xb - xt) * (float) (y - top) / (bottom - top));
                int wide = 0;
                for (int i = x; ink.at(i, y); i++) {
                    wide++;
                }
                for (int i = x - 1; ink.at(i, y); i--) {
                    wide++;
                }
                widths[y - top] = wide;
            }
            Arrays.sort(widths);
            return widths[widths.length / 3];
        }

        private float slashAt(int y) {
            return slashTop + (slashBottom - slashTop) * (y - top) / (float) (bottom - top);
        }

        private boolean belongs(int x, int y, boolean upper) {
            float slash = slashAt(y);
            float half = stroke * 0.6f + 0.5f;
            return upper ? x < slash - half : x > slash + half;
        }

        /** Box of the ink on one side of the slash: left, right, top, bottom; null when there is too little. */
        private int @Nullable [] box(Ink ink, boolean upper) {
            int[] box = {right, left, bottom, top};
            int count = 0;
            for (int y = top; y <= bottom; y++) {
                for (int x = left; x <= right; x++) {
                    if (ink.at(x, y) && belongs(x, y, upper)) {
                        box[0] = Math.min(box[0], x);
                        box[1] = Math.max(box[1], x);
                        box[2] = Math.min(box[2], y);
                        box[3] = Math.max(box[3], y);
                        count++;
                    }
                }
            }
            return count < 12 ? null : box;
        }

        private boolean shaped(Ink ink) {
            int[] above = box(ink, true);
            int[] below = box(ink, false);
            if (above == null || below == null) {
                return false;
            }
            float height = bottom - top + 1;
            float over = (above[3] - above[2] + 1) / height;
            float under = (below[3] - below[2] + 1) / height;
            return over > 0.34
                    && over < 0.72
                    && under > 0.34
                    && under < 0.72
                    && (above[2] - top) / height < 0.15
                    && (bottom - below[3]) / height < 0.15;
        }

        /** One figure alone on paper, enlarged to the height of the capitals. */
        Raster figure(Raster line, boolean upper, Ink ink) {
            int[] box = Objects.requireNonNull(box(ink, upper));
            int edge = 2;
            int x0 = Math.max(0, box[0] - edge);
            int y0 = Math.max(0, box[2] - edge);
            int w = Math.min(line.width() - 1, box[1] + edge) - x0 + 1;
            int h = Math.min(TALL - 1, box[3] + edge) - y0 + 1;
            byte[] cut = new byte[w * h];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    boolean ours = belongs(x0 + x, y0 + y, upper);
                    cut[y * w + x] = ours ? line.grey()[(y0 + y) * line.width() + x0 + x] : (byte) 255;
                }
            }
            int tall = ink.capHeight() + 4;
            Raster big = new Raster(w, h, cut).scaled(Math.max(4, Math.round((float) w * tall / h)), tall);
            Raster paper = blank(big.width() + 4);
            int from = Math.max(0, ink.top() - 2);
            for (int y = 0; y < Math.min(tall, TALL - from); y++) {
                System.arraycopy(
                        big.grey(), y * big.width(), paper.grey(), (from + y) * paper.width() + 2, big.width());
            }
            return paper;
        }
    }
}
