package ai.jules.command.member;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The hours a person may be texted in without having asked (rule 17). Where several zones are possible, all of them have to
 * be awake.
 *
 * @param from local time
 * @param until local time, exclusive; earlier than {@code from} when it lies beyond midnight
 */
record WakingHours(List<ZoneId> zones, LocalTime from, LocalTime until) {

    /** Zones that are never awake together are given up on after so many steps; the first then decides. */
    private static final int STEPS = 20;

    boolean include(Instant time) {
        return zones.stream().allMatch(zone -> isAwake(zone, time));
    }

    /** The first moment from this one on at which the person may be texted. */
    Instant nextFrom(Instant time) {
        var next = time;
        for (int step = 0; step < STEPS; step++) {
            var candidate = next;
            var asleep =
                    zones.stream().filter(zone -> !isAwake(zone, candidate)).findFirst();
            if (asleep.isEmpty()) {
                return next;
            }
            next = wakesUp(asleep.get(), next);
        }
        return isAwake(zones.getFirst(), time) ? time : wakesUp(zones.getFirst(), time);
    }

    private boolean isAwake(ZoneId zone, Instant time) {
        var local = time.atZone(zone).toLocalTime();
        boolean begun = !local.isBefore(from);
        boolean goesOn = local.isBefore(until);
        return from.isBefore(until) ? begun && goesOn : begun || goesOn;
    }

    /** A gap of daylight saving moves the moment on, an overlap takes the earlier: both are after {@code from}. */
    private Instant wakesUp(ZoneId zone, Instant time) {
        var local = time.atZone(zone);
        var day = local.toLocalTime().isBefore(from)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return ZonedDateTime.of(day, from, zone).toInstant();
    }
}
