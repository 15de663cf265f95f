package ai.jules.commands;

import ai.jules.events.pantry.Sighting;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.RoutingKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a household's pantry, which is there before anything is in it. */
public sealed interface PantryCommand extends JulesCommand {

    PantryId pantry();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(pantry().household());
    }

    /**
     * Something that is at home.
     *
     * @param item its id is used when there is none of the food in that place yet
     * @param amount ASCII, see {@link ai.jules.events.pantry.PantryItem}
     * @param confidence 0 to 1; a person's own words are 1
     * @param useBy until when it is good; null when it keeps, or nobody knows
     */
    record Stock(
            ItemId item,
            String food,
            String key,
            @Nullable String amount,
            @Nullable String unit,
            @Nullable String note,
            String place,
            double confidence,
            @Nullable LocalDate useBy) {}

    /**
     * Some of a food was used.
     *
     * @param amount ASCII
     */
    record Portion(ItemRef of, String amount, @Nullable String unit) {}

    /** Tell what is there; changes nothing. */
    record LookInside(@TargetAggregateIdentifier PantryId pantry) implements PantryCommand {}

    /**
     * These are there. Nothing follows for what was not seen.
     *
     * @param seenAt when the photo came or the words were said; an earlier sighting than the last changes nothing
     */
    record Have(
            @TargetAggregateIdentifier PantryId pantry, MemberId by, Sighting source, Instant seenAt, List<Stock> items)
            implements PantryCommand {}

    /** These came on top of what is there. */
    record Bought(@TargetAggregateIdentifier PantryId pantry, MemberId by, List<Stock> items)
            implements PantryCommand {}

    /** There are none of these left. */
    record UsedUp(@TargetAggregateIdentifier PantryId pantry, MemberId by, List<ItemRef> items)
            implements PantryCommand {}

    /** So much of these was used, of what spoils soonest first. */
    record UsedSome(@TargetAggregateIdentifier PantryId pantry, MemberId by, List<Portion> portions)
            implements PantryCommand {}

    /** These are now kept there. */
    record MoveItems(@TargetAggregateIdentifier PantryId pantry, MemberId by, List<ItemRef> items, String place)
            implements PantryCommand {}

    /**
     * Take back what came of an action here, as far as nobody has changed it since.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackInPantry(@TargetAggregateIdentifier PantryId pantry, MemberId by, String action)
            implements PantryCommand {}
}
