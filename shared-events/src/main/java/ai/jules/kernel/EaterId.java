package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Somebody without a phone who eats with a household: a child, a grandmother. Written {@code eater:<uuid>}. */
public record EaterId(UUID uuid) implements Diner {

    private static final String TYPE = "eater";

    public EaterId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static EaterId parse(String text) {
        return new EaterId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
