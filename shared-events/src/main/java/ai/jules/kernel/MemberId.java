package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A person Jules has met; a stranger is a member without a household. Written {@code member:<uuid>}. */
public record MemberId(UUID uuid) implements StreamId, Diner {

    private static final String TYPE = "member";

    public MemberId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static MemberId parse(String text) {
        return new MemberId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
