package ai.jules.saga.vision.local;

import ai.jules.saga.vision.local.VulgarFractions.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Both engines and what they do together to one page. For one thread at a time. */
final class Engines implements AutoCloseable {

    private static final int DARK = 110;

    private final TextFinder finder;
    private final TextDecoder decoder;
    private final Tesseract tesseract;

    /** The networks may be shared between threads and are not closed here; Tesseract is ours. */
    Engines(TextFinder finder, TextDecoder decoder) {
        this.finder = finder;
        this.decoder = decoder;
        this.tesseract = new Tesseract();
    }

    /** @return one for every row of writing in reading order; its text is empty where nothing is legible */
    List<Settled> read(Raster photo) {
        Page page = Page.find(photo, finder, decoder);
        List<Settled> rows = new ArrayList<>();
        for (Span row : page.rows()) {
            rows.add(settle(page.grey(), row));
        }
        return rows;
    }

    Settled settle(Raster page, Span whole) {
        Raster line = dark(whole.cut(page, VulgarFractions.TALL)).stretched();
        int words = Math.max(Ink.of(line).behindMark(), Ink.of(line, Ink.FAINT).behindMark());
        if (words == 0) {
            return settle(page, whole, line);
        }
        Span rest = whole.from(words * whole.height() / VulgarFractions.TALL);
        return settle(page, rest, dark(rest.cut(page, VulgarFractions.TALL)).stretched());
    }

    private Settled settle(Raster page, Span row, Raster tall) {
        Optional<Settled> fraction = withFraction(tall);
        if (fraction.isPresent()) {
            return fraction.get();
        }
        Settled plain = plain(page, row);
        return plain.confidence() < Opinions.AGREED ? withFraction(sharp(tall)).orElse(plain) : plain;
    }

    private Optional<Settled> withFraction(Raster line) {
        List<Split> fractions = fractions(line);
        return fractions.isEmpty() ? Optional.empty() : unfolded(line, fractions);
    }

    /** What a photo a little out of focus may have looked like. */
    private static Raster sharp(Raster line) {
        return line.sharpened(6, 2.5f).stretched();
    }

    private Settled plain(Raster page, Span row) {
        Span wider = row.grown(1.12f);
        return Opinions.settle(
                decoder.decode(row.cut(page, TextDecoder.TALL)).text(),
                tesseract.read(dark(row.cut(page, Tesseract.TALL)).stretched()),
                () -> decoder.decode(wider.cut(page, TextDecoder.TALL, 1.2f).stretched())
                        .text(),
                () -> tesseract.read(
                        dark(wider.cut(page, Tesseract.TALL * 5 / 4)).whitened(40)));
    }

    private List<Split> fractions(Raster line) {
        return VulgarFractions.candidates(line).stream()
                .filter(split -> isFraction(line, split))
                .limit(1)
                .toList();
    }

    /** A glyph inside the line has to convince both engines, because a b looks much like a fraction. */
    private boolean isFraction(Raster line, Split split) {
        Raster alone = VulgarFractions.alone(line, split);
        Optional<String> first = Opinions.kitchenFraction(
                decoder.decode(scaled(alone, TextDecoder.TALL, 1)).text());
        Optional<String> second = Opinions.kitchenFraction(tesseract.read(scaled(alone, Tesseract.TALL, 1)));
        return split.before() == 0
                ? first.isPresent() || second.isPresent()
                : first.isPresent() && first.equals(second);
    }

    private Optional<Settled> unfolded(Raster line, List<Split> fractions) {
        Raster flat = VulgarFractions.unfolded(line, fractions);
        Optional<String> first = Opinions.fractionFirst(
                decoder.decode(scaled(flat, TextDecoder.TALL, 1)).text());
        Optional<String> second = Opinions.fractionFirst(tesseract.read(scaled(flat, Tesseract.TALL, 1)));
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second)
                    .map(Opinions::tidy)
                    .map(text -> new Settled(text, Opinions.REPEATED, first.orElse(""), second.orElse("")));
        }
        return Optional.of(Opinions.settle(
                first.get(),
                second.get(),
                () -> Opinions.fractionFirst(decoder.decode(scaled(flat, TextDecoder.TALL, 1.2f))
                                .text())
                        .orElse("1"),
                () -> Opinions.fractionFirst(tesseract.read(flat)).orElse("2")));
    }

    private static Raster scaled(Raster line, int tall, float stretch) {
        return line.scaled(Math.max(8, Math.round(line.width() * stretch * tall / line.height())), tall);
    }

    /** Dark letters on light paper, whatever the banner looked like. */
    static Raster dark(Raster line) {
        int middle = (line.quantile(0.02) + line.quantile(0.98)) / 2;
        return line.quantile(0.5) < Math.min(middle, DARK + 60) ? line.inverted() : line;
    }

    @Override
    public void close() {
        tesseract.close();
    }
}
