package ai.jules.saga.vision.local;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * A grey picture, one byte a pixel, row by row; 0 is black. Immutable by convention: operations return new rasters.
 *
 * @param grey {@code width * height} bytes
 */
record Raster(int width, int height, byte[] grey) {

    Raster {
        if (width < 1 || height < 1 || grey.length != width * height) {
            throw new IllegalArgumentException("raster does not fit its bytes");
        }
    }

    /** The picture in grey, shrunk so that its longer side has at most {@code longest} pixels. */
    static Raster of(BufferedImage image, int longest) {
        BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.setColor(java.awt.Color.WHITE);
        g.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        g.drawImage(image, 0, 0, null);
        g.dispose();
        byte[] bytes = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new Raster(image.getWidth(), image.getHeight(), bytes).within(longest);
    }

    int at(int x, int y) {
        return grey[y * width + x] & 255;
    }

    /** Bilinear value; outside the picture the nearest edge pixel. */
    float at(float x, float y) {
        float cx = Math.clamp(x, 0, width - 1f);
        float cy = Math.clamp(y, 0, height - 1f);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float fx = cx - x0;
        float fy = cy - y0;
        float top = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
        float bottom = at(x0, y1) * (1 - fx) + at(x1, y1) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    Raster within(int longest) {
        int side = Math.max(width, height);
        if (side <= longest) {
            return this;
        }
        double by = (double) longest / side;
        return scaled(Math.max(1, (int) Math.round(width * by)), Math.max(1, (int) Math.round(height * by)));
    }

    /** Shrinks by averaging areas, enlarges by bilinear interpolation. */
    Raster scaled(int toWidth, int toHeight) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        byte[] out = new byte[toWidth * toHeight];
        float sx = (float) width / toWidth;
        float sy = (float) height / toHeight;
        boolean shrinking = sx > 1.3f || sy > 1.3f;
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                float value = shrinking
                        ? area(x * sx, y * sy, (x + 1) * sx, (y + 1) * sy)
                        : at((x + 0.5f) * sx - 0.5f, (y + 0.5f) * sy - 0.5f);
                out[y * toWidth + x] = (byte) Math.round(value);
            }
        }
        return new Raster(toWidth, toHeight, out);
    }

    private float area(float left, float top, float right, float bottom) {
        float sum = 0;
        float weight = 0;
        for (int y = (int) top; y < Math.min(height, Math.ceil(bottom)); y++) {
            float wy = Math.min(bottom, y + 1) - Math.max(top, y);
            for (int x = (int) left; x < Math.min(width, Math.ceil(right)); x++) {
                float w = wy * (Math.min(right, x + 1) - Math.max(left, x));
                sum += w * at(x, y);
                weight += w;
            }
        }
        return weight == 0 ? at(left, top) : sum / weight;
    }

    /** Turned clockwise by quarters of a full turn. */
    Raster turned(int quarters) {
        int q = Math.floorMod(quarters, 4);
        if (q == 0) {
            return this;
        }
        int w = q == 2 ? width : height;
        int h = q == 2 ? height : width;
        byte[] out = new byte[grey.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int from =
                        switch (q) {
                            case 1 -> (height - 1 - x) * width + y;
                            case 2 -> (height - 1 - y) * width + (width - 1 - x);
                            default -> x * width + (width - 1 - y);
                        };
                out[y * w + x] = grey[from];
            }
        }
        return new Raster(w, h, out);
    }

    /** Turned about its centre so that a line rising by {@code radians} to the right becomes level; same size. */
    Raster levelled(double radians) {
        float cos = (float) Math.cos(radians);
        float sin = (float) Math.sin(radians);
        float cx = (width - 1) / 2f;
        float cy = (height - 1) / 2f;
        byte[] out = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float dx = x - cx;
                float dy = y - cy;
                out[y * width + x] = (byte) Math.round(at(cx + dx * cos - dy * sin, cy + dx * sin + dy * cos));
            }
        }
        return new Raster(width, height, out);
    }

    /**
     * Paper made white: every pixel divided by the brightness of its surroundings, so that shadows and stains go and ink
     * stays.
     *
     * @param reach in pixels, more than a stroke is thick
     */
    Raster whitened(int reach) {
        int step = Math.max(2, reach / 4);
        int w = Math.max(1, width / step);
        int h = Math.max(1, height / step);
        int around = 2;
        int[] brightest = new int[w * h];
        int[] histogram = new int[256];
        for (int gy = 0; gy < h; gy++) {
            for (int gx = 0; gx < w; gx++) {
                Arrays.fill(histogram, 0);
                int count = 0;
                int toY = Math.min(height, (gy + 1 + around) * step);
                int toX = Math.min(width, (gx + 1 + around) * step);
                for (int y = Math.max(0, (gy - around) * step); y < toY; y += 2) {
                    for (int x = Math.max(0, (gx - around) * step); x < toX; x += 2) {
                        histogram[at(x, y)]++;
                        count++;
                    }
                }
                int left = count / 5;
                int level = 255;
                while (level > 0 && (left -= histogram[level]) > 0) {
                    level--;
                }
                brightest[gy * w + gx] = Math.max(1, level);
            }
        }
        byte[] paper = new byte[w * h];
        for (int i = 0; i < paper.length; i++) {
            paper[i] = (byte) brightest[i];
        }
        Raster background = new Raster(w, h, paper);
        byte[] out = new byte[grey.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float here = background.at((x + 0.5f) / step - 0.5f, (y + 0.5f) / step - 0.5f);
                out[y * width + x] = (byte) Math.min(255, Math.round(at(x, y) * 250 / Math.max(1f, here)));
            }
        }
        return new Raster(width, height, out);
    }

    /** Stretched so that the darkest two per cent are black and the brightest half is white. */
    Raster stretched() {
        int[] histogram = new int[256];
        for (byte b : grey) {
            histogram[b & 255]++;
        }
        int dark = quantile(histogram, 0.02);
        int bright = Math.max(dark + 30, quantile(histogram, 0.6));
        byte[] out = new byte[grey.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.clamp(((grey[i] & 255) - dark) * 255L / (bright - dark), 0, 255);
        }
        return new Raster(width, height, out);
    }

    /** The grey level below which lies the given share of all pixels. */
    int quantile(double share) {
        int[] histogram = new int[256];
        for (byte b : grey) {
            histogram[b & 255]++;
        }
        return quantile(histogram, share);
    }

    private int quantile(int[] histogram, double share) {
        long left = (long) (share * grey.length);
        int level = 0;
        while (level < 255 && (left -= histogram[level]) >= 0) {
            level++;
        }
        return level;
    }

    Raster inverted() {
        byte[] out = new byte[grey.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) (255 - (grey[i] & 255));
        }
        return new Raster(width, height, out);
    }

    /** Edges restored as far as a little blur allows: away from the mean of the surroundings. */
    Raster sharpened(int reach, float amount) {
        byte[] out = new byte[grey.length];
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sums[(y + 1) * (width + 1) + x + 1] = at(x, y)
                        + sums[y * (width + 1) + x + 1]
                        + sums[(y + 1) * (width + 1) + x]
                        - sums[y * (width + 1) + x];
            }
        }
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                float mean = (float) sum / ((bottom - top) * (right - left));
                out[y * width + x] = (byte) Math.clamp(Math.round(at(x, y) + amount * (at(x, y) - mean)), 0, 255);
            }
        }
        return new Raster(width, height, out);
    }
}
