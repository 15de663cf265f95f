package ai.jules.saga.mealplan;

import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.mealplan.Explanation;
import ai.jules.mealplan.Round;
import ai.jules.mealplan.Share;
import ai.jules.mealplan.Vote;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.reads.LookupFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells everybody what came of a vote, and why; when nobody's name can be read, without why. */
@Component
class TellOutcome {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("tell-outcome", Data.class);

    private static final int TRIES = 3;
    private static final Logger log = LoggerFactory.getLogger(TellOutcome.class);

    /**
     * @param reader on whose behalf names are read
     * @param message as the household has allowed it
     */
    record Data(
            Outcome outcome,
            List<MemberId> members,
            MemberId reader,
            GroupMessageId message,
            int number,
            Instant useUntil,
            int attempt,
            Cause cause) {

        Data again() {
            return new Data(outcome, members, reader, message, number, useUntil, attempt + 1, cause);
        }

        HouseholdId household() {
            return outcome.settled().plan().household();
        }
    }

    private final KitchenReads reads;
    private final Commands commands;
    private final Jobs jobs;
    private final Clock clock;

    TellOutcome(KitchenReads reads, Commands commands, Jobs jobs, Clock clock) {
        this.reads = reads;
        this.commands = commands;
        this.jobs = jobs;
        this.clock = clock;
    }

    void run(Data data) {
        var settled = data.outcome().settled();
        Optional<Map<MemberId, String>> names = settled.ballots().isEmpty() ? Optional.of(Map.of()) : names(data);
        if (names.isEmpty() && data.attempt() < TRIES) {
            Tries.again(jobs, clock.instant(), JOB, data.message().toString(), data.attempt(), data.again());
            return;
        }
        var shopping = Optional.ofNullable(data.outcome().shopping())
                .map(written -> new PollWords.Shopping(written.toBuy(), written.covered()));
        var words = PollWords.settled(
                settled.dinners(),
                settled.days(),
                settled.ballots().isEmpty(),
                settled.dinners().getFirst().isAfter(settled.plan().first()),
                names.map(known -> why(settled, known)).orElse(List.of()),
                shopping);
        commands.send(
                data.cause(),
                TellOutcome.class,
                "tell",
                Named.announcement(
                        data.household(), data.message(), data.number(), data.members(), words, data.useUntil()));
    }

    private Optional<Map<MemberId, String>> names(Data data) {
        try {
            var names = new HashMap<MemberId, String>();
            reads.people(data.reader(), data.household())
                    .forEach(person -> person.name().ifPresent(name -> names.put(person.id(), name)));
            return Optional.of(names);
        } catch (LookupFailed failure) {
            log.info("no names for {} ({})", data.message(), failure.getMessage());
            return Optional.empty();
        }
    }

    /** With nobody's ballot there is nothing to explain. */
    private static List<String> why(PlanSettled settled, Map<MemberId, String> names) {
        if (settled.ballots().isEmpty()) {
            return List.of();
        }
        var ballots = new TreeMap<String, ai.jules.mealplan.Ballot>();
        for (Ballot ballot : settled.ballots()) {
            ballots.put(ballot.voter().toString(), new ai.jules.mealplan.Ballot(ballot.ranks()));
        }
        var vote =
                new Vote(settled.options().size(), settled.dinners().size(), ballots, new TreeMap<>(), new TreeMap<>());
        var rounds = settled.rounds().stream()
                .map(round -> new Round(round.option(), Share.parse(round.score()), new TreeMap<>()))
                .toList();
        return Explanation.of(
                        vote,
                        rounds,
                        number -> title(settled.options(), number),
                        voter -> names.get(MemberId.parse(voter)))
                .stream()
                .map(Explanation::text)
                .toList();
    }

    private static String title(List<Option> options, int number) {
        return options.stream()
                .filter(option -> option.number() == number)
                .map(option -> option.dish().title())
                .findFirst()
                .orElseThrow();
    }
}
