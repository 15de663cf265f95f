package ai.jules.platform.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.jules.kernel.PhoneNumber;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a phone number where it may not be stored (rule 35): HMAC-SHA-256 of its E.164 form. Two keys, so that whoever
 * reads the list of suppressed numbers cannot match it with the members.
 */
public final class BlindIndex {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec lookup;
    private final SecretKeySpec suppression;

    /**
     * @param lookupKey 32 bytes
     * @param suppressionKey 32 other bytes
     * @throws IllegalArgumentException when both are the same
     */
    public BlindIndex(byte[] lookupKey, byte[] suppressionKey) {
        if (Arrays.equals(lookupKey, suppressionKey)) {
            throw new IllegalArgumentException("look-up and suppression need different keys");
        }
        this.lookup = new SecretKeySpec(lookupKey, HMAC);
        this.suppression = new SecretKeySpec(suppressionKey, HMAC);
    }

    /** 32 bytes under which a person is found. */
    public byte[] lookup(PhoneNumber number) {
        return hash(lookup, number);
    }

    /** 32 bytes under which a handset's refusal is remembered. */
    public byte[] suppression(PhoneNumber number) {
        return hash(suppression, number);
    }

    private static byte[] hash(SecretKeySpec key, PhoneNumber number) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(number.e164().getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", e);
        }
    }
}
