package ai.jules.command.messaging;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.events.delivery.DeliveryAccepted;
import ai.jules.events.delivery.DeliveryEvent;
import ai.jules.events.delivery.DeliveryFailed;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.delivery.DeliveryStatusChanged;
import ai.jules.kernel.DeliveryId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One outbound text after it was allowed. Callbacks come twice, late and out of order, even before our own record of the
 * acceptance; a status never goes back, and an end is an end (rule 20).
 */
@Aggregate(type = "Delivery")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Delivery {

    @AggregateIdentifier
    private @Nullable DeliveryId id;

    private boolean accepted;
    private boolean givenUp;
    private @Nullable DeliveryStatus status;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordAcceptance command) {
        if (!accepted) {
            apply(new DeliveryAccepted(
                    command.delivery(),
                    command.member(),
                    command.provider(),
                    command.providerMessageId(),
                    command.attempt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordStatus command) {
        if (status == null || status.mayBecome(command.status())) {
            apply(new DeliveryStatusChanged(
                    command.delivery(), command.member(), command.status(), command.errorCode()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordGivingUp command) {
        // a callback proves that a provider has it, even when nobody told us so
        if (!accepted && status == null && !givenUp) {
            apply(new DeliveryFailed(command.delivery(), command.member(), command.attempts(), command.errorCode()));
        }
    }

    @EventSourcingHandler
    void evolve(DeliveryEvent event) {
        id = event.delivery();
        switch (event) {
            case DeliveryAccepted _ -> {
                accepted = true;
                // what was accepted is queued: to be told so says nothing new
                status = status == null ? DeliveryStatus.QUEUED : status;
            }
            case DeliveryStatusChanged changed -> status = changed.status();
            case DeliveryFailed _ -> givenUp = true;
        }
    }
}
