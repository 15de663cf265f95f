package ai.jules.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A text as the provider posts it. The signature is computed here by itself, so that it checks ours. */
public record SignedText(Map<String, String> fields, String token) {

    public static SignedText of(String sid, String from, String to, String body) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("MessageSid", sid);
        fields.put("AccountSid", "AC00000000000000000000000000000000");
        fields.put("From", from);
        fields.put("To", to);
        fields.put("Body", body);
        fields.put("NumMedia", "0");
        return new SignedText(fields, Node.TOKEN);
    }

    public SignedText with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new SignedText(more, token);
    }

    public SignedText signedBy(String otherToken) {
        return new SignedText(fields, otherToken);
    }

    public String sid() {
        return fields.get("MessageSid");
    }

    public String contentType() {
        return "application/x-www-form-urlencoded; charset=UTF-8";
    }

    public byte[] bytes() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    public String signature() {
        return signature(Node.PUBLIC_URL + "/api/v1/sms/webhook");
    }

    public String signature(String url) {
        var signed = new StringBuilder(url);
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        return hmac(token, signed.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static String hmac(String token, byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
