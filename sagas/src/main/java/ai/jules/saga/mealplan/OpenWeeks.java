package ai.jules.saga.mealplan;

import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.Meta;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a vote that is due and schedules the next. A vote that was missed is opened late while it can still be answered, else
 * its week is left out. Done again it asks the same again under the same command id, so no week is opened twice.
 */
@Component
class OpenWeeks {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("open-week", Data.class);

    private static final Logger log = LoggerFactory.getLogger(OpenWeeks.class);

    /**
     * @param due as the schedule said when this was scheduled; another time since makes this one void
     * @param itsTurn whether the moment to do it is taken
     */
    record Data(HouseholdId household, Instant due, boolean itsTurn) {}

    private final WeekSchedules schedules;
    private final Commands commands;
    private final Jobs jobs;
    private final WeekSettings settings;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenWeeks(
            WeekSchedules schedules,
            Commands commands,
            Jobs jobs,
            WeekSettings settings,
            Turns turns,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.schedules = schedules;
        this.commands = commands;
        this.jobs = jobs;
        this.settings = settings;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static void schedule(Jobs jobs, WeekSchedule schedule) {
        var due = schedule.dueAt();
        if (due != null) {
            jobs.at(due, JOB, key(schedule.household(), due), new Data(schedule.household(), due, false));
        }
    }

    void run(Data data) {
        transaction.executeWithoutResult(_ -> {
            if (data.itsTurn() || turns.isNow(slot -> awaitTurn(data, slot))) {
                open(data);
            }
        });
    }

    private void awaitTurn(Data data, Instant slot) {
        jobs.at(slot, JOB, key(data.household(), data.due()) + "#turn", new Data(data.household(), data.due(), true));
    }

    private void open(Data data) {
        var schedule = schedules
                .lock(data.household())
                .filter(it -> data.due().equals(it.dueAt()))
                .orElse(null);
        if (schedule == null) {
            return;
        }
        var now = clock.instant();
        var opening = Opening.latest(schedule.rhythm(), schedule.zone(), now);
        if (!settings.byItself() || opening.closesAt().isBefore(now.plus(settings.leastTimeToVote()))) {
            log.info("the vote of {} due at {} is left out", data.household(), data.due());
        } else {
            var cause = new Cause(key(data.household(), opening.opensAt()), Map.of(Meta.ACTOR, "system"));
            commands.send(
                    cause,
                    OpenWeeks.class,
                    "open",
                    new OpenWeek(data.household(), null, opening.dinners(), opening.closesAt()));
        }
        var next = schedule.after(now);
        schedules.keep(next);
        schedule(jobs, next);
    }

    private static String key(HouseholdId household, Instant due) {
        return household.uuid() + "|" + due;
    }
}
