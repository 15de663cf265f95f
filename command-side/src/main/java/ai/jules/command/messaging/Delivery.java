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
import java.util.HashSet;
import java.util.Set;
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
 * acceptance; a status never goes back, and an end is an end (rule 20). That holds for each message of the provider: a text
 * that was not delivered may be handed over once more, which is another of its messages, and begins anew. Only who has the
 * text may speak of it.
 */
@Aggregate(type = "Delivery", cache = "lentAggregates")
@Revision("3")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Delivery {

    @AggregateIdentifier
    private @Nullable DeliveryId id;

    private int acceptedAttempt;
    private @Nullable String provider;
    private @Nullable String providerMessageId;

    /** The provider's messages that have come to their end. */
    private Set<String> ended = new HashSet<>();

    /** A callback has told of another attempt before our own record of it. */
    private boolean overtaken;

    private boolean givenUp;
    private @Nullable DeliveryStatus status;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordAcceptance command) {
        if (acceptedAttempt == 0 || isAnotherAttempt(command)) {
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
        if (speaksOfTheLatest(command) && (status == null || status.mayBecome(command.status()))
                || isFirstWordOfAnotherAttempt(command)) {
            apply(new DeliveryStatusChanged(
                    command.delivery(), command.member(), command.status(), command.errorCode()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordGivingUp command) {
        // a callback proves that a provider has it, even when nobody told us so
        if (acceptedAttempt == 0 && status == null && !givenUp) {
            apply(new DeliveryFailed(command.delivery(), command.member(), command.attempts(), command.errorCode()));
        }
    }

    /** Only what has ended badly is handed over again. */
    private boolean isAnotherAttempt(RecordAcceptance command) {
        return command.attempt() > acceptedAttempt && (overtaken || hasEndedBadly());
    }

    private boolean speaksOfTheLatest(RecordStatus command) {
        return isSaidByWhoHasIt(command)
                && (command.providerMessageId() == null || !ended.contains(command.providerMessageId()));
    }

    /** As long as nobody has told us who took it, whoever reports on it has. */
    private boolean isSaidByWhoHasIt(RecordStatus command) {
        return provider == null || overtaken || provider.equals(command.provider());
    }

    /** It may overtake our own record of that attempt's acceptance. */
    private boolean isFirstWordOfAnotherAttempt(RecordStatus command) {
        return command.providerMessageId() != null
                && !ended.contains(command.providerMessageId())
                && !overtaken
                && hasEndedBadly();
    }

    /** The provider's message we know of has come to an end other than being delivered. */
    private boolean hasEndedBadly() {
        return providerMessageId != null
                && ended.contains(providerMessageId)
                && status != null
                && status.isFinal()
                && status != DeliveryStatus.DELIVERED;
    }

    @EventSourcingHandler
    void evolve(DeliveryEvent event) {
        id = event.delivery();
        switch (event) {
            case DeliveryAccepted accepted -> evolve(accepted);
            case DeliveryStatusChanged changed -> evolve(changed);
            case DeliveryFailed _ -> givenUp = true;
        }
    }

    private void evolve(DeliveryStatusChanged changed) {
        overtaken = overtaken || hasEndedBadly();
        status = changed.status();
        if (status.isFinal() && providerMessageId != null && !overtaken) {
            ended.add(providerMessageId);
        }
    }

    private void evolve(DeliveryAccepted accepted) {
        boolean told = acceptedAttempt == 0 || overtaken;
        if (!told) {
            status = null;
        } else if (status != null && status.isFinal()) {
            ended.add(accepted.providerMessageId());
        }
        // what was accepted is queued: to be told so says nothing new
        status = status == null ? DeliveryStatus.QUEUED : status;
        overtaken = false;
        acceptedAttempt = accepted.attempt();
        provider = accepted.provider();
        providerMessageId = accepted.providerMessageId();
    }
}
