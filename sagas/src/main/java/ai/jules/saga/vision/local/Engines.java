package ai.jules.saga.vision.local;

import ai.jules.kitchen.ReadLine;
import ai.jules.saga.vision.local.Opinions.Settled;
import java.util.ArrayList;
import java.util.List;

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

    /** @return the lines of the photo in reading order */
    List<ReadLine> read(Raster photo) {
        Page page = Page.find(photo, finder, decoder);
        List<ReadLine> lines = new ArrayList<>();
        for (Span row : page.rows()) {
            Settled settled = settle(page.grey(), row);
            if (!settled.text().isBlank()) {
                lines.add(new ReadLine(settled.text(), settled.confidence()));
            }
        }
        return lines;
    }

    Settled settle(Raster page, Span row) {
        Span wider = row.grown(1.12f);
        return Opinions.settle(
                decoder.decode(row.cut(page, TextDecoder.TALL)).text(),
                tesseract.read(dark(row.cut(page, Tesseract.TALL)).stretched()),
                () -> decoder.decode(wider.cut(page, TextDecoder.TALL, 1.2f).stretched())
                        .text(),
                () -> tesseract.read(
                        dark(wider.cut(page, Tesseract.TALL * 5 / 4)).whitened(40)));
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
