package ai.jules.saga.vision.cards;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Photos that are no recipe cards. */
public final class Scenes {

    private Scenes() {}

    /** Spaghetti with sauce on a plate, on a wooden table. */
    public static BufferedImage plateOfFood(Random random) {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(130, 85, 50));
        g.fillRect(0, 0, 1200, 900);
        g.setColor(new Color(225, 225, 220));
        g.fillOval(250, 100, 700, 700);
        for (int i = 0; i < 400; i++) {
            g.setColor(new Color(200 + random.nextInt(50), 150 + random.nextInt(60), 60 + random.nextInt(40)));
            int x = 450 + (int) (random.nextGaussian() * 90) + 150;
            int y = 450 + (int) (random.nextGaussian() * 90);
            g.drawArc(x - 60, y - 60, 120, 120, random.nextInt(360), 120 + random.nextInt(120));
        }
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(170 + random.nextInt(60), 40 + random.nextInt(30), 20));
            int r = 10 + random.nextInt(40);
            g.fillOval(
                    600 + (int) (random.nextGaussian() * 60) - r,
                    450 + (int) (random.nextGaussian() * 60) - r,
                    2 * r,
                    r);
        }
        g.dispose();
        return image;
    }

    /** A page of text without anything to cook. */
    public static BufferedImage letter() {
        BufferedImage image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1200, 900);
        g.setColor(Color.BLACK);
        g.setFont(Typefaces.DEV.fonts().get(1).deriveFont(34f));
        String[] lines = {
            "Dear neighbors,",
            "the road in front of our houses will be closed",
            "from Monday until the end of the month because",
            "the city is going to replace the water pipes.",
            "Please park your cars in the next street and",
            "call the town hall if you have any questions.",
            "With kind regards, your street committee"
        };
        for (int i = 0; i < lines.length; i++) {
            g.drawString(lines[i], 80, 120 + i * 60);
        }
        g.dispose();
        return image;
    }

    /** So far out of focus that only the rows can still be told. */
    public static BufferedImage hopelesslyBlurred(BufferedImage card) {
        int w = card.getWidth();
        int h = card.getHeight();
        BufferedImage tiny = scaled(card, w / 9, h / 9);
        return scaled(tiny, w, h);
    }

    private static BufferedImage scaled(BufferedImage image, int w, int h) {
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (w < image.getWidth()) {
            g.drawImage(image.getScaledInstance(w, h, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } else {
            g.drawImage(image, 0, 0, w, h, null);
        }
        g.dispose();
        return out;
    }
}
