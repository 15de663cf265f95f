package ai.jules.saga.mealplan;

import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.kernel.HouseholdId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has somebody reminded the evening before a dish that begins in the freezer. */
@Component
@ProcessingGroup(ThawPolicy.GROUP)
class ThawPolicy {

    static final String GROUP = "thaw";

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final WeekSchedules schedules;
    private final Jobs jobs;
    private final Clock clock;

    ThawPolicy(WeekSchedules schedules, Jobs jobs, Clock clock) {
        this.schedules = schedules;
        this.jobs = jobs;
        this.clock = clock;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "plan").unhurried();
    }

    @EventHandler
    void on(PlanSettled event) {
        for (DayDinner day : event.days()) {
            remind(event.plan().household(), day.date(), day.dinner());
        }
    }

    @EventHandler
    void on(DinnersChanged event) {
        for (DayChange day : event.days()) {
            remind(event.plan().household(), day.date(), day.after());
        }
    }

    private void remind(HouseholdId household, LocalDate date, @Nullable Dinner dinner) {
        if (!(dinner instanceof Dinner.Cooked(var dish))
                || RemindToThaw.thaw(dish.ref()).isEmpty()) {
            return;
        }
        var due = date.minusDays(1)
                .atTime(EVENING)
                .atZone(schedules.zoneOf(household))
                .toInstant();
        if (due.isAfter(clock.instant())) {
            jobs.at(
                    due,
                    RemindToThaw.JOB,
                    household.uuid() + "|" + date,
                    new RemindToThaw.Data(household, date, due, 1, Cause.current()));
        }
    }
}
