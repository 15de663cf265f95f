package ai.jules.command.member;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Between when and when a person wants to be left in peace, in their local time.
 *
 * @param from null where it begins as usual
 * @param until null where it ends as usual
 */
record QuietHours(@Nullable LocalTime from, @Nullable LocalTime until) {

    /** The limits with these hours in place of the usual ones (rule 17). */
    SendingLimits within(SendingLimits usual) {
        return new SendingLimits(
                usual.aDay(),
                usual.answersAnHour(),
                until == null ? usual.wakingFrom() : until,
                from == null ? usual.wakingUntil() : from);
    }

    /**
     * Whether something of the day is left. Who names one end only is not texted deep in the night because of it: for that
     * both have to be said.
     */
    boolean makeSenseWithin(SendingLimits usual) {
        var own = within(usual);
        boolean overnight = own.wakingUntil().isBefore(own.wakingFrom());
        boolean untilMidnight = own.wakingUntil().equals(LocalTime.MIDNIGHT);
        return !own.wakingFrom().equals(own.wakingUntil())
                && (from != null && until != null || !overnight || untilMidnight);
    }
}
