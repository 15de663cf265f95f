package ai.jules.events.delivery;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The provider told how far it came. */
@EventName("DeliveryStatusChanged")
@Revision("1")
public record DeliveryStatusChanged(
        DeliveryId delivery,
        MemberId member,
        DeliveryStatus status,
        @Nullable Integer errorCode) implements DeliveryEvent {}
