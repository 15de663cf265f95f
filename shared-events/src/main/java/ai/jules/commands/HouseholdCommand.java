package ai.jules.commands;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a household. */
public sealed interface HouseholdCommand extends JulesCommand {

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Begin a household. */
    record FoundHousehold(@TargetAggregateIdentifier HouseholdId household, MemberId accountHolder)
            implements HouseholdCommand {}
}
