package ai.jules.platform.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.kernel.PhotoRef;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that show one picture to whoever has them, for a while:
 * {@code /photos/<key>?expires=<seconds since 1970>&signature=<base64url>}, the signature being HMAC-SHA-256 over key
 * and expiry.
 */
public final class PhotoLinks {

    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    /** @param key 32 bytes */
    public PhotoLinks(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, HMAC);
        this.clock = clock;
    }

    /** A path with its query, good for {@link #LIFETIME}. */
    public String create(PhotoRef photo) {
        return create(photo, LIFETIME);
    }

    public String create(PhotoRef photo, Duration lifetime) {
        if (!ObjectKeys.isKey(photo.key())) {
            throw new IllegalArgumentException("not an object key");
        }
        var expires = Long.toString(clock.instant().plus(lifetime).getEpochSecond());
        return "/photos/" + photo.key() + "?expires=" + expires + "&signature=" + sign(photo.key(), expires);
    }

    /** Whether this link is ours, unaltered and not over; all three come from outside. */
    public boolean isGood(String objectKey, String expires, String signature) {
        var ours = MessageDigest.isEqual(sign(objectKey, expires).getBytes(UTF_8), signature.getBytes(UTF_8));
        return ours && ObjectKeys.isKey(objectKey) && clock.instant().getEpochSecond() < Long.parseLong(expires);
    }

    /** The expiry is signed as it is written, so that what was signed is a number. */
    private String sign(String objectKey, String expires) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((expires + "\n" + objectKey).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
