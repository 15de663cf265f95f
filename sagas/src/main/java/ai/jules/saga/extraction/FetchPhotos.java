package ai.jules.saga.extraction;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.StartExtraction;
import ai.jules.events.conversation.Media;
import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Source;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.jobs.Caused;
import ai.jules.saga.jobs.Jobs;
import ai.jules.saga.photo.PhotoRegister;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches the photos of one thought safely, prepares them and keeps them under {@code temp/uploads/}; then an extraction
 * starts. One good photo is enough; when there is none the extraction says why and ends.
 */
@Component
class FetchPhotos {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("fetch-photos", Data.class);

    private static final Logger log = LoggerFactory.getLogger(FetchPhotos.class);
    private static final int TRIES = 3;

    record Data(
            ThreadId thread,
            MemberId member,
            HouseholdId household,
            UUID gathering,
            Personal<List<Media>> photos,
            Personal<String> caption,
            int attempt,
            Cause cause)
            implements Caused {

        Data again() {
            return new Data(thread, member, household, gathering, photos, caption, attempt + 1, cause);
        }
    }

    private final PhotoIntake intake;
    private final PhotoRegister register;
    private final ObjectStore objects;
    private final Commands commands;
    private final Jobs jobs;

    FetchPhotos(PhotoIntake intake, PhotoRegister register, ObjectStore objects, Commands commands, Jobs jobs) {
        this.intake = intake;
        this.register = register;
        this.objects = objects;
        this.commands = commands;
        this.jobs = jobs;
    }

    void run(Data data) {
        var kept = new ArrayList<StoredPhoto>();
        Optional<Abandonment> problem = Optional.empty();
        var media = data.photos().orElse(List.of());
        var uploads = IntStream.rangeClosed(1, media.size())
                .mapToObj(number -> PhotoIntake.keys(data.gathering(), number))
                .flatMap(List::stream)
                .toList();
        register.note(data.member(), uploads);
        for (int number = 1; number <= media.size(); number++) {
            switch (intake.take(data.gathering(), number, media.get(number - 1))) {
                case PhotoIntake.Kept one -> kept.add(one.photo());
                case PhotoIntake.Refused refused -> problem = Optional.of(refused.reason());
                case PhotoIntake.TryLater _ -> {
                    if (data.attempt() < TRIES) {
                        log.info("a photo of {} could not be fetched, attempt {}", data.gathering(), data.attempt());
                        jobs.model(
                                Duration.ofSeconds(2L * data.attempt()),
                                JOB,
                                data.gathering() + "#" + (data.attempt() + 1),
                                data.again());
                        return;
                    }
                    problem = Optional.of(Abandonment.UNOBTAINABLE);
                }
            }
        }
        if (register.isForgotten(data.member())) {
            uploads.forEach(upload -> objects.delete(upload.key()));
            register.strike(uploads);
            return;
        }
        start(data, kept);
        if (kept.isEmpty()) {
            commands.send(
                    data.cause(),
                    FetchPhotos.class,
                    "abandon",
                    new Abandon(
                            new ExtractionId(data.gathering()),
                            data.household(),
                            problem.orElse(Abandonment.UNOBTAINABLE)));
        }
    }

    private void start(Data data, List<StoredPhoto> kept) {
        commands.send(
                data.cause(),
                FetchPhotos.class,
                "start",
                new StartExtraction(
                        new ExtractionId(data.gathering()),
                        data.household(),
                        data.member(),
                        data.thread(),
                        Source.PHOTO,
                        Personal.content(data.member(), kept),
                        data.caption()));
    }
}
