package ai.jules.saga.vision;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The perceptual hash of a picture: the signs of its 64 lowest frequencies (discrete cosine transform of a 32 x 32 grey
 * version) about their median. Difference hashes put two different recipe cards two bits apart; this one does not.
 */
final class Likeness {

    private static final int SIDE = 32;
    private static final int LOW = 8;

    private Likeness() {}

    static long of(BufferedImage image) {
        double[][] grey = grey(image);
        double[] coefficients = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                coefficients[v * LOW + u] = coefficient(grey, u + 1, v + 1);
            }
        }
        double[] sorted = coefficients.clone();
        Arrays.sort(sorted);
        double median = (sorted[LOW * LOW / 2 - 1] + sorted[LOW * LOW / 2]) / 2;
        long hash = 0;
        for (double coefficient : coefficients) {
            hash = hash << 1 | (coefficient > median ? 1 : 0);
        }
        return hash;
    }

    private static double coefficient(double[][] grey, int u, int v) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            double row = Math.cos(Math.PI * v * (2 * y + 1) / (2.0 * SIDE));
            for (int x = 0; x < SIDE; x++) {
                sum += grey[y][x] * row * Math.cos(Math.PI * u * (2 * x + 1) / (2.0 * SIDE));
            }
        }
        return sum;
    }

    private static double[][] grey(BufferedImage image) {
        BufferedImage current = image;
        while (current.getWidth() > SIDE || current.getHeight() > SIDE) {
            current = drawn(current, Math.max(SIDE, current.getWidth() / 2), Math.max(SIDE, current.getHeight() / 2));
        }
        current = drawn(current, SIDE, SIDE);
        double[][] grey = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                grey[y][x] = current.getRaster().getSample(x, y, 0);
            }
        }
        return grey;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return out;
    }
}
