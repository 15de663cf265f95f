package ai.jules.saga.extraction;

import ai.jules.events.conversation.CaptionGathered;
import ai.jules.events.conversation.PhotosGathering;
import ai.jules.events.conversation.PhotosReceived;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Waits until a thought is complete, then has its photos fetched. */
@Component
@ProcessingGroup(PhotoPolicy.GROUP)
class PhotoPolicy {

    static final String GROUP = "photos";

    private final Jobs jobs;

    PhotoPolicy(Jobs jobs) {
        this.jobs = jobs;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "thread", "group").calm();
    }

    @EventHandler
    void on(PhotosGathering event) {
        lookAgain(event.thread(), event.gathering(), event.quietAt());
    }

    @EventHandler
    void on(CaptionGathered event) {
        lookAgain(event.thread(), event.gathering(), event.quietAt());
    }

    @EventHandler
    void on(PhotosReceived event) {
        jobs.model(
                java.time.Duration.ZERO,
                FetchPhotos.JOB,
                event.gathering().toString(),
                new FetchPhotos.Data(
                        event.thread(),
                        event.member(),
                        event.household(),
                        event.gathering(),
                        event.photos(),
                        event.caption(),
                        1,
                        Cause.current()));
    }

    private void lookAgain(ThreadId thread, UUID gathering, Instant quietAt) {
        jobs.at(
                quietAt,
                GatheringTimer.JOB,
                gathering + "@" + quietAt.toEpochMilli(),
                new GatheringTimer.Data(thread, gathering, quietAt, Cause.current()));
    }
}
