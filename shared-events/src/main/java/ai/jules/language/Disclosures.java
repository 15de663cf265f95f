package ai.jules.language;

import ai.jules.kernel.DisclosureRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Every text of terms that anybody was ever shown, word for word. A text here is immutable: other words are another
 * version, with a file and a line of its own, and what was shown once stays for whoever asks years later. The digest pinned
 * beside it makes anything else fail (rule 12).
 */
public final class Disclosures {

    private static final List<DisclosureText> ALL = List.of(
            read("welcome", 1, "f854632d9ef8131c95f38235c89e423503fc81b503a245ea383b56588016d118"),
            read("introduction", 1, "c44804a8bf19e36c9039d7908e2c6d091e2422b57a89204c1e2403ab978d1663"),
            read("invitation", 1, "cb12a4304b526d0377437bc207e53351ea3c998444181b9d4e566abb259eb40d"),
            read("teen", 1, "6df27e9115e0ea218f2eaeb14da4b4cfd2ba5328b17829e63a62674fb17874d9"),
            read("help", 1, "165972f3b63ebf3ea18fe8a400a92880d36424dc582bbead5cc90f4ee91b2f53"));

    private Disclosures() {}

    public static List<DisclosureText> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when there are no such terms */
    public static DisclosureText of(String id, int version) {
        return ALL.stream()
                .filter(text -> text.ref().id().equals(id) && text.ref().version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are no terms " + id + " " + version));
    }

    /** The words that have this digest; empty for words that are not ours. */
    public static Optional<DisclosureText> of(DisclosureRef ref) {
        return ALL.stream().filter(text -> text.ref().equals(ref)).findFirst();
    }

    private static DisclosureText read(String id, int version, String sha256) {
        var ref = new DisclosureRef(id, version, sha256);
        try (var in = Disclosures.class.getResourceAsStream("/disclosures/" + id + "." + version + ".txt")) {
            return checked(ref, in == null ? new byte[0] : in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when these are not the words the digest was taken of */
    static DisclosureText checked(DisclosureRef ref, byte[] words) {
        if (!Arrays.equals(sha256(words), HexFormat.of().parseHex(ref.sha256()))) {
            throw new IllegalStateException(
                    "the words of disclosure " + ref.id() + " " + ref.version() + " were changed");
        }
        return new DisclosureText(ref, new String(words, StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
