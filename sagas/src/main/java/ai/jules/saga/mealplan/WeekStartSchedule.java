package ai.jules.saga.mealplan;

import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdFounded;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.week.RhythmSet;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.HouseholdId;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Knows when every household votes, and has its next vote opened when it is due. */
@Component
@ProcessingGroup(WeekStartSchedule.GROUP)
class WeekStartSchedule {

    static final String GROUP = "week-schedule";

    private final WeekSchedules schedules;
    private final Jobs jobs;
    private final Clock clock;

    WeekStartSchedule(WeekSchedules schedules, Jobs jobs, Clock clock) {
        this.schedules = schedules;
        this.jobs = jobs;
        this.clock = clock;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "household").unhurried();
    }

    @EventHandler
    void on(HouseholdFounded event) {
        change(event.household(), it -> it.lookedAfterBy(event.accountHolder()));
    }

    @EventHandler
    void on(HouseholdZoneTold event) {
        change(event.household(), it -> it.in(ZoneId.of(event.zone())));
    }

    @EventHandler
    void on(RhythmSet event) {
        change(event.household(), it -> it.by(event.rhythm()));
    }

    @EventHandler
    void on(HouseholdFellAsleep event) {
        change(event.household(), WeekSchedule::fallenAsleep);
    }

    /** A household that slept wakes up with this. */
    @EventHandler
    void on(AccountHolderSucceeded event) {
        change(event.household(), it -> it.lookedAfterBy(event.member()));
    }

    /** Also of a household that was founded before anybody here listened the zone is known from now on. */
    @EventHandler
    void on(WeekOpened event) {
        change(event.household(), it -> it.in(ZoneId.of(event.zone())));
    }

    private void change(HouseholdId household, UnaryOperator<WeekSchedule> change) {
        var known = schedules.lock(household);
        var before = known.orElseGet(() -> WeekSchedule.of(household));
        var after = change.apply(before);
        if (known.isPresent() && after.equals(before)) {
            return;
        }
        schedule(after.after(clock.instant()));
    }

    private void schedule(WeekSchedule schedule) {
        schedules.keep(schedule);
        OpenWeeks.schedule(jobs, schedule);
    }
}
