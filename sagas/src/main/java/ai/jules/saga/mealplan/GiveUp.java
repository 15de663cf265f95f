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
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * The last resort: a week that is still being decided when its first dinner is on the table would keep the household from ever
 * deciding another. Of any other week it changes nothing.
 */
@Component
class GiveUp {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("give-week-up", Data.class);

    private static final LocalTime DINNER = LocalTime.of(18, 0);
    private static final Duration AFTER_THE_CLOSE = Duration.ofHours(24);

    record Data(PlanId plan, Cause cause) {}

    private final Commands commands;

    GiveUp(Commands commands) {
        this.commands = commands;
    }

    static Instant dueFor(WeekOpened week) {
        var dinner = week.dinners()
                .getFirst()
                .atTime(DINNER)
                .atZone(ZoneId.of(week.zone()))
                .toInstant();
        var closed = week.closesAt().plus(AFTER_THE_CLOSE);
        return dinner.isAfter(closed) ? dinner : closed;
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
