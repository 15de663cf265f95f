package ai.jules.saga.vision.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/** The second engine: reads one line of text with Tesseract's English network. For one thread at a time. */
final class Tesseract implements AutoCloseable {

    /** Tesseract was trained on lines about this high. */
    static final int TALL = 56;

    private static final int BORDER = 12;
    private final TessBaseAPI api = new TessBaseAPI();
    private final BytePointer trained;

    Tesseract() {
        byte[] data = trainedData();
        trained = new BytePointer(data);
        int result = api.Init(
                trained,
                data.length,
                new BytePointer("eng"),
                tesseract.OEM_LSTM_ONLY,
                (BytePointer) null,
                0,
                new StringVector(),
                new StringVector(),
                false,
                null);
        if (result != 0) {
            throw new IllegalStateException("Tesseract does not start");
        }
        api.SetVariable("debug_file", "/dev/null");
        api.SetVariable("user_defined_dpi", "300");
        api.SetVariable("tessedit_do_invert", "0");
        api.SetPageSegMode(tesseract.PSM_SINGLE_LINE);
    }

    private static byte[] trainedData() {
        try (InputStream in = Tesseract.class.getClassLoader().getResourceAsStream("tessdata/eng.traineddata")) {
            if (in == null) {
                throw new IllegalStateException("no English for Tesseract on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param line dark text on light paper */
    String read(Raster line) {
        int width = line.width() + 2 * BORDER;
        int height = line.height() + 2 * BORDER;
        byte[] framed = new byte[width * height];
        java.util.Arrays.fill(framed, (byte) 255);
        for (int y = 0; y < line.height(); y++) {
            System.arraycopy(line.grey(), y * line.width(), framed, (y + BORDER) * width + BORDER, line.width());
        }
        try (BytePointer pixels = new BytePointer(framed)) {
            api.SetImage(pixels, width, height, 1, width);
            try (BytePointer text = api.GetUTF8Text()) {
                return text == null
                        ? ""
                        : text.getString(StandardCharsets.UTF_8).strip();
            }
        } finally {
            api.Clear();
        }
    }

    @Override
    public void close() {
        api.End();
        api.close();
        trained.close();
    }
}
