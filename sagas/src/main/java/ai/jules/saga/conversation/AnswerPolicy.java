package ai.jules.saga.conversation;

import ai.jules.events.conversation.QuestionAsked;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Has looked up what somebody wants to know; the looking itself waits for nobody's transaction. */
@Component
@ProcessingGroup(AnswerPolicy.GROUP)
class AnswerPolicy {

    static final String GROUP = "answers";

    private final Jobs jobs;

    AnswerPolicy(Jobs jobs) {
        this.jobs = jobs;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "thread", "group").calm();
    }

    @EventHandler
    void on(QuestionAsked event, @SequenceNumber long sequence) {
        var asked =
                new ConsistencyToken(event.thread().routingKey(), event.thread().toString(), sequence);
        var before =
                event.after().stream().map(it -> new ConsistencyToken(it.routingKey(), it.stream(), it.sequence()));
        jobs.now(
                AnswerQuestions.JOB,
                event.message().toString(),
                new AnswerQuestions.Data(
                        event.member(),
                        event.household(),
                        event.message(),
                        event.questions(),
                        event.zone(),
                        event.inReplyTo(),
                        event.useUntil(),
                        ConsistencyToken.createAll(
                                Stream.concat(before, Stream.of(asked)).toList()),
                        1,
                        Cause.current(),
                        event.thread()));
    }
}
