package ai.jules.saga.mealplan;

import ai.jules.commands.JulesCommand;
import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for dishes a household can vote on and for who may vote, and opens the poll, or gives the week up. However often it
 * is tried and whatever comes of it, one answer goes out: they all have the same command id.
 */
@Component
class FindCandidates {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("find-candidates", Data.class);
    static final String STEP = "decide";

    /** Nobody reads, thinks and answers in less. */
    static final Duration LEAST_TIME_TO_ANSWER = Duration.ofMinutes(10);

    /** A reminder sooner after the question is none. */
    private static final Duration LEAST_TIME_TO_THE_NUDGE = Duration.ofMinutes(30);

    /**
     * @param token of the event, which the reads have to include
     * @param since when it was opened
     */
    record Data(WeekOpened opened, String token, Instant since, int attempt, Cause cause) {

        Data again() {
            return new Data(opened, token, since, attempt + 1, cause);
        }
    }

    private final KitchenReads reads;
    private final Commands commands;
    private final Jobs jobs;
    private final WeekSettings settings;
    private final Clock clock;

    FindCandidates(KitchenReads reads, Commands commands, Jobs jobs, WeekSettings settings, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    void run(Data data) {
        var opened = data.opened();
        var now = clock.instant();
        if (opened.weights().isEmpty()) {
            decide(data, abandon(opened, WeekFailure.NOBODY_TO_ASK));
            return;
        }
        if (!now.isBefore(opened.closesAt().minus(LEAST_TIME_TO_ANSWER))) {
            decide(data, abandon(opened, data.attempt() == 1 ? WeekFailure.TOO_LATE : WeekFailure.NOT_READABLE));
            return;
        }
        Tries.once(JOB, opened.plan(), data.attempt(), () -> decision(opened, facts(data, now), now))
                .ifPresentOrElse(decision -> decide(data, decision), () -> later(data, now));
    }

    private KitchenFacts facts(Data data, Instant now) {
        var opened = data.opened();
        var zone = ZoneId.of(opened.zone());
        return reads.facts(
                opened.weights().getFirst().voter(),
                opened.household(),
                data.token(),
                LocalDate.ofInstant(now, zone),
                zone);
    }

    private JulesCommand decision(WeekOpened opened, KitchenFacts facts, Instant now) {
        var weights = opened.weights().stream()
                .filter(weight -> facts.wantsTexts(weight.voter()))
                .toList();
        if (weights.isEmpty()) {
            return abandon(opened, WeekFailure.NOBODY_TO_ASK);
        }
        var options = facts.options(opened.household(), opened.dinners());
        if (options.isEmpty()) {
            return abandon(opened, WeekFailure.NO_CANDIDATES);
        }
        List<MemberId> electorate = weights.stream().map(Weight::voter).toList();
        return new OpenPoll(
                opened.plan(),
                opened.dinners(),
                options,
                electorate,
                weights,
                nudgeAt(opened, now),
                opened.closesAt(),
                opened.zone());
    }

    private @Nullable Instant nudgeAt(WeekOpened opened, Instant now) {
        var nudgeAt = opened.closesAt().minus(settings.nudgeBeforeClose());
        return nudgeAt.isBefore(now.plus(LEAST_TIME_TO_THE_NUDGE)) ? null : nudgeAt;
    }

    private void later(Data data, Instant now) {
        if (now.isBefore(data.since().plus(settings.patience()))) {
            Tries.again(jobs, now, JOB, data.cause().id(), data.attempt(), data.again());
        } else {
            decide(data, abandon(data.opened(), WeekFailure.NOT_READABLE));
        }
    }

    private void decide(Data data, JulesCommand command) {
        commands.send(data.cause(), FindCandidates.class, STEP, command);
    }

    private static AbandonWeek abandon(WeekOpened opened, WeekFailure reason) {
        return new AbandonWeek(opened.household(), opened.plan(), reason);
    }
}
