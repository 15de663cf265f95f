package ai.jules.saga.vision.local;

import java.awt.image.BufferedImage;

/** How colourful a picture is: the mean saturation of a few thousand of its pixels, 0 to 1. */
final class Colour {

    private static final int SAMPLES = 64;

    private Colour() {}

    static double of(BufferedImage image) {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                int rgb = image.getRGB((int) ((i + 0.5) * image.getWidth() / SAMPLES), (int)
                        ((j + 0.5) * image.getHeight() / SAMPLES));
                int r = rgb >> 16 & 255;
                int g = rgb >> 8 & 255;
                int b = rgb & 255;
                int most = Math.max(r, Math.max(g, b));
                sum += most == 0 ? 0 : (double) (most - Math.min(r, Math.min(g, b))) / most;
            }
        }
        return sum / (SAMPLES * SAMPLES);
    }
}
