package ai.jules.saga.conversation;

import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.Asked;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.SmsText;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.reads.LookupFailed;
import ai.jules.saga.reads.QuerySide.Freshness;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One try at answering. While query-side cannot be read it is tried again; in the end the person is told, for nothing may be
 * left unanswered. However often it is tried, one reply comes of it: they all go out under the same command id.
 */
@Component
class AnswerQuestions {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("answer-questions", Data.class);

    static final String NOT_NOW = "I cannot look that up right now. Ask me again in a little while.";
    static final String NOT_AT_ALL = "Sorry, I could not work that out.";

    private static final Logger log = LoggerFactory.getLogger(AnswerQuestions.class);

    /**
     * @param asked the asking event and what was written before it, as consistency tokens
     * @param thread where it was asked; null of what was asked before answers went anywhere but one to one
     */
    record Data(
            MemberId member,
            HouseholdId household,
            DeliveryId message,
            Personal<List<Asked>> questions,
            String zone,
            String inReplyTo,
            Instant useUntil,
            String asked,
            int attempt,
            Cause cause,
            @Nullable ThreadId thread)
            implements Caused {

        Data again() {
            return new Data(
                    member,
                    household,
                    message,
                    questions,
                    zone,
                    inReplyTo,
                    useUntil,
                    asked,
                    attempt + 1,
                    cause,
                    thread);
        }

        ThreadId answers() {
            return thread == null ? ThreadId.direct(member) : thread;
        }
    }

    private final Lookup lookup;
    private final Commands commands;
    private final Jobs jobs;
    private final QuestionSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    AnswerQuestions(
            Lookup lookup, Commands commands, Jobs jobs, QuestionSettings settings, Clock clock, MeterRegistry meters) {
        this.lookup = lookup;
        this.commands = commands;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    void run(Data data) {
        var questions = data.questions().value();
        if (questions.isEmpty()) {
            log.info("nobody is left to answer in {}", data.message());
            return;
        }
        boolean last = data.attempt() >= settings.tries();
        var facts = look(data, questions.get(), last);
        if (facts.isPresent()) {
            reply(data, answer(data, questions.get(), facts.get()));
        } else if (last) {
            count("unavailable");
            reply(data, NOT_NOW);
        } else {
            jobs.at(
                    clock.instant().plus(settings.pauseAfter(data.attempt())),
                    JOB,
                    data.message() + "#" + (data.attempt() + 1),
                    data.again());
        }
    }

    /** Whatever goes wrong here, the tries are counted: nobody waits for ever for the end of a mistake of ours. */
    private Optional<Facts> look(Data data, List<Asked> questions, boolean last) {
        try {
            return Optional.of(lookup.find(
                    data.member(),
                    data.household(),
                    ZoneId.of(data.zone()),
                    questions,
                    data.asked(),
                    last ? Freshness.ANY : Freshness.INCLUDES_THE_ASKING));
        } catch (LookupFailed failure) {
            log.info("looking up {} failed at try {} ({})", data.message(), data.attempt(), failure.getMessage());
        } catch (RuntimeException failure) {
            log.error(
                    "looking up {} failed at try {} ({})",
                    data.message(),
                    data.attempt(),
                    failure.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** An answer that cannot be put together now never can be. */
    private String answer(Data data, List<Asked> questions, Facts facts) {
        try {
            var answer = Answers.of(questions, facts);
            count("answered");
            return answer;
        } catch (RuntimeException failure) {
            log.error("no answer to {} ({})", data.message(), failure.getClass().getSimpleName());
            count("failed");
            return NOT_AT_ALL;
        }
    }

    private void reply(Data data, String words) {
        commands.send(
                data.cause(),
                AnswerQuestions.class,
                "answer",
                new Reply(
                        data.answers(),
                        data.member(),
                        data.message(),
                        MessageKind.REPLY,
                        Personal.content(data.member(), SmsText.fit(words)),
                        data.inReplyTo(),
                        data.useUntil()));
    }

    private void count(String outcome) {
        meters.counter("jules.questions", "outcome", outcome).increment();
    }
}
