package ai.jules.query.consent.ledger;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a directory one behind the other and remembers name, digest and length of each. */
final class ZipDirectory {

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final List<Map<String, Object>> files = new ArrayList<>();

    ZipDirectory(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes the bytes of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void file(String name, byte[] bytes) throws IOException {
        file(name, out -> out.write(bytes));
    }

    void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        var digested = new DigestOutputStream(counted, MerkleTree.sha256());
        var out = new BufferedOutputStream(digested, BUFFER);
        try {
            content.writeTo(out);
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
        files.add(Map.of(
                "name",
                name,
                "sha256",
                HexFormat.of().formatHex(digested.getMessageDigest().digest()),
                "bytes",
                counted.bytes));
    }

    /**
     * A file about all the others, and the end. Only now the zip gets its table of contents: one that broke off before cannot
     * be taken for a whole one.
     */
    void last(String name, Function<List<Map<String, Object>>, byte[]> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.apply(List.copyOf(files)));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) throws IOException {
            out.write(b, offset, length);
            bytes += length;
        }
    }
}
