package ai.jules.saga.mealplan;

import ai.jules.commands.JulesCommand;
import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.SettlePlan;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import ai.jules.mealplan.candidates.Gate;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds the options of a closed vote once more against who eats with the household now, and has the plan settled without
 * those nobody may win with, and for the dinners that are still to come. One answer comes of it, as of {@link FindCandidates}.
 */
@Component
class CheckOptions {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("check-options", Data.class);

    static final String GONE = "it is in your recipe book no longer";

    /** People voted: it is waited for the reads until somebody has to begin to cook. */
    private static final LocalTime DINNER = LocalTime.of(18, 0);

    private static final Duration TO_COOK = Duration.ofHours(3);

    /** When the house was away over the first dinners: for fewer than these a family plans by itself. */
    static final int WORTH_PLANNING = 2;

    /**
     * @param reader on whose behalf it is read
     * @param token of the event that closed it
     * @param since when it was closed
     */
    record Data(
            PlanId plan,
            MemberId reader,
            List<LocalDate> dinners,
            List<Option> options,
            String zone,
            String token,
            Instant since,
            int attempt,
            Cause cause) {

        Data again() {
            return new Data(plan, reader, dinners, options, zone, token, since, attempt + 1, cause);
        }
    }

    private final KitchenReads reads;
    private final Commands commands;
    private final Jobs jobs;
    private final WeekSettings settings;
    private final FaultPoints faults;
    private final Clock clock;

    CheckOptions(
            KitchenReads reads, Commands commands, Jobs jobs, WeekSettings settings, FaultPoints faults, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.jobs = jobs;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
    }

    void run(Data data) {
        var now = clock.instant();
        var past = past(data, now);
        if (!past.isEmpty() && data.dinners().size() - past.size() < WORTH_PLANNING) {
            send(data, new AbandonPlan(data.plan(), WeekFailure.NOT_READABLE));
            return;
        }
        var outcome = Tries.once(JOB, data.plan(), data.attempt(), () -> outcome(data, past, now));
        if (outcome.isPresent()) {
            send(data, outcome.get());
            faults.reached("settling-asked-before-noted");
        } else {
            later(data, now);
        }
    }

    /** What should be on the table by now. */
    private static List<LocalDate> past(Data data, Instant now) {
        return data.dinners().stream()
                .filter(day -> !now.isBefore(dinner(day, data)))
                .toList();
    }

    private static Instant dinner(LocalDate day, Data data) {
        return day.atTime(DINNER).atZone(ZoneId.of(data.zone())).toInstant();
    }

    private JulesCommand outcome(Data data, List<LocalDate> past, Instant now) {
        var zone = ZoneId.of(data.zone());
        var facts =
                reads.facts(data.reader(), data.plan().household(), data.token(), LocalDate.ofInstant(now, zone), zone);
        var barred = data.options().stream()
                .flatMap(option -> barred(option, facts).stream())
                .toList();
        return barred.size() == data.options().size()
                ? new AbandonPlan(data.plan(), WeekFailure.NO_CANDIDATES)
                : new SettlePlan(data.plan(), barred, List.of(), past);
    }

    private static Optional<Barred> barred(Option option, KitchenFacts facts) {
        var ref = option.dish().ref();
        if (ref instanceof DishRef.JustNamed) {
            return Optional.empty();
        }
        var dish = facts.known(ref);
        if (dish.isEmpty()) {
            return Optional.of(new Barred(option.number(), GONE));
        }
        return Gate.recheck(List.of(dish.get()), facts.eaters()).stream()
                .map(found -> new Barred(option.number(), found.words()))
                .findFirst();
    }

    private void later(Data data, Instant now) {
        if (now.isBefore(until(data))) {
            Tries.again(jobs, now, JOB, data.cause().id(), data.attempt(), data.again());
        } else {
            send(data, new AbandonPlan(data.plan(), WeekFailure.NOT_READABLE));
        }
    }

    private Instant until(Data data) {
        var patient = data.since().plus(settings.patience());
        var toCook = dinner(data.dinners().getFirst(), data).minus(TO_COOK);
        return toCook.isAfter(patient) ? toCook : patient;
    }

    private void send(Data data, JulesCommand command) {
        commands.send(data.cause(), CheckOptions.class, "settle", command);
    }
}
