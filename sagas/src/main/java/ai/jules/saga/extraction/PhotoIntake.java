package ai.jules.saga.extraction;

import ai.jules.events.conversation.Media;
import ai.jules.events.extraction.Abandonment;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.StoredPhoto;
import ai.jules.platform.storage.ObjectKeys;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.vision.MediaRefused;
import ai.jules.saga.vision.Picture;
import ai.jules.saga.vision.PictureRefused;
import ai.jules.saga.vision.Pictures;
import ai.jules.saga.vision.SafeMediaFetcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings one photo from the provider into our own keeping, without location and upright. */
@Component
class PhotoIntake {

    private static final String JPEG = "image/jpeg";

    private final SafeMediaFetcher fetcher;
    private final Pictures pictures;
    private final ObjectStore objects;

    PhotoIntake(SafeMediaFetcher fetcher, Pictures pictures, ObjectStore objects) {
        this.fetcher = fetcher;
        this.pictures = pictures;
        this.objects = objects;
    }

    /** What became of one photo. */
    sealed interface Taken {}

    record Kept(StoredPhoto photo) implements Taken {}

    record Refused(Abandonment reason) implements Taken {}

    record TryLater() implements Taken {}

    /** @param number 1-based, among the photos of one thought */
    Taken take(UUID gathering, int number, Media media) {
        try {
            return new Kept(keep(gathering, number, pictures.prepare(fetcher.fetch(URI.create(media.url())))));
        } catch (MediaRefused refused) {
            return switch (refused.reason()) {
                case TOO_LARGE -> new Refused(Abandonment.TOO_LARGE);
                case UNAVAILABLE -> new TryLater();
                case FORBIDDEN_ADDRESS, NOT_FOUND, TOO_MANY_REDIRECTS -> new Refused(Abandonment.UNOBTAINABLE);
            };
        } catch (PictureRefused refused) {
            return switch (refused.reason()) {
                case TOO_LARGE -> new Refused(Abandonment.TOO_LARGE);
                case NEEDS_JPEG -> new Refused(Abandonment.NEEDS_JPEG);
                case NOT_AN_IMAGE, DAMAGED -> new Refused(Abandonment.NOT_AN_IMAGE);
            };
        } catch (IllegalArgumentException notAnAddress) {
            return new Refused(Abandonment.UNOBTAINABLE);
        }
    }

    /** Where this photo lies, whether or not it is there yet: original, then thumbnail. */
    static List<PhotoRef> keys(UUID gathering, int number) {
        return List.of(
                ObjectKeys.upload(uploadId(gathering, number, "original"), "jpg"),
                ObjectKeys.upload(uploadId(gathering, number, "thumbnail"), "jpg"));
    }

    private StoredPhoto keep(UUID gathering, int number, Picture picture) {
        var original = keys(gathering, number).getFirst();
        var thumbnail = keys(gathering, number).getLast();
        put(original, picture.photo().jpegOrPng());
        put(thumbnail, picture.thumbnail());
        return new StoredPhoto(
                original, thumbnail, JPEG, picture.sha256(), HexFormat.of().toHexDigits(picture.likeness()));
    }

    private void put(PhotoRef key, byte[] bytes) {
        objects.put(key.key(), bytes, JPEG);
    }

    /** The same photo of the same thought has the same key, so a repeated job leaves nothing behind. */
    private static UUID uploadId(UUID gathering, int number, String what) {
        return UUID.nameUUIDFromBytes((gathering + "|" + number + "|" + what).getBytes(StandardCharsets.UTF_8));
    }
}
