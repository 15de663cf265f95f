package ai.jules.commands;

import ai.jules.kernel.RoutingKey;
import com.fasterxml.jackson.annotation.JsonIgnore;

/** Something asked of one aggregate. */
public sealed interface JulesCommand
        permits MemberCommand,
                PreferenceCommand,
                HouseholdCommand,
                TableCommand,
                WeekCommand,
                PlanCommand,
                ThreadCommand,
                ExtractionCommand,
                RecipeCommand,
                ShoppingCommand,
                PantryCommand,
                DeliveryCommand {

    /** The key of the stream it goes to; texts, sagas and the web all use the same. */
    @JsonIgnore
    RoutingKey routingKey();
}
