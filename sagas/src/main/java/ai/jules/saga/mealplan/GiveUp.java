package ai.jules.saga.mealplan;

import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The last resort: a week that is being decided for ever would keep the household from ever deciding another. It has until
 * nobody would plan the rest of it any more, and ends well before the next one begins. Of any other week this changes nothing.
 */
@Component
class GiveUp {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("give-week-up", Data.class);

    private static final LocalTime DINNER = LocalTime.of(18, 0);
    private static final Duration AFTER_THE_CLOSE = Duration.ofHours(24);
    private static final Duration BEFORE_THE_NEXT = Duration.ofDays(4);

    record Data(PlanId plan, Cause cause) {}

    private final Commands commands;

    GiveUp(Commands commands) {
        this.commands = commands;
    }

    static Instant dueFor(WeekOpened week) {
        var dinners = week.dinners();
        var first = dinner(dinners.getFirst(), week);
        var last = dinner(dinners.get(Math.max(0, dinners.size() - CheckOptions.WORTH_PLANNING)), week);
        var closed = week.closesAt().plus(AFTER_THE_CLOSE);
        var wellBeforeTheNext = week.closesAt().plus(BEFORE_THE_NEXT);
        return latest(latest(first, closed), last.isBefore(wellBeforeTheNext) ? last : wellBeforeTheNext);
    }

    private static Instant dinner(LocalDate day, WeekOpened week) {
        return day.atTime(DINNER).atZone(ZoneId.of(week.zone())).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void run(Data data) {
        commands.send(data.cause(), GiveUp.class, "plan", new AbandonPlan(data.plan(), WeekFailure.NOT_READABLE));
        commands.send(
                data.cause(),
                GiveUp.class,
                "week",
                new AbandonWeek(data.plan().household(), data.plan(), WeekFailure.NOT_READABLE));
    }
}
