package ai.jules.saga.mealplan;

import ai.jules.events.week.Rhythm;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a household votes.
 *
 * @param asleep nobody is left to ask
 * @param holder who looks after it; null of a household that was founded before anybody here listened
 * @param dueAt when its next vote opens by itself; null when none does
 */
record WeekSchedule(
        HouseholdId household,
        ZoneId zone,
        Rhythm rhythm,
        boolean asleep,
        @Nullable MemberId holder,
        @Nullable Instant dueAt) {

    /** Until a household has told its zone its days are those of the country's capital, as everywhere. */
    static final ZoneId UNKNOWN_ZONE = ZoneId.of("America/New_York");

    static WeekSchedule of(HouseholdId household) {
        return new WeekSchedule(household, UNKNOWN_ZONE, Rhythm.USUAL, false, null, null);
    }

    WeekSchedule in(ZoneId other) {
        return new WeekSchedule(household, other, rhythm, asleep, holder, dueAt);
    }

    WeekSchedule by(Rhythm other) {
        return new WeekSchedule(household, zone, other, asleep, holder, dueAt);
    }

    WeekSchedule fallenAsleep() {
        return new WeekSchedule(household, zone, rhythm, true, holder, dueAt);
    }

    WeekSchedule lookedAfterBy(MemberId member) {
        return new WeekSchedule(household, zone, rhythm, false, member, dueAt);
    }

    /** With the first vote that opens after then, if any opens by itself. */
    WeekSchedule after(Instant now) {
        boolean opens = rhythm.automatic() && !asleep;
        return new WeekSchedule(
                household,
                zone,
                rhythm,
                asleep,
                holder,
                opens ? Opening.next(rhythm, zone, now).opensAt() : null);
    }
}
