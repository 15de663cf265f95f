package ai.jules.kernel;

/**
 * A picture in our own keeping.
 *
 * @param original as it came, without location and upright
 * @param sha256 lower-case hex of the bytes as they were sent
 * @param perceptualHash 64-bit DCT hash, 16 lower-case hex digits
 */
public record StoredPhoto(
        PhotoRef original, PhotoRef thumbnail, String contentType, String sha256, String perceptualHash) {}
