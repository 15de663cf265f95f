package ai.jules.saga.extraction;

import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.photo.PhotoRegister;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes pictures nobody needs any more. */
@Component
class TidyPhotos {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("tidy-photos", Data.class);

    record Data(Personal<List<StoredPhoto>> uploaded, Personal<List<StoredPhoto>> filed) {}

    private final ObjectStore objects;
    private final PhotoRegister register;

    TidyPhotos(ObjectStore objects, PhotoRegister register) {
        this.objects = objects;
        this.register = register;
    }

    void run(Data data) {
        for (var photos : List.of(data.uploaded(), data.filed())) {
            for (var photo : photos.orElse(List.of())) {
                objects.delete(photo.original().key());
                objects.delete(photo.thumbnail().key());
                register.strike(List.of(photo.original(), photo.thumbnail()));
            }
        }
    }
}
