package ai.jules.command.conversation.twilio;

import ai.jules.command.conversation.twilio.SignedForm.Field;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twilio's request signature (rule 23): base64(HMAC-SHA1(token, URL + each parameter, sorted by the bytes of its name, name
 * then value; a repeated name gives its distinct values, sorted)). The validator of the vendor's library takes a map, which
 * cannot hold repeated names, and rebuilds percent-encoded URLs with a port wrongly.
 */
final class TwilioSignature {

    private static final String HMAC = "HmacSHA1";
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    private final List<String> tokens;

    TwilioSignature(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /** Whether any of our tokens signed this form for this URL, with or without the default port. */
    boolean isRight(String url, SignedForm form, String signature) {
        var given = signature.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (var token : tokens) {
            for (var variant : variants(url)) {
                // no early exit: how long this takes says nothing
                right |= MessageDigest.isEqual(sign(token, variant, form).getBytes(StandardCharsets.UTF_8), given);
            }
        }
        return right;
    }

    static String sign(String token, String url, SignedForm form) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(url.getBytes(StandardCharsets.UTF_8));
            sorted(form).forEach(mac::update);
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<byte[]> sorted(SignedForm form) {
        var values = new TreeMap<byte[], TreeSet<byte[]>>(Arrays::compareUnsigned);
        for (Field field : form.fields()) {
            values.computeIfAbsent(field.name(), _ -> new TreeSet<>(Arrays::compareUnsigned))
                    .add(field.value());
        }
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().flatMap(value -> Stream.of(entry.getKey(), value)));
    }

    /** The address as it is written, with its default port and without it; any text will do. */
    private static List<String> variants(String url) {
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        var authority = url.substring(start, end);
        var defaultPort = url.startsWith("https:") ? ":443" : ":80";
        String other;
        if (authority.endsWith(defaultPort)) {
            other = authority.substring(0, authority.length() - defaultPort.length());
        } else if (PORT.matcher(authority).find()) {
            other = authority;
        } else {
            other = authority + defaultPort;
        }
        return List.of(url, url.substring(0, start) + other + url.substring(end));
    }
}
