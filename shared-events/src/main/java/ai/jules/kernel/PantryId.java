package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * What a household has at home, written {@code pantry:<household uuid>}: it follows from whose it is, so nobody has to look it
 * up.
 */
public record PantryId(UUID uuid) implements StreamId {

    private static final String TYPE = "pantry";

    public PantryId {
        Objects.requireNonNull(uuid);
    }

    public static PantryId of(HouseholdId household) {
        return new PantryId(household.uuid());
    }

    @JsonCreator
    public static PantryId parse(String text) {
        return new PantryId(StreamId.parse(TYPE, text));
    }

    public HouseholdId household() {
        return new HouseholdId(uuid);
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
