package ai.jules.verifier;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time. */
final class Lines implements Closeable {

    /** A line that is longer is read past and not kept. */
    private static final int LONGEST = 16 << 20;

    private static final int CHUNK = 1 << 16;

    /**
     * @param bytes without the LF; nothing of a line that is too long
     * @param whole it ended with LF and was not too long
     */
    record Line(byte[] bytes, boolean whole) {}

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;

    Lines(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** Null behind the last line. */
    @Nullable
    Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        var line = new ByteArrayOutputStream(0);
        boolean tooLong = false;
        do {
            int start = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            if (line.size() + (at - start) > LONGEST) {
                tooLong = true;
                line = new ByteArrayOutputStream(0);
            } else if (!tooLong) {
                line.write(chunk, start, at - start);
            }
            if (at < end) {
                at++;
                return new Line(line.toByteArray(), !tooLong);
            }
        } while (fill());
        return new Line(line.toByteArray(), false);
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(chunk));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
