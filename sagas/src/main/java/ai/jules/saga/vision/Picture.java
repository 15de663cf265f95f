package ai.jules.saga.vision;

import java.util.Objects;

/**
 * A photo made safe to keep and to show: upright, re-encoded so that nothing but pixels is left of the original file.
 *
 * @param photo at most {@link Pictures#LONGEST} pixels on its longer side, JPEG
 * @param thumbnail JPEG, at most {@link Pictures#THUMBNAIL} pixels on its longer side
 * @param sha256 lower-case hexadecimal digest of the bytes as they were received
 * @param likeness 64-bit perceptual hash: photos of the same thing differ in few bits
 */
public record Picture(Photo photo, byte[] thumbnail, String sha256, long likeness) {

    /** At most this many bits apart, two pictures are taken for the same. */
    private static final int ALIKE = 6;

    public Picture {
        Objects.requireNonNull(photo);
        Objects.requireNonNull(thumbnail);
        Objects.requireNonNull(sha256);
    }

    /** Whether two {@link #likeness()} values belong to nearly the same picture. */
    public static boolean alike(long one, long other) {
        return Long.bitCount(one ^ other) <= ALIKE;
    }
}
