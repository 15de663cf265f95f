package ai.jules.verifier;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file that has one row for each entry, in the same order, read in step with the entries.
 *
 * @param <R> a row
 */
abstract class Alongside<R> implements Closeable {

    private final String name;
    private final Report report;
    private @Nullable R row;
    private boolean started;
    private long rowsOfNoEntry;
    private long firstOfNoEntry = -1;

    Alongside(String name, Report report) {
        this.name = name;
        this.report = report;
    }

    /** Null behind the last row. */
    abstract @Nullable R read() throws IOException, Malformed;

    abstract long sequence(R row);

    /** The row of that entry, the numbers asked for rising; null when there is none. */
    final @Nullable R of(long sequence) throws IOException {
        start();
        while (row != null && sequence(row) < sequence) {
            skip();
        }
        if (row == null || sequence(row) != sequence) {
            return null;
        }
        var found = row;
        advance();
        return found;
    }

    /** To be asked behind the last entry. */
    final long rowsOfNoEntry() throws IOException {
        start();
        while (row != null) {
            skip();
        }
        return rowsOfNoEntry;
    }

    final long firstOfNoEntry() {
        return firstOfNoEntry;
    }

    final String name() {
        return name;
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            advance();
        }
    }

    private void skip() throws IOException {
        if (rowsOfNoEntry++ == 0 && row != null) {
            firstOfNoEntry = sequence(row);
        }
        advance();
    }

    /** A row that cannot be read ends the file: what follows it may be anything. */
    private void advance() throws IOException {
        try {
            row = read();
        } catch (Malformed e) {
            report.finding(Finding.MALFORMED, name + ": " + e.getMessage());
            row = null;
        }
    }
}
