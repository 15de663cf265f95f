package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A family, or whoever eats together. Written {@code household:<uuid>}. */
public record HouseholdId(UUID uuid) implements StreamId {

    private static final String TYPE = "household";

    public HouseholdId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static HouseholdId parse(String text) {
        return new HouseholdId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
