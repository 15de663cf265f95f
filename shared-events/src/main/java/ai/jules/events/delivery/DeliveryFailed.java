package ai.jules.events.delivery;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** No provider would take it; somebody should look. */
@EventName("DeliveryFailed")
@Revision("1")
public record DeliveryFailed(
        DeliveryId delivery,
        MemberId member,
        int attempts,
        @Nullable Integer errorCode) implements DeliveryEvent {}
