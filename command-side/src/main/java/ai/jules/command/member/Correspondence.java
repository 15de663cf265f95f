package ai.jules.command.member;

import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.GroupMessageId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was allowed to a person lately, as far as it bears on what may be allowed next. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Correspondence {

    /** For so long it is known which texts were allowed. */
    static final Duration REMEMBERED = Duration.ofHours(48);

    private static final Duration HOUR = Duration.ofHours(1);

    private Map<DeliveryId, Allowed> allowed = new LinkedHashMap<>();
    private @Nullable LocalDate day;
    private int ofDay;

    /**
     * A text that was allowed.
     *
     * @param at when first
     * @param number which of the day's counted texts; null when it is not counted
     */
    record Allowed(
            Instant at,
            boolean answer,
            @Nullable Integer number,
            @Nullable GroupMessageId group) {}

    boolean knows(DeliveryId message) {
        return allowed.containsKey(message);
    }

    /** Which counted text of the day this one is or would be; asking again does not count again (rule 15). */
    int numberOf(DeliveryId message, LocalDate today) {
        var before = allowed.get(message);
        if (before != null && before.number() != null) {
            return before.number();
        }
        return (today.equals(day) ? ofDay : 0) + 1;
    }

    int answersSince(Instant time) {
        return (int) allowed.values().stream()
                .filter(it -> it.answer() && it.at().isAfter(time))
                .count();
    }

    boolean answersAreUsedUp(DeliveryId message, Instant now, int most) {
        return !knows(message) && answersSince(now.minus(HOUR)) >= most;
    }

    /** Whether the person has had another copy of the same message to their household. */
    boolean hasAnotherCopy(DeliveryId message, @Nullable GroupCopy copy) {
        return copy != null
                && allowed.entrySet().stream()
                        .anyMatch(it -> !it.getKey().equals(message)
                                && Objects.equals(it.getValue().group(), copy.message()));
    }

    void note(MessageAuthorised event, Instant at) {
        allowed.values().removeIf(it -> it.at().plus(REMEMBERED).isBefore(at));
        var check = event.check();
        var number = check == null ? null : check.number();
        var group =
                check == null || check.group() == null ? null : check.group().message();
        var first = allowed.putIfAbsent(
                event.message(), new Allowed(at, event.kind().isAnswer(), number, group));
        if (first == null && number != null) {
            day = check.day();
            ofDay = number;
        }
    }
}
