package ai.jules.events.delivery;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** A provider took it. */
@EventName("DeliveryAccepted")
@Revision("1")
public record DeliveryAccepted(
        DeliveryId delivery, MemberId member, String provider, String providerMessageId, int attempt)
        implements DeliveryEvent {}
