package ai.jules.saga.extraction;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.RecordFailure;
import ai.jules.commands.ExtractionCommand.RecordReading;
import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.RecipeReading;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import ai.jules.saga.vision.PhotoReader;
import ai.jules.saga.vision.Reading;
import ai.jules.saga.vision.ReadingFailed;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try at reading: at most thirty seconds, whatever the reader does. */
@Component
class ReadPhotos {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("read-photos", Data.class);

    private static final Logger log = LoggerFactory.getLogger(ReadPhotos.class);
    private static final int MOST_DRAFTS = 20;

    record Data(
            ExtractionId extraction,
            HouseholdId household,
            Personal<List<StoredPhoto>> photos,
            Personal<String> caption,
            int attempt,
            Cause cause)
            implements Caused {}

    private final PhotoReader reader;
    private final StoredPhotos photos;
    private final Commands commands;
    private final ReadingSettings settings;
    private final FaultPoints faults;
    private final MeterRegistry meters;

    ReadPhotos(
            PhotoReader reader,
            StoredPhotos photos,
            Commands commands,
            ReadingSettings settings,
            FaultPoints faults,
            MeterRegistry meters) {
        this.reader = reader;
        this.photos = photos;
        this.commands = commands;
        this.settings = settings;
        this.faults = faults;
        this.meters = meters;
    }

    void run(Data data) {
        try {
            var reading = readInTime(data);
            faults.reached("reading-done-before-told");
            switch (reading) {
                case Reading.Recipes recipes -> read(data, recipes);
                case Reading.NotARecipe other -> abandon(data, reason(other.kind()));
                case Reading.Unreadable _ -> abandon(data, Abandonment.UNREADABLE);
            }
        } catch (ReadingFailed failure) {
            var cause = ReadingFailure.valueOf(failure.reason().name());
            log.warn("reading {} failed at try {} ({})", data.extraction(), data.attempt(), cause);
            meters.counter("jules.reading.failed", "cause", cause.name()).increment();
            commands.send(
                    data.cause(),
                    ReadPhotos.class,
                    "failed",
                    new RecordFailure(data.extraction(), data.household(), data.attempt(), cause));
        }
    }

    private Reading readInTime(Data data) {
        var pictures = photos.load(data.photos().orElse(List.of()));
        if (pictures.isEmpty()) {
            throw new ReadingFailed(ReadingFailed.Cause.UNAVAILABLE);
        }
        var caption = data.caption().value().filter(words -> !words.isBlank());
        var reading = new FutureTask<>(() -> reader.read(pictures, caption));
        Thread.ofPlatform().daemon().name("reading").start(reading);
        try {
            return reading.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new ReadingFailed(ReadingFailed.Cause.TIMED_OUT);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ReadingFailed failed
                    ? failed
                    : new ReadingFailed(ReadingFailed.Cause.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReadingFailed(ReadingFailed.Cause.UNAVAILABLE);
        }
    }

    private void read(Data data, Reading.Recipes recipes) {
        var drafts = new ArrayList<Draft>();
        List<RecipeReading> found = recipes.recipes();
        for (int number = 1; number <= Math.min(found.size(), MOST_DRAFTS); number++) {
            drafts.add(new Draft(NamedIds.recipe(data.extraction(), number), 1, found.get(number - 1)));
        }
        commands.send(
                data.cause(),
                ReadPhotos.class,
                "read",
                new RecordReading(data.extraction(), data.household(), data.attempt(), recipes.reader(), drafts));
    }

    private void abandon(Data data, Abandonment reason) {
        commands.send(
                data.cause(), ReadPhotos.class, "abandon", new Abandon(data.extraction(), data.household(), reason));
    }

    private static Abandonment reason(Reading.Kind kind) {
        return switch (kind) {
            case DISH -> Abandonment.DISH;
            case PANTRY -> Abandonment.PANTRY;
            case OTHER -> Abandonment.NOT_A_RECIPE;
        };
    }
}
