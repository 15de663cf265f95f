package ai.jules.saga.extraction;

import ai.jules.kernel.StoredPhoto;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.vision.Photo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Photos out of our own keeping, ready to be read. */
@Component
class StoredPhotos {

    private final ObjectStore objects;

    StoredPhotos(ObjectStore objects) {
        this.objects = objects;
    }

    List<Photo> load(List<StoredPhoto> photos) {
        return photos.stream()
                .map(photo -> objects.read(photo.original().key()))
                .flatMap(Optional::stream)
                .flatMap(bytes -> photo(bytes).stream())
                .toList();
    }

    /** Empty when what is stored cannot be opened any more. */
    private static Optional<Photo> photo(byte[] bytes) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            return image == null
                    ? Optional.empty()
                    : Optional.of(new Photo(bytes, image.getWidth(), image.getHeight()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
