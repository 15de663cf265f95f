package ai.jules.saga.extraction;

import static ai.jules.TheRiveras.GATHERING;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.media;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class PhotoPolicyTest {

    private static final Instant QUIET = SATURDAY.plusSeconds(4);
    private static final PhotosGathering GATHERED =
            new PhotosGathering(MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, SID, SATURDAY, QUIET);

    private final JobsOnPaper paper = new JobsOnPaper();
    private final AnnotationEventHandlerAdapter policy =
            new AnnotationEventHandlerAdapter(new PhotoPolicy(paper.jobs(Clock.fixed(SATURDAY, ZoneOffset.UTC))));

    @Test
    void looksAgainWhenItShouldBeQuiet() {
        happened(GATHERED);

        assertThat(paper.scheduled()).containsExactly(quietAt(QUIET));
        var timer = paper.dataOf("finish-gathering", GatheringTimer.Data.class);
        assertThat(timer.thread()).isEqualTo(MARIAS_THREAD);
        assertThat(timer.quietAt()).isEqualTo(QUIET);
    }

    @Test
    void looksAgainLaterWhenMoreHasCome() {
        happened(GATHERED);
        happened(new CaptionGathered(MARIAS_THREAD, GATHERING, LATER_SID, QUIET.plusSeconds(3)));

        assertThat(paper.scheduled()).containsExactly(quietAt(QUIET), quietAt(QUIET.plusSeconds(3)));
    }

    @Test
    void looksOnceHoweverOftenItIsTold() {
        happened(GATHERED);
        happened(GATHERED);

        assertThat(paper.scheduled()).containsExactly(quietAt(QUIET));
    }

    @Test
    void hasThePhotosFetchedOnceTheThoughtIsComplete() {
        var received = new PhotosReceived(
                MARIAS_THREAD, MARIA, HOUSEHOLD, GATHERING, media("card.jpg"), maria("grandma's lasagna"));

        happened(received);

        assertThat(paper.scheduled())
                .containsExactly(new Job(Scheduler.MODELS, "fetch-photos", GATHERING.toString(), SATURDAY));
        var data = paper.dataOf("fetch-photos", FetchPhotos.Data.class);
        assertThat(data.photos()).isEqualTo(media("card.jpg"));
        assertThat(data.caption()).isEqualTo(maria("grandma's lasagna"));
        assertThat(data.attempt()).isEqualTo(1);
    }

    private void happened(Object event) {
        EventMessage<?> message = GenericEventMessage.asEventMessage(event);
        DefaultUnitOfWork.startAndGet(message).execute(() -> {
            try {
                policy.handle(message);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Job quietAt(Instant due) {
        return new Job(Scheduler.TIMERS, "finish-gathering", GATHERING + "@" + due.toEpochMilli(), due);
    }
}
