package ai.jules.saga.messaging;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import java.time.Instant;

/**
 * One text as a provider gets it.
 *
 * @param from which of our numbers it leaves from
 * @param beginBefore the request may not begin at this time or later (rule 4)
 */
public record OutboundSms(
        DeliveryId message, MemberId member, Channel from, PhoneNumber to, String body, Instant beginBefore) {

    /** Shows neither words nor number. */
    @Override
    public String toString() {
        return "OutboundSms[" + message + "]";
    }
}
