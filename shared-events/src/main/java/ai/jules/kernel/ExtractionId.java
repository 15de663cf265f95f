package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One attempt at turning photos or words into recipes. Written {@code extraction:<uuid>}. */
public record ExtractionId(UUID uuid) implements StreamId {

    private static final String TYPE = "extraction";

    public ExtractionId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static ExtractionId parse(String text) {
        return new ExtractionId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
