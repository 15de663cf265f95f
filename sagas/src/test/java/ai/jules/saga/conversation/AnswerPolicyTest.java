package ai.jules.saga.conversation;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.Asked;
import ai.jules.events.conversation.QuestionAsked;
import ai.jules.events.conversation.Written;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class AnswerPolicyTest {

    private static final QuestionAsked ASKED = new QuestionAsked(
            MARIAS_THREAD,
            MARIA,
            HOUSEHOLD,
            delivery(6),
            Personal.content(MARIA, List.of(new Asked.AllRecipes())),
            "America/New_York",
            SID,
            SATURDAY.plusSeconds(86_400),
            List.of(new Written(RoutingKey.of(HOUSEHOLD), LIST.toString(), 7)));

    private final JobsOnPaper paper = new JobsOnPaper();
    private final AnnotationEventHandlerAdapter policy =
            new AnnotationEventHandlerAdapter(new AnswerPolicy(paper.jobs(Clock.fixed(SATURDAY, ZoneOffset.UTC))));

    @Test
    void hasItLookedUpAtOnce() {
        happened(4);

        assertThat(paper.scheduled())
                .containsExactly(new Job(
                        Scheduler.TIMERS, "answer-questions", delivery(6).toString(), SATURDAY));
        var data = paper.dataOf("answer-questions", AnswerQuestions.Data.class);
        assertThat(data.questions()).isEqualTo(ASKED.questions());
        assertThat(data.inReplyTo()).isEqualTo(SID);
        assertThat(data.attempt()).isEqualTo(1);
        assertThat(data.answers()).isEqualTo(MARIAS_THREAD);
        assertThat(ConsistencyToken.parseAll(data.asked()))
                .containsExactly(
                        new ConsistencyToken(RoutingKey.of(HOUSEHOLD), LIST.toString(), 7),
                        new ConsistencyToken(MARIAS_THREAD.routingKey(), MARIAS_THREAD.toString(), 4));
    }

    @Test
    void looksOnceHoweverOftenItIsTold() {
        happened(4);
        happened(4);

        assertThat(paper.scheduled()).hasSize(1);
    }

    private void happened(long sequence) {
        EventMessage<?> message =
                new GenericDomainEventMessage<>("Conversation", MARIAS_THREAD.toString(), sequence, ASKED);
        DefaultUnitOfWork.startAndGet(message).execute(() -> {
            try {
                policy.handle(message);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
