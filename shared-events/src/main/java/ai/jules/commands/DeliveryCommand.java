package ai.jules.commands;

import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RoutingKey;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an outbound text. */
public sealed interface DeliveryCommand extends JulesCommand {

    DeliveryId delivery();

    MemberId member();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(member());
    }

    /** A provider took it. */
    record RecordAcceptance(
            @TargetAggregateIdentifier DeliveryId delivery,
            MemberId member,
            String provider,
            String providerMessageId,
            int attempt)
            implements DeliveryCommand {}

    /**
     * A provider told how far it came.
     *
     * @param provider who says so, by the name under which it accepts texts
     * @param providerMessageId which of the provider's messages it speaks of; null when it does not say
     */
    record RecordStatus(
            @TargetAggregateIdentifier DeliveryId delivery,
            MemberId member,
            DeliveryStatus status,
            @Nullable Integer errorCode,
            String provider,
            @Nullable String providerMessageId)
            implements DeliveryCommand {}

    /** No provider would take it. */
    record RecordGivingUp(
            @TargetAggregateIdentifier DeliveryId delivery,
            MemberId member,
            int attempts,
            @Nullable Integer errorCode) implements DeliveryCommand {}
}
