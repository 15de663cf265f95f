package ai.jules.saga.vision.cards;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A printed recipe card, drawn undamaged.
 *
 * @param lines the ingredient lines exactly as they are printed, without bullets; a wrapped ingredient is two lines
 */
public record Card(CardText text, List<String> lines, BufferedImage picture) {

    /**
     * Draws a card about 1,200 pixels wide.
     *
     * @param vulgar prints ½ for 1/2 and the like, where the font has the glyph
     */
    public static Card draw(CardText text, Font face, Layout layout, boolean vulgar, Random random) {
        List<String> lines = new ArrayList<>();
        for (String line : text.ingredients()) {
            String printable = face.canDisplayUpTo(line) < 0 ? line : line.replace('ñ', 'n');
            lines.add(vulgar ? vulgar(printable, face) : printable);
        }
        Draft draft = new Draft(face, layout, random);
        draft.set(text, lines);
        return new Card(text, List.copyOf(draft.printed), draft.cut());
    }

    private static String vulgar(String line, Font face) {
        String out = line.replace("1/2", "½").replace("1/4", "¼").replace("3/4", "¾");
        return face.canDisplayUpTo(out) < 0 ? out : line;
    }

    /** Paper being set from top to bottom. */
    private static final class Draft {
        private static final int WIDTH = 1200;
        private static final int HEIGHT = 2200;
        private static final int MARGIN = 70;

        private final BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        private final Graphics2D pen = paper.createGraphics();
        private final Font body;
        private final Font heading;
        private final Font display;
        private final Layout layout;
        private final Color ink;
        private final boolean boxes;
        private final List<String> printed = new ArrayList<>();
        private int y = MARGIN;
        private int bottom;

        Draft(Font face, Layout layout, Random random) {
            this.layout = layout;
            float size = 30 + random.nextInt(8);
            body = face.deriveFont(size);
            heading = face.deriveFont(Font.BOLD, size * 1.15f);
            display = face.deriveFont(Font.BOLD, size * 1.6f);
            ink = CardText.pick(List.of(new Color(30, 30, 30), new Color(40, 30, 90), new Color(90, 40, 20)), random);
            Color sheet = CardText.pick(
                    List.of(Color.WHITE, new Color(250, 243, 224), new Color(236, 244, 236), new Color(252, 236, 236)),
                    random);
            boxes = random.nextInt(3) == 0;
            pen.setColor(sheet);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(ink);
        }

        void set(CardText text, List<String> lines) {
            title(text);
            int top = y;
            boolean columns = layout == Layout.TWO_COLUMNS;
            int gutter = 60;
            int column = columns ? (WIDTH - 2 * MARGIN - gutter) / 2 : WIDTH - 2 * MARGIN;
            heading("Ingredients", MARGIN);
            for (String line : lines) {
                int indent = layout == Layout.BANNER ? body.getSize() : 0;
                int before = y;
                for (String piece : paragraph(line, MARGIN + indent, column - indent)) {
                    printed.add(piece.strip());
                }
                bullet(indent, before);
            }
            if (columns) {
                bottom = y;
                y = top;
            } else {
                y += body.getSize();
            }
            int left = columns ? MARGIN + column + gutter : MARGIN;
            heading(layout == Layout.BANNER ? "Directions" : "Steps", left);
            for (int i = 0; i < text.steps().size(); i++) {
                paragraph(
                        (layout == Layout.INDEX_CARD ? "" : (i + 1) + ". ")
                                + text.steps().get(i),
                        left,
                        column);
            }
            bottom = Math.max(bottom, y);
        }

        private void title(CardText text) {
            if (layout == Layout.BANNER) {
                pen.setColor(new Color(140, 40, 40));
                pen.fillRect(0, 0, WIDTH, display.getSize() * 2 + 20);
                pen.setColor(Color.WHITE);
                y = 20;
                put(text.title(), display, MARGIN);
                pen.setColor(ink);
                y = display.getSize() * 2 + 50;
            } else {
                put(text.title(), display, MARGIN);
            }
            if (text.attribution() != null) {
                put("from " + text.attribution(), body, MARGIN);
            }
            put("Serves " + text.servings() + "  ·  " + text.minutes() + " min", body, MARGIN);
            y += body.getSize() / 2;
        }

        private void heading(String words, int x) {
            if (layout != Layout.INDEX_CARD) {
                put(words, heading, x);
            }
        }

        private void put(String words, Font font, int x) {
            y += Math.round(font.getSize() * 1.35f);
            pen.setFont(font);
            pen.drawString(words, x, y - font.getSize() * 0.3f);
            rule();
        }

        private List<String> paragraph(String words, int x, int width) {
            List<String> pieces = new ArrayList<>();
            AttributedString styled = new AttributedString(words);
            styled.addAttribute(TextAttribute.FONT, body);
            LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), pen.getFontRenderContext());
            while (measurer.getPosition() < words.length()) {
                int from = measurer.getPosition();
                TextLayout line = measurer.nextLayout(width);
                pieces.add(words.substring(from, measurer.getPosition()));
                y += Math.round(body.getSize() * 1.4f);
                line.draw(pen, x, y - body.getSize() * 0.3f);
                rule();
            }
            return pieces;
        }

        private void bullet(int indent, int above) {
            if (indent > 0) {
                int size = body.getSize() / 3;
                if (boxes) {
                    pen.setStroke(new BasicStroke(2));
                    pen.drawRect(MARGIN, above + Math.round(body.getSize() * 0.45f), 2 * size, 2 * size);
                } else {
                    pen.fillOval(MARGIN, above + Math.round(body.getSize() * 0.6f), size, size);
                }
            }
        }

        private void rule() {
            if (layout == Layout.INDEX_CARD) {
                Color before = pen.getColor();
                pen.setColor(new Color(170, 195, 225));
                pen.setStroke(new BasicStroke(2));
                pen.drawLine(0, y, WIDTH, y);
                pen.setColor(before);
            }
        }

        BufferedImage cut() {
            pen.dispose();
            int height = Math.min(HEIGHT, bottom + MARGIN);
            BufferedImage cut = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = cut.createGraphics();
            g.drawImage(paper, 0, 0, null);
            g.dispose();
            return cut;
        }
    }
}
