package ai.jules.saga.vision.local;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Says where on a page text stands (a PP-OCR detection network and the geometry after it). One page at a time. */
final class TextFinder implements AutoCloseable {

    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};
    private static final float INK = 0.3f;
    private static final float SURE = 0.5f;
    /** How far the network shrinks text before it marks it; found in the network's own description as 1.5 to 2. */
    private static final float GROWTH = 1.6f;

    /** Rows of pixels in a band, about; and how many of them two neighbours share at least. */
    private static final int BAND = 400;

    private static final int OVERLAP = 64;

    private final OnnxModel network;

    TextFinder(int threads) {
        this.network = new OnnxModel("models/ch_PP-OCRv4_det_infer.onnx", threads);
    }

    /** @param longest side in pixels at which the network looks */
    synchronized List<Span> find(Raster page, int longest) {
        Raster small = page.within(longest);
        int width = Math.max(32, (small.width() + 16) / 32 * 32);
        int height = Math.max(32, (small.height() + 16) / 32 * 32);
        small = page.scaled(width, height);
        float[] map = look(small);
        float sx = (float) page.width() / width;
        float sy = (float) page.height() / height;
        List<Span> spans = new ArrayList<>();
        boolean[] seen = new boolean[map.length];
        int[] queue = new int[map.length];
        for (int i = 0; i < map.length; i++) {
            if (!seen[i] && map[i] > INK) {
                Blob blob = Blob.flood(map, seen, queue, i, width, height);
                if (blob.mean() > SURE && blob.columns() >= 3) {
                    spans.add(blob.span(sx, sy));
                }
            }
        }
        return spans;
    }

    /** Looks at overlapping bands one after the other, because the network needs memory by the pixel. */
    private float[] look(Raster page) {
        int bands = (page.height() + BAND - 1) / BAND;
        int tall = Math.min(page.height(), ((page.height() + (bands - 1) * OVERLAP) / bands + 31) / 32 * 32);
        float[] map = new float[page.width() * page.height()];
        for (int band = 0; band < bands; band++) {
            int top = bands == 1 ? 0 : (int) ((long) band * (page.height() - tall) / (bands - 1));
            FloatBuffer seen =
                    network.run(planes(page, top, tall), tall, page.width()).values();
            int skip = band == 0 ? 0 : OVERLAP / 2;
            seen.position(skip * page.width());
            seen.get(map, (top + skip) * page.width(), (tall - skip) * page.width());
        }
        return map;
    }

    private static float[] planes(Raster page, int top, int tall) {
        int size = tall * page.width();
        float[] planes = new float[3 * size];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < size; i++) {
                planes[c * size + i] = ((page.grey()[top * page.width() + i] & 255) / 255f - MEAN[c]) / DEVIATION[c];
            }
        }
        return planes;
    }

    @Override
    public void close() {
        network.close();
    }

    /** A connected patch of the network's map, kept as the extent of ink in every column. */
    private record Blob(int left, int columns, int[] count, long[] sum, float mean) {

        static Blob flood(float[] map, boolean[] seen, int[] queue, int start, int width, int height) {
            int head = 0;
            int tail = 0;
            queue[tail++] = start;
            seen[start] = true;
            double total = 0;
            int left = width;
            int right = 0;
            while (head < tail) {
                int at = queue[head++];
                int x = at % width;
                int y = at / width;
                total += map[at];
                left = Math.min(left, x);
                right = Math.max(right, x);
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        int nx = x + dx;
                        int ny = y + dy;
                        int next = ny * width + nx;
                        if (nx >= 0 && ny >= 0 && nx < width && ny < height && !seen[next] && map[next] > INK) {
                            seen[next] = true;
                            queue[tail++] = next;
                        }
                    }
                }
            }
            int[] count = new int[right - left + 1];
            long[] sum = new long[right - left + 1];
            for (int i = 0; i < tail; i++) {
                count[queue[i] % width - left]++;
                sum[queue[i] % width - left] += queue[i] / width;
            }
            return new Blob(left, right - left + 1, count, sum, (float) (total / tail));
        }

        /** The blob grown to the size of its text, in page pixels. */
        Span span(float sx, float sy) {
            int area = 0;
            for (int n : count) {
                area += n;
            }
            float thick = (float) area / columns;
            float grow = area * GROWTH / (2 * (columns + thick));
            Curve fit = fit(columns > 12 * thick ? 2 : columns > 3 * thick ? 1 : 0);
            double a = fit.a() - fit.b() * grow + fit.c() * grow * grow;
            double b = fit.b() - 2 * fit.c() * grow;
            return new Span(
                    (left - grow) * sx,
                    (left + columns + grow) * sx,
                    (float) (a + 0.5) * sy,
                    (float) b * sy / sx,
                    (float) fit.c() * sy / (sx * sx),
                    (thick + 2 * grow) * sy);
        }

        /** Through the middles of the columns, leaving out the rounded ends. */
        private Curve fit(int degree) {
            int skip = columns > 8 ? 2 : 0;
            Curve.Fit fit = new Curve.Fit();
            for (int x = skip; x < columns - skip; x++) {
                fit.add(x, (double) sum[x] / count[x], 1);
            }
            return fit.solve(degree);
        }
    }
}
