package ai.jules.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code entries.csv} (RFC 4180), lines ended by CRLF or LF. */
final class CsvFile extends Alongside<CsvFile.Row> {

    static final String NAME = "entries.csv";

    private static final List<String> HEADER =
            List.of("sequence", "type", "member", "at", "recordedAt", "event", "channel", "disclosure", "leafHash");
    private static final int LONGEST_CELL = 1 << 16;

    /** The cells as they were meant, without what keeps a spreadsheet from running them. */
    record Row(
            long sequence,
            String type,
            String member,
            String at,
            String recordedAt,
            String event,
            String channel,
            String disclosure,
            String leafHash) {

        /** Whether it says of an entry what the entry says; the hash is another question. */
        boolean agreesWith(Leaf leaf) throws Malformed {
            var itsChannel = Inside.channel(leaf);
            var terms = Inside.terms(leaf);
            return type.equals(leaf.type())
                    && member.equals(leaf.member() == null ? "" : leaf.member())
                    && at.equals(leaf.at())
                    && recordedAt.equals(leaf.recordedAt())
                    && event.equals(leaf.event())
                    && (itsChannel == null || channel.equals(itsChannel))
                    && (terms == null || disclosure.contains(terms.id()));
        }
    }

    private final BufferedReader in;
    private boolean headerRead;

    CsvFile(Path file, Report report) throws IOException {
        super(NAME, report);
        this.in = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    @Nullable
    Row read() throws IOException, Malformed {
        try {
            if (!headerRead) {
                headerRead = true;
                if (!HEADER.equals(cells())) {
                    throw new Malformed("its header is another");
                }
            }
            var cells = cells();
            return cells == null ? null : row(cells);
        } catch (CharacterCodingException e) {
            throw new Malformed("it is not UTF-8");
        }
    }

    private static Row row(List<String> cells) throws Malformed {
        if (cells.size() != HEADER.size()) {
            throw new Malformed("a line has another number of cells than the header");
        }
        var meant = cells.stream().map(CsvFile::meant).toList();
        return new Row(
                sequence(meant.get(0)),
                meant.get(1),
                meant.get(2),
                meant.get(3),
                meant.get(4),
                meant.get(5),
                meant.get(6),
                meant.get(7),
                meant.get(8));
    }

    private static long sequence(String cell) throws Malformed {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new Malformed("a line does not begin with a sequence");
        }
    }

    /** A cell that a spreadsheet could take for a formula is written with an apostrophe before it. */
    private static String meant(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** The cells of one record; null behind the last. */
    private @Nullable List<String> cells() throws IOException, Malformed {
        int c = in.read();
        if (c < 0) {
            return null;
        }
        List<String> cells = new ArrayList<>(HEADER.size());
        while (true) {
            var cell = new StringBuilder();
            c = c == '"' ? quoted(cell) : plain(c, cell);
            cells.add(cell.toString());
            if (c == '\r') {
                c = in.read();
                if (c != '\n') {
                    throw new Malformed("a line is ended by CR alone");
                }
            }
            if (c == '\n' || c < 0) {
                return cells;
            }
            if (c != ',' || cells.size() > HEADER.size()) {
                throw new Malformed("a line is not as RFC 4180 has it");
            }
            c = in.read();
        }
    }

    /** Returns what stands behind the cell. */
    private int plain(int first, StringBuilder cell) throws IOException, Malformed {
        int c = first;
        for (; c >= 0 && c != ',' && c != '\r' && c != '\n'; c = in.read()) {
            append(cell, c);
        }
        return c;
    }

    /** Returns what stands behind the cell. */
    private int quoted(StringBuilder cell) throws IOException, Malformed {
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new Malformed("a quoted cell has no end");
            }
            if (c == '"') {
                c = in.read();
                if (c != '"') {
                    return c;
                }
            }
            append(cell, c);
        }
    }

    private static void append(StringBuilder cell, int c) throws Malformed {
        if (cell.length() >= LONGEST_CELL) {
            throw new Malformed("a cell is too long");
        }
        cell.append((char) c);
    }

    @Override
    long sequence(Row row) {
        return row.sequence();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
