package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * The one current shopping list of a household, written {@code list:<household uuid>}: it follows from whose it is, so nobody
 * has to look it up.
 */
public record ShoppingListId(UUID uuid) implements StreamId {

    private static final String TYPE = "list";

    public ShoppingListId {
        Objects.requireNonNull(uuid);
    }

    public static ShoppingListId of(HouseholdId household) {
        return new ShoppingListId(household.uuid());
    }

    @JsonCreator
    public static ShoppingListId parse(String text) {
        return new ShoppingListId(StreamId.parse(TYPE, text));
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
