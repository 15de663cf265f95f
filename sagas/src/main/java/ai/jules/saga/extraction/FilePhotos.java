package ai.jules.saga.extraction;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.RecordFiling;
import ai.jules.events.extraction.Abandonment;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.storage.ObjectKeys;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.jobs.Caused;
import ai.jules.saga.photo.PhotoRegister;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Files the photos under the recipe they will belong to: the first one, when there are several. Copies, so that it may be
 * repeated; uploads go when all is decided.
 */
@Component
class FilePhotos {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("file-photos", Data.class);

    /** @param at when the extraction started; decides year and month of the keys */
    record Data(
            ExtractionId extraction,
            HouseholdId household,
            Personal<List<StoredPhoto>> uploaded,
            Instant at,
            Cause cause)
            implements Caused {}

    private final ObjectStore objects;
    private final PhotoRegister register;
    private final Commands commands;

    FilePhotos(ObjectStore objects, PhotoRegister register, Commands commands) {
        this.objects = objects;
        this.register = register;
        this.commands = commands;
    }

    void run(Data data) {
        var recipe = NamedIds.recipe(data.extraction(), 1);
        var uploads = data.uploaded().orElse(List.of());
        var filed = new ArrayList<StoredPhoto>();
        for (int number = 1; number <= uploads.size(); number++) {
            var upload = uploads.get(number - 1);
            var key = upload.original().key();
            var original = ObjectKeys.original(
                    data.household(), recipe, data.at(), number, key.substring(key.lastIndexOf('.') + 1));
            var thumbnail = ObjectKeys.thumbnail(data.household(), recipe, data.at(), number);
            filed.add(new StoredPhoto(
                    original, thumbnail, upload.contentType(), upload.sha256(), upload.perceptualHash()));
        }
        if (!file(MemberId.parse(data.uploaded().subject().id()), uploads, filed)) {
            commands.send(
                    data.cause(),
                    FilePhotos.class,
                    "forgotten",
                    new Abandon(data.extraction(), data.household(), Abandonment.UNOBTAINABLE));
            return;
        }
        commands.send(
                data.cause(),
                FilePhotos.class,
                "filed",
                new RecordFiling(
                        data.extraction(),
                        data.household(),
                        recipe,
                        new Personal.Known<>(
                                data.uploaded().subject(), data.uploaded().purpose(), List.copyOf(filed))));
    }

    /** False when their owner is forgotten, also while this goes on; then nothing is left behind. */
    private boolean file(MemberId owner, List<StoredPhoto> uploads, List<StoredPhoto> filed) {
        var places = filed.stream()
                .flatMap(photo -> Stream.of(photo.original(), photo.thumbnail()))
                .toList();
        register.note(owner, places);
        if (!register.isForgotten(owner)) {
            for (int i = 0; i < filed.size(); i++) {
                objects.copy(
                        uploads.get(i).original().key(), filed.get(i).original().key());
                objects.copy(
                        uploads.get(i).thumbnail().key(),
                        filed.get(i).thumbnail().key());
            }
        }
        if (!register.isForgotten(owner)) {
            return true;
        }
        places.forEach(place -> objects.delete(place.key()));
        register.strike(places);
        return false;
    }
}
