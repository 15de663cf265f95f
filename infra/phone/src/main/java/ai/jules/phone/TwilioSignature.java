package ai.jules.phone;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The {@code X-Twilio-Signature} header (compliance rule 23), written from the rule and not shared with Jules. */
final class TwilioSignature {

    static final String HEADER = "X-Twilio-Signature";

    private TwilioSignature() {}

    /** Base64(HMAC-SHA1(token, URL, then each name and its distinct values, both sorted by byte)). */
    static String sign(String authToken, String url, Collection<Map.Entry<String, String>> parameters) {
        TreeMap<String, TreeSet<String>> sorted = new TreeMap<>(TwilioSignature::byByte);
        for (Map.Entry<String, String> parameter : parameters) {
            sorted.computeIfAbsent(parameter.getKey(), name -> new TreeSet<>(TwilioSignature::byByte))
                    .add(parameter.getValue());
        }
        StringBuilder signed = new StringBuilder(url);
        sorted.forEach(
                (name, values) -> values.forEach(value -> signed.append(name).append(value)));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA1", e);
        }
    }

    private static int byByte(String left, String right) {
        return Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
