package ai.jules.command.household;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.HouseholdCommand.FoundHousehold;
import ai.jules.events.household.HouseholdEvent;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.kernel.HouseholdId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A family, or whoever eats together. */
@Aggregate(type = "Household", snapshotTriggerDefinition = "everyFewEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Household {

    @AggregateIdentifier
    private @Nullable HouseholdId id;

    Household() {}

    @CommandHandler
    Household(FoundHousehold command) {
        apply(new HouseholdFounded(command.household(), command.accountHolder()));
    }

    @EventSourcingHandler
    void evolve(HouseholdEvent event) {
        switch (event) {
            case HouseholdFounded founded -> id = founded.household();
        }
    }
}
