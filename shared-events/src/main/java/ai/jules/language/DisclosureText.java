package ai.jules.language;

import ai.jules.kernel.DisclosureRef;
import java.nio.charset.StandardCharsets;

/** Terms with their words; in UTF-8 these are exactly the bytes the digest was taken of. */
public record DisclosureText(DisclosureRef ref, String words) {

    /** As they were shown and hashed. */
    public byte[] bytes() {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
