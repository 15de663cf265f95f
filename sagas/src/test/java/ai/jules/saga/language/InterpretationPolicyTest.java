package ai.jules.saga.language;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.maria;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.InterpretationAsked;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class InterpretationPolicyTest {

    private static final InterpretationAsked ASKED = new InterpretationAsked(
            MARIAS_THREAD,
            MARIA,
            HOUSEHOLD,
            SID,
            maria("chuck some milk on there wouldja"),
            LocalDate.parse("2026-11-21"),
            SATURDAY.plusSeconds(120));

    private final JobsOnPaper paper = new JobsOnPaper();
    private final AnnotationEventHandlerAdapter policy = new AnnotationEventHandlerAdapter(
            new InterpretationPolicy(paper.jobs(Clock.fixed(SATURDAY, ZoneOffset.UTC))));

    @Test
    void hasAModelAskedAtOnce() {
        happened();

        assertThat(paper.scheduled())
                .containsExactly(new Job(Scheduler.MODELS, "interpret-text", MARIAS_THREAD + "|" + SID, SATURDAY));
        var data = paper.dataOf("interpret-text", InterpretText.Data.class);
        assertThat(data.words()).isEqualTo(ASKED.words());
        assertThat(data.today()).isEqualTo(ASKED.today());
        assertThat(data.answerBy()).isEqualTo(ASKED.answerBy());
    }

    @Test
    void asksOnceHoweverOftenItIsTold() {
        happened();
        happened();

        assertThat(paper.scheduled()).hasSize(1);
    }

    private void happened() {
        EventMessage<?> message = new GenericDomainEventMessage<>("Conversation", MARIAS_THREAD.toString(), 4, ASKED);
        DefaultUnitOfWork.startAndGet(message).execute(() -> {
            try {
                policy.handle(message);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
