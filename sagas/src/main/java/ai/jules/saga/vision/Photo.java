package ai.jules.saga.vision;

import java.util.Objects;

/**
 * A photo that is safe to read: upright as far as its camera knew, and free of metadata.
 *
 * @param jpegOrPng the encoded picture; not copied, so never changed by anybody
 * @param width in pixels
 * @param height in pixels
 */
public record Photo(byte[] jpegOrPng, int width, int height) {

    public Photo {
        Objects.requireNonNull(jpegOrPng);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a photo has at least one pixel");
        }
    }

    /** Says {@code image/png} or {@code image/jpeg}, by the first bytes. */
    public String mediaType() {
        return jpegOrPng.length > 1 && jpegOrPng[0] == (byte) 0x89 && jpegOrPng[1] == 'P' ? "image/png" : "image/jpeg";
    }
}
