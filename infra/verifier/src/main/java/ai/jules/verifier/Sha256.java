package ai.jules.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Hashes, and the two of RFC 9162 (2.1.1) that a leaf can never be taken for a node with. */
final class Sha256 {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    static byte[] leaf(byte[] bytes) {
        var digest = digest();
        digest.update((byte) 0);
        return digest.digest(bytes);
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = digest();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static byte[] file(Path file) throws IOException {
        var digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            var chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
        return digest.digest();
    }

    static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    /** 64 lower-case digits. */
    static byte[] parse(String hex) throws Malformed {
        if (!WRITTEN.matcher(hex).matches()) {
            throw new Malformed("a hash is not written as 64 lower-case hex digits");
        }
        return HEX.parseHex(hex);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
