package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** The record of one refused command; its uuid is the command's id. Written {@code refusal:<uuid>}. */
public record RefusalId(UUID uuid) implements StreamId {

    private static final String TYPE = "refusal";

    public RefusalId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static RefusalId parse(String text) {
        return new RefusalId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
