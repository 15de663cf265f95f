package ai.jules.events.delivery;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.JulesEvent;

/** What happened to an outbound text. The permits are the table of contents. */
public sealed interface DeliveryEvent extends JulesEvent
        permits DeliveryAccepted, DeliveryStatusChanged, DeliveryFailed {

    DeliveryId delivery();
}
