package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One entry of a shopping list or one thing in a pantry. Minted at the edge, written as the bare uuid. */
public record ItemId(UUID uuid) {

    public ItemId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static ItemId parse(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
