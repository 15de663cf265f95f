package ai.jules.kernel;

import java.util.UUID;

/**
 * Names an event stream. The event store knows a stream by this text alone, so it carries the type: no two aggregates
 * can share one. Minted at the edge (UUIDv7) and carried by the command.
 */
public sealed interface StreamId
        permits HouseholdId,
                MemberId,
                ThreadId,
                ExtractionId,
                RecipeId,
                ShoppingListId,
                PlanId,
                PantryId,
                DeliveryId,
                RefusalId {

    /** The bare id, as HTTP shows it. */
    UUID uuid();

    /** @throws IllegalArgumentException when the text is not {@code <type>:<uuid>} */
    static UUID parse(String type, String text) {
        if (!text.startsWith(type + ":")) {
            throw new IllegalArgumentException("not a " + type + " id");
        }
        return UUID.fromString(text.substring(type.length() + 1));
    }
}
