package ai.jules.saga.language;

import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.time.Duration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Has a model asked about a text nobody could read; the asking itself waits for nobody's transaction. */
@Component
@ProcessingGroup(InterpretationPolicy.GROUP)
class InterpretationPolicy {

    static final String GROUP = "interpretations";

    private final Jobs jobs;

    InterpretationPolicy(Jobs jobs) {
        this.jobs = jobs;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "thread").calm();
    }

    @EventHandler
    void on(InterpretationAsked event) {
        jobs.model(
                Duration.ZERO,
                InterpretText.JOB,
                event.thread() + "|" + event.messageSid(),
                new InterpretText.Data(
                        event.thread(),
                        event.member(),
                        event.household(),
                        event.messageSid(),
                        event.words(),
                        event.today(),
                        event.answerBy(),
                        Cause.current()));
    }
}
