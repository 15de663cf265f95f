package ai.jules.command.conversation.sinch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sinch's signature of what it posts: base64(HMAC-SHA256(secret, body + "." + nonce + "." + timestamp)), each of the last two
 * in a header of its own, the timestamp in seconds since 1970. Good for five minutes before and after, so that what somebody
 * has overheard cannot be played again later.
 */
final class SinchSignature {

    private static final String HMAC = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final List<String> secrets;
    private final Clock clock;

    SinchSignature(List<String> secrets, Clock clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /** @param algorithm as the provider names it; null when it does not */
    record Headers(
            @Nullable String signature,
            @Nullable String nonce,
            @Nullable String timestamp,
            @Nullable String algorithm) {}

    /** Whether one of our secrets signed this body just now. */
    boolean isRight(Headers headers, byte[] body) {
        if (headers.signature() == null
                || headers.nonce() == null
                || headers.timestamp() == null
                || headers.algorithm() != null && !headers.algorithm().equalsIgnoreCase(HMAC)) {
            return false;
        }
        var given = headers.signature().getBytes(UTF_8);
        boolean right = false;
        for (var secret : secrets) {
            // no early exit: how long this takes says nothing
            right |= MessageDigest.isEqual(
                    sign(secret, body, headers.nonce(), headers.timestamp()).getBytes(UTF_8), given);
        }
        return right && isOfNow(headers.timestamp());
    }

    private boolean isOfNow(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return age.abs().compareTo(WINDOW) <= 0;
    }

    static String sign(String secret, byte[] body, String nonce, String timestamp) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
            mac.update(body);
            mac.update(("." + nonce + "." + timestamp).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
