package ai.jules.saga.language;

import ai.jules.commands.ThreadCommand.Interpret;
import ai.jules.commands.ThreadCommand.Interpretation;
import ai.jules.events.conversation.InterpretationMiss;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ProposedWishes;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks a model about one text, at most once, and tells command-side what it said, or that it did not. However often this is
 * run, one answer comes of it: they all go out under the same command id.
 */
@Component
class InterpretText {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("interpret-text", Data.class);

    private static final Logger log = LoggerFactory.getLogger(InterpretText.class);

    record Data(
            ThreadId thread,
            MemberId member,
            HouseholdId household,
            String messageSid,
            Personal<String> words,
            LocalDate today,
            Instant answerBy,
            Cause cause) {

        UUID call() {
            return UUID.nameUUIDFromBytes((thread + "|" + messageSid).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final WishReader reader;
    private final CallBudget budget;
    private final Commands commands;
    private final FaultPoints faults;
    private final Clock clock;
    private final MeterRegistry meters;

    InterpretText(
            WishReader reader,
            CallBudget budget,
            Commands commands,
            FaultPoints faults,
            Clock clock,
            MeterRegistry meters) {
        this.reader = reader;
        this.budget = budget;
        this.commands = commands;
        this.faults = faults;
        this.clock = clock;
        this.meters = meters;
    }

    void run(Data data) {
        if (data.words().value().isEmpty()) {
            log.info("nobody is left to answer {}", data.messageSid());
            return;
        }
        Interpretation interpretation;
        try {
            interpretation = ask(data);
            count("proposed");
        } catch (NoProposal none) {
            log.info("no proposal for {} ({})", data.messageSid(), none.reason());
            count(none.reason().name().toLowerCase(Locale.ROOT));
            interpretation = new Interpretation.Missed(none.reason());
        }
        commands.send(
                data.cause(),
                InterpretText.class,
                "interpretation",
                new Interpret(data.thread(), data.member(), data.messageSid(), interpretation));
    }

    private Interpretation ask(Data data) {
        if (clock.instant().isAfter(data.answerBy())) {
            throw new NoProposal(InterpretationMiss.TOO_LATE);
        }
        switch (budget.take(data.call(), data.household())) {
            case GRANTED -> faults.reached("interpretation-noted-before-call");
            case GRANTED_BEFORE -> throw new NoProposal(InterpretationMiss.INTERRUPTED);
            case SPENT -> throw new NoProposal(InterpretationMiss.BUDGET_SPENT);
        }
        meters.counter("jules.language.calls").increment();
        var proposal = propose(data);
        if (proposal.wishes().isEmpty()) {
            throw new NoProposal(InterpretationMiss.NOTHING_UNDERSTOOD);
        }
        if (ProposedWishes.read(proposal.wishes()).isEmpty() && !ProposedWishes.revoke(proposal.wishes())) {
            throw new NoProposal(InterpretationMiss.MALFORMED);
        }
        return new Interpretation.Proposed(Personal.content(data.member(), proposal.wishes()), proposal.reader());
    }

    /** Whatever a reader throws, the person is answered. */
    private WishReader.Proposal propose(Data data) {
        try {
            return reader.propose(Discretion.of(data.words().orElse("")), data.today());
        } catch (NoProposal none) {
            throw none;
        } catch (RuntimeException failure) {
            log.error(
                    "the model failed at {} ({})",
                    data.messageSid(),
                    failure.getClass().getSimpleName());
            throw new NoProposal(InterpretationMiss.UNAVAILABLE);
        }
    }

    private void count(String outcome) {
        meters.counter("jules.language.interpretations", "outcome", outcome).increment();
    }
}
