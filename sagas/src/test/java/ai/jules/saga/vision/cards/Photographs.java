package ai.jules.saga.vision.cards;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Turns a drawn card into a photo of a card that has been in a kitchen. */
public final class Photographs {

    private Photographs() {}

    /** A JPEG of the card after the damage. */
    public static byte[] of(BufferedImage card, Damage damage, Random random) {
        return switch (damage) {
            case NONE -> jpeg(card, 0.9f);
            case STAINED -> jpeg(stained(card, random), 0.85f);
            case BLURRED -> jpeg(blurred(card, 1.2 + random.nextDouble() * 0.8), 0.85f);
            case TILTED -> jpeg(onTable(card, Math.toRadians(random.nextDouble() * 14 - 7), random), 0.85f);
            case TURNED -> jpeg(turned(card, 1 + random.nextInt(3)), 0.85f);
            case DIM -> jpeg(dim(card, random), 0.85f);
            case COMPRESSED -> jpeg(read(jpeg(blurred(card, 0.6), 0.3f)), 0.22f);
            case SLANTED -> jpeg(slanted(card, 0.04 + random.nextDouble() * 0.05), 0.85f);
            case SMALL -> jpeg(scaled(card, 0.55), 0.8f);
        };
    }

    public static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage copy(BufferedImage card) {
        BufferedImage copy = new BufferedImage(card.getWidth(), card.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = copy.createGraphics();
        g.drawImage(card, 0, 0, null);
        g.dispose();
        return copy;
    }

    private static BufferedImage stained(BufferedImage card, Random random) {
        BufferedImage out = copy(card);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 5; i++) {
            int x = random.nextInt(card.getWidth());
            int y = random.nextInt(card.getHeight());
            int r = 80 + random.nextInt(160);
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
            g.setColor(new Color(120, 80, 30));
            if (random.nextBoolean()) {
                g.setStroke(new BasicStroke(10 + random.nextInt(12)));
                g.drawOval(x - r, y - r, 2 * r, 2 * r);
            } else {
                g.setPaint(new RadialGradientPaint(x, y, r, new float[] {0, 0.8f, 1}, new Color[] {
                    new Color(150, 110, 50), new Color(120, 80, 30), new Color(120, 80, 30, 0)
                }));
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
            }
        }
        g.dispose();
        return out;
    }

    private static BufferedImage blurred(BufferedImage card, double sigma) {
        int radius = (int) Math.ceil(2.5 * sigma);
        float[] line = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            line[i + radius] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += line[i + radius];
        }
        for (int i = 0; i < line.length; i++) {
            line[i] /= sum;
        }
        BufferedImage once =
                new ConvolveOp(new Kernel(line.length, 1, line), ConvolveOp.EDGE_NO_OP, null).filter(copy(card), null);
        return new ConvolveOp(new Kernel(1, line.length, line), ConvolveOp.EDGE_NO_OP, null).filter(once, null);
    }

    private static BufferedImage onTable(BufferedImage card, double angle, Random random) {
        int border = 160;
        BufferedImage out = new BufferedImage(
                card.getWidth() + 2 * border, card.getHeight() + 2 * border, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(new Color(90 + random.nextInt(60), 70, 50));
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.rotate(angle, out.getWidth() / 2.0, out.getHeight() / 2.0);
        g.drawImage(card, border, border, null);
        g.dispose();
        return out;
    }

    private static BufferedImage turned(BufferedImage card, int quarters) {
        boolean sideways = quarters % 2 == 1;
        BufferedImage out = new BufferedImage(
                sideways ? card.getHeight() : card.getWidth(),
                sideways ? card.getWidth() : card.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        AffineTransform turn = new AffineTransform();
        turn.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-card.getWidth() / 2.0, -card.getHeight() / 2.0);
        g.drawImage(card, turn, null);
        g.dispose();
        return out;
    }

    private static BufferedImage dim(BufferedImage card, Random random) {
        BufferedImage out = copy(card);
        int shadow = random.nextInt(card.getWidth());
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                int rgb = out.getRGB(x, y);
                double light = x + y / 2 < shadow ? 0.45 : 0.75 - 0.2 * y / out.getHeight();
                double grain = random.nextGaussian() * 14;
                out.setRGB(
                        x,
                        y,
                        shade(rgb >> 16, light, grain) << 16
                                | shade(rgb >> 8, light, grain) << 8
                                | shade(rgb, light, grain));
            }
        }
        return out;
    }

    private static int shade(int channel, double light, double grain) {
        return (int) Math.clamp((channel & 255) * light + grain, 0, 255);
    }

    private static BufferedImage scaled(BufferedImage card, double by) {
        int w = (int) (card.getWidth() * by);
        int h = (int) (card.getHeight() * by);
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(card, 0, 0, w, h, null);
        g.dispose();
        return out;
    }

    /** Squeezes the top of the card by twice the share and bends nothing. */
    private static BufferedImage slanted(BufferedImage card, double share) {
        int w = card.getWidth();
        int h = card.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            double inset = share * w * (1 - (double) y / h);
            double stretch = w / (w - 2 * inset);
            for (int x = 0; x < w; x++) {
                double sx = (x - inset) * stretch;
                double sy = Math.min(h - 1.0, y + share * 0.5 * (x - w / 2.0));
                out.setRGB(x, y, sx < 0 || sx >= w - 1 || sy < 0 ? 0x6b5a48 : mix(card, sx, sy));
            }
        }
        return out;
    }

    private static int mix(BufferedImage image, double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        int y1 = Math.min(y0 + 1, image.getHeight() - 1);
        int[] corners = {image.getRGB(x0, y0), image.getRGB(x0 + 1, y0), image.getRGB(x0, y1), image.getRGB(x0 + 1, y1)
        };
        double[] weights = {
            (1 - x + x0) * (1 - y + y0), (x - x0) * (1 - y + y0), (1 - x + x0) * (y - y0), (x - x0) * (y - y0)
        };
        int[] rgb = new int[3];
        Arrays.setAll(rgb, channel -> {
            double value = 0;
            for (int i = 0; i < 4; i++) {
                value += weights[i] * (corners[i] >> (8 * channel) & 255);
            }
            return (int) value;
        });
        return rgb[2] << 16 | rgb[1] << 8 | rgb[0];
    }
}
