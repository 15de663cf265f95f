package ai.jules.local.transcript;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** What people attach, made here: nothing of it is a file. The font comes out of a jar, so it looks the same anywhere. */
final class Pictures {

    private static final String FONT = "/liberation/LiberationSans-Regular.ttf";
    private static final int MARGIN = 80;

    private static final List<String> LASAGNA = List.of(
            "12 lasagna noodles",
            "1 lb ground beef",
            "1 onion, chopped",
            "1/2 tsp nutmeg",
            "24 oz tomato sauce",
            "15 oz ricotta cheese",
            "2 cups shredded mozzarella",
            "1/2 cup grated parmesan",
            "1 egg");
    private static final List<String> LAYERING = List.of(
            "1. Boil the noodles and drain them.",
            "2. Brown the beef with the onion.",
            "3. Stir in the tomato sauce and nutmeg.",
            "4. Mix the ricotta with the egg.",
            "5. Layer noodles, sauce and cheese.",
            "6. Bake at 375°F for 45 minutes.");

    private static final Map<String, Supplier<String>> PICTURES = Map.ofEntries(
            Map.entry("card", () -> jpeg(lasagna())),
            Map.entry("smudged card", () -> jpeg(smudged(lasagna()))),
            Map.entry("front", () -> jpeg(front())),
            Map.entry("back", () -> jpeg(page(LAYERING, "Directions"))),
            Map.entry("two cards", () -> jpeg(twoCards())),
            Map.entry("dish", () -> jpeg(plateOfFood())),
            Map.entry("letter", () -> jpeg(letter())),
            Map.entry("blurred", () -> jpeg(hopelesslyBlurred(lasagna()))),
            Map.entry("not an image", () -> data("image/jpeg", "I am not a picture.".getBytes(StandardCharsets.UTF_8))),
            Map.entry("heic", () -> data("image/heic", heic())),
            Map.entry("too large", () -> data("image/jpeg", noise(6 * 1024 * 1024))),
            Map.entry("torn", () -> data("image/jpeg", noise(20_000))));

    private static final Map<String, String> made = new ConcurrentHashMap<>();

    private Pictures() {}

    /** A data address (RFC 2397). */
    static String named(String name) {
        return made.computeIfAbsent(name, _ -> {
            var picture = PICTURES.get(name);
            if (picture == null) {
                throw new IllegalArgumentException("no picture is called " + name + "; there are " + PICTURES.keySet());
            }
            return picture.get();
        });
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return data("image/jpeg", out.toByteArray());
    }

    private static BufferedImage lasagna() {
        var paper = new Paper(1_200, 1_400);
        paper.title("Grandma's Lasagna");
        paper.line("from Nana Rosa");
        paper.line("Serves 8 · 75 min");
        paper.heading("Ingredients");
        LASAGNA.forEach(paper::line);
        paper.heading("Steps");
        LAYERING.forEach(paper::line);
        return paper.image;
    }

    /** Somebody has wiped a wet thumb over the amount of nutmeg. */
    private static BufferedImage smudged(BufferedImage card) {
        int x = MARGIN - 4;
        int y = 490;
        var amount = scaled(scaled(card.getSubimage(x, y, 52, 36), 9, 6), 52, 36);
        Graphics2D g = card.createGraphics();
        g.drawImage(amount, x, y, null);
        g.dispose();
        return card;
    }

    private static BufferedImage front() {
        var paper = new Paper(1_200, 900);
        paper.title("Grandma's Lasagna");
        paper.line("Serves 8 · 75 min");
        paper.heading("Ingredients");
        LASAGNA.forEach(paper::line);
        return paper.image;
    }

    private static BufferedImage page(List<String> lines, String heading) {
        var paper = new Paper(1_200, 700);
        paper.heading(heading);
        lines.forEach(paper::line);
        return paper.image;
    }

    private static BufferedImage twoCards() {
        var paper = new Paper(1_200, 1_500);
        paper.title("Pancakes");
        paper.line("Serves 4");
        paper.heading("Ingredients");
        List.of("2 cups flour", "2 eggs", "1 1/2 cups milk").forEach(paper::line);
        paper.heading("Steps");
        List.of("1. Whisk everything.", "2. Fry in a hot pan.").forEach(paper::line);
        paper.gap();
        paper.title("Tomato Soup");
        paper.line("Serves 2");
        paper.heading("Ingredients");
        List.of("28 oz canned tomatoes", "1 onion", "2 cups broth").forEach(paper::line);
        paper.heading("Steps");
        List.of("1. Simmer for 20 minutes.", "2. Blend until smooth.").forEach(paper::line);
        return paper.image;
    }

    private static BufferedImage letter() {
        var paper = new Paper(1_200, 900);
        List.of(
                        "Dear neighbors,",
                        "the road in front of our houses will be closed",
                        "from Monday until the end of the month because",
                        "the city is going to replace the water pipes.",
                        "Please park your cars in the next street and",
                        "call the town hall if you have any questions.",
                        "With kind regards, your street committee")
                .forEach(paper::line);
        return paper.image;
    }

    private static BufferedImage plateOfFood() {
        var random = new Random(7);
        var image = new BufferedImage(1_200, 900, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(130, 85, 50));
        g.fillRect(0, 0, 1_200, 900);
        g.setColor(new Color(225, 225, 220));
        g.fillOval(250, 100, 700, 700);
        for (int i = 0; i < 400; i++) {
            g.setColor(new Color(200 + random.nextInt(50), 150 + random.nextInt(60), 60 + random.nextInt(40)));
            int x = 600 + (int) (random.nextGaussian() * 90);
            int y = 450 + (int) (random.nextGaussian() * 90);
            g.drawArc(x - 60, y - 60, 120, 120, random.nextInt(360), 120 + random.nextInt(120));
        }
        for (int i = 0; i < 60; i++) {
            g.setColor(new Color(170 + random.nextInt(60), 40 + random.nextInt(30), 20));
            int r = 10 + random.nextInt(40);
            int x = 600 + (int) (random.nextGaussian() * 60);
            int y = 450 + (int) (random.nextGaussian() * 60);
            g.fillOval(x - r, y - r, 2 * r, r);
        }
        g.dispose();
        return image;
    }

    private static BufferedImage hopelesslyBlurred(BufferedImage card) {
        int w = card.getWidth();
        int h = card.getHeight();
        return scaled(scaled(card, w / 9, h / 9), w, h);
    }

    private static BufferedImage scaled(BufferedImage image, int w, int h) {
        var out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (w < image.getWidth()) {
            g.drawImage(image.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } else {
            g.drawImage(image, 0, 0, w, h, null);
        }
        g.dispose();
        return out;
    }

    /** Begins as a JPEG does. */
    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }

    /** Begins as a photo of an iPhone does, and goes on with nothing. */
    private static byte[] heic() {
        var bytes = new byte[4_096];
        byte[] box = "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(box, 0, bytes, 0, box.length);
        return bytes;
    }

    /** A sheet that is written from top to bottom. */
    private static final class Paper {

        private static final Font FACE = face();

        private final BufferedImage image;
        private final Graphics2D pen;
        private int y = MARGIN;

        Paper(int width, int height) {
            image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            pen = image.createGraphics();
            pen.setColor(new Color(250, 243, 224));
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(new Color(30, 30, 30));
        }

        void title(String words) {
            write(words, FACE.deriveFont(Font.BOLD, 56f));
        }

        void heading(String words) {
            y += 20;
            write(words, FACE.deriveFont(Font.BOLD, 40f));
        }

        void line(String words) {
            write(words, FACE.deriveFont(34f));
        }

        void gap() {
            y += 80;
        }

        private void write(String words, Font font) {
            y += Math.round(font.getSize() * 1.4f);
            pen.setFont(font);
            pen.drawString(words, MARGIN, y);
        }

        private static Font face() {
            try (InputStream in = Objects.requireNonNull(Pictures.class.getResourceAsStream(FONT), FONT)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException | FontFormatException e) {
                throw new IllegalStateException("the font cannot be read", e);
            }
        }
    }
}
