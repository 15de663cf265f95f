package ai.jules.command.household;

import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.kernel.GroupMessageId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many texts to everybody the day has had (rule 16). */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class GroupRation {

    private static final Duration REMEMBERED = Duration.ofHours(48);

    private Map<GroupMessageId, Taken> taken = new LinkedHashMap<>();
    private @Nullable LocalDate day;
    private int ofDay;

    /** One that was allowed, and which of its day it was. */
    record Taken(Instant at, int number) {}

    int numberOf(GroupMessageId message, LocalDate today) {
        var before = taken.get(message);
        return before != null ? before.number() : (today.equals(day) ? ofDay : 0) + 1;
    }

    void taken(GroupMessageAuthorised event, Instant at) {
        taken.values().removeIf(it -> it.at().plus(REMEMBERED).isBefore(at));
        if (taken.putIfAbsent(event.message(), new Taken(at, event.number())) == null) {
            day = event.day();
            ofDay = event.number();
        }
    }
}
