package ai.jules.events.delivery;

import ai.jules.events.JulesEvent;
import ai.jules.kernel.DeliveryId;

/** What happened to an outbound text. The permits are the table of contents. */
public sealed interface DeliveryEvent extends JulesEvent
        permits DeliveryAccepted, DeliveryStatusChanged, DeliveryFailed {

    DeliveryId delivery();
}
