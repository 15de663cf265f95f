package ai.jules.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Addresses at which a provider that signs nothing itself may report on one text:
 * {@code delivery=<uuid>&member=<uuid>&expires=<seconds since 1970>&signature=<base64url>}, the signature being HMAC-SHA-256
 * over the other three. Whoever has one can speak of that text and of no other, until it expires.
 */
public final class CallbackLinks {

    /** Three days a provider may try to deliver, and two it may try to report, with something to spare. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final List<SecretKeySpec> keys;
    private final Clock clock;

    /** What a link is about. */
    public record Callback(DeliveryId delivery, MemberId member) {}

    /**
     * @param secrets the first signs, all are believed; without any nothing is
     * @throws IllegalArgumentException when one is shorter than 32 characters
     */
    public CallbackLinks(List<String> secrets, Clock clock) {
        if (secrets.stream().anyMatch(secret -> secret.length() < SHORTEST)) {
            throw new IllegalArgumentException("a callback secret has fewer than " + SHORTEST + " characters");
        }
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(UTF_8), HMAC))
                .toList();
        this.clock = clock;
    }

    /**
     * The query of an address, good for {@link #LIFETIME}.
     *
     * @throws IllegalStateException without a secret
     */
    public String query(DeliveryId delivery, MemberId member) {
        if (keys.isEmpty()) {
            throw new IllegalStateException("there is no callback secret");
        }
        var expires = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond());
        var signed = signed(delivery.uuid().toString(), member.uuid().toString(), expires);
        return "delivery=" + delivery.uuid() + "&member=" + member.uuid() + "&expires=" + expires + "&signature="
                + sign(keys.getFirst(), signed);
    }

    /**
     * What the link is about when it is ours, unaltered and not over.
     *
     * @param parameters by name, from outside; null for one that is missing
     */
    public Optional<Callback> read(Function<String, @Nullable String> parameters) {
        var delivery = parameters.apply("delivery");
        var member = parameters.apply("member");
        var expires = parameters.apply("expires");
        var signature = parameters.apply("signature");
        if (delivery == null || member == null || expires == null || signature == null) {
            return Optional.empty();
        }
        if (!isOurs(signed(delivery, member, expires), signature)
                || clock.instant().getEpochSecond() >= Long.parseLong(expires)) {
            return Optional.empty();
        }
        return Optional.of(
                new Callback(new DeliveryId(UUID.fromString(delivery)), new MemberId(UUID.fromString(member))));
    }

    private boolean isOurs(String signed, String signature) {
        var given = signature.getBytes(UTF_8);
        boolean ours = false;
        for (var key : keys) {
            // no early exit: how long this takes says nothing
            ours |= MessageDigest.isEqual(sign(key, signed).getBytes(UTF_8), given);
        }
        return ours;
    }

    /** Everything is signed as it is written, so that what was signed are ids and a number. */
    private static String signed(String delivery, String member, String expires) {
        return "callback\n" + delivery + "\n" + member + "\n" + expires;
    }

    private static String sign(SecretKeySpec key, String signed) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
