package ai.jules.saga.vision.local;

import java.util.List;

/**
 * A stretch of text on a page: everything on one row without a wide gap. Its middle is the curve {@code a + b t + c t²}
 * with {@code t} counted in pixels from {@code left}, because lines of a photographed card are seldom straight.
 *
 * @param height of the line of text, in pixels
 */
record Span(float left, float right, float a, float b, float c, float height) {

    float width() {
        return right - left;
    }

    float middle(float x) {
        float t = x - left;
        return a + b * t + c * t * t;
    }

    float centreX() {
        return (left + right) / 2;
    }

    float centre() {
        return middle((left + right) / 2);
    }

    float top() {
        return centre() - height / 2;
    }

    float bottom() {
        return centre() + height / 2;
    }

    /** Whether the two stand on the same row. */
    boolean level(Span other) {
        float x = (Math.min(right, other.right) + Math.max(left, other.left)) / 2;
        float apart = Math.abs(extended(x) - other.extended(x));
        return apart < 0.45f * Math.min(height, other.height) + 0.05f * Math.max(height, other.height);
    }

    private float extended(float x) {
        float inside = Math.clamp(x, left, right);
        return middle(inside) + (x - inside) * b;
    }

    /** One span over neighbours on a row. */
    static Span over(List<Span> row) {
        if (row.size() == 1) {
            return row.getFirst();
        }
        float from = row.getFirst().left;
        float to = from;
        float heights = 0;
        float widths = 0;
        Curve.Fit fit = new Curve.Fit();
        for (Span span : row) {
            to = Math.max(to, span.right);
            heights += span.height * span.width();
            widths += span.width();
            for (int i = 0; i < 8; i++) {
                float x = span.left + (i + 0.5f) / 8 * span.width();
                fit.add(x - from, span.middle(x), span.width());
            }
        }
        Curve curve = fit.solve(to - from > 12 * heights / widths ? 2 : 1);
        return new Span(from, to, (float) curve.a(), (float) curve.b(), (float) curve.c(), heights / widths);
    }

    /** Without its beginning. @param by how much of the picture {@link #cut} makes is left out, in pixels of the page */
    Span from(float by) {
        float begin = left + by;
        return new Span(begin, right, middle(begin), b + 2 * c * by, c, height);
    }

    Span grown(float by) {
        return new Span(left, right, a, b, c, height * by);
    }

    /** The picture of this text, straightened, {@code tall} pixels high. */
    Raster cut(Raster page, int tall) {
        return cut(page, tall, 1);
    }

    /** @param stretch how much wider than in the photo */
    Raster cut(Raster page, int tall, float stretch) {
        float scale = tall / height;
        float edge = height * 0.25f;
        int wide = Math.max(8, Math.round((width() + 2 * edge) * scale * stretch));
        int finer = scale < 0.7f ? (int) Math.ceil(0.7f / scale) + 1 : 1;
        byte[] out = new byte[wide * tall];
        for (int x = 0; x < wide; x++) {
            float px = left - edge + (x + 0.5f) / (scale * stretch);
            float mid = extended(px);
            for (int y = 0; y < tall; y++) {
                float py = mid + ((y + 0.5f) / tall - 0.5f) * height;
                float sum = 0;
                for (int i = 0; i < finer; i++) {
                    for (int j = 0; j < finer; j++) {
                        sum += page.at(
                                px + ((i + 0.5f) / finer - 0.5f) / (scale * stretch),
                                py + ((j + 0.5f) / finer - 0.5f) / scale);
                    }
                }
                out[y * wide + x] = (byte) Math.round(sum / (finer * finer));
            }
        }
        return new Raster(wide, tall, out);
    }
}
