package ai.jules.command.conversation;

import ai.jules.kernel.DisclosureRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The terms people are shown, word for word. A text here is immutable: other words are another version, with a file of its
 * own, and the digest pinned beside it makes anything else fail (rule 12).
 */
enum Disclosure {
    /** Confirms an opt-in (rule 10). */
    WELCOME("welcome", 1, "f854632d9ef8131c95f38235c89e423503fc81b503a245ea383b56588016d118"),
    /** Tells a stranger who Jules is, once (rule 8). */
    INTRODUCTION("introduction", 1, "c44804a8bf19e36c9039d7908e2c6d091e2422b57a89204c1e2403ab978d1663"),
    /** Asks somebody on behalf of a household, behind the name of who invited them (rule 8). */
    INVITATION("invitation", 1, "cb12a4304b526d0377437bc207e53351ea3c998444181b9d4e566abb259eb40d"),
    /** Asks an account holder to agree that a teen is texted, behind the teen's name (rule 13). */
    TEEN("teen", 1, "6df27e9115e0ea218f2eaeb14da4b4cfd2ba5328b17829e63a62674fb17874d9"),
    /** Answers HELP (rule 6). */
    HELP("help", 1, "165972f3b63ebf3ea18fe8a400a92880d36424dc582bbead5cc90f4ee91b2f53");

    private final DisclosureRef ref;
    private final String words;

    Disclosure(String id, int version, String sha256) {
        var bytes = read("/disclosures/" + id + "." + version + ".txt");
        if (!sha256(bytes).equals(sha256)) {
            throw new IllegalStateException("the words of disclosure " + id + " " + version + " were changed");
        }
        this.ref = new DisclosureRef(id, version, sha256);
        this.words = new String(bytes, StandardCharsets.UTF_8);
    }

    DisclosureRef ref() {
        return ref;
    }

    String words() {
        return words;
    }

    private static byte[] read(String resource) {
        try (var in = Disclosure.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
