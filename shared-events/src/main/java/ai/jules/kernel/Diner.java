package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

/** Somebody who eats with a household: one of its members, or somebody without a phone. */
public sealed interface Diner permits MemberId, EaterId {

    /** The bare id, as HTTP shows it. */
    UUID uuid();

    /** @throws IllegalArgumentException when the text is neither {@code member:<uuid>} nor {@code eater:<uuid>} */
    @JsonCreator
    static Diner parse(String text) {
        return text.startsWith("eater:") ? EaterId.parse(text) : MemberId.parse(text);
    }
}
