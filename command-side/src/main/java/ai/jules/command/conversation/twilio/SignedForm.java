package ai.jules.command.conversation.twilio;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A form as it came over the wire, kept as bytes: the signature covers bytes, and a name may stand in it more than once.
 */
record SignedForm(List<Field> fields) {

    SignedForm {
        fields = List.copyOf(fields);
    }

    record Field(byte[] name, byte[] value) {}

    /** @param body {@code application/x-www-form-urlencoded}; anything can be read, nothing throws */
    static SignedForm read(byte[] body) {
        var fields = new ArrayList<Field>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '&') {
                if (i > start) {
                    fields.add(field(body, start, i));
                }
                start = i + 1;
            }
        }
        return new SignedForm(fields);
    }

    /** The first value of a name; bytes that are no UTF-8 become U+FFFD. */
    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> name.equals(new String(field.name(), StandardCharsets.UTF_8)))
                .findFirst()
                .map(field -> new String(field.value(), StandardCharsets.UTF_8));
    }

    /** Everything but the parameters of these names. */
    SignedForm without(Predicate<String> names) {
        return new SignedForm(fields.stream()
                .filter(field -> !names.test(new String(field.name(), StandardCharsets.UTF_8)))
                .toList());
    }

    /** {@code application/x-www-form-urlencoded}, from which the very bytes can be read again. */
    String encoded() {
        return fields.stream()
                .map(field -> encode(field.name()) + "=" + encode(field.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(byte[] bytes) {
        // each byte is one character there, so none is lost
        return URLEncoder.encode(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static Field field(byte[] body, int start, int end) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        return new Field(decode(body, start, equals), decode(body, Math.min(equals + 1, end), end));
    }

    private static byte[] decode(byte[] body, int start, int end) {
        var decoded = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '+') {
                decoded.write(' ');
            } else if (body[i] == '%' && i + 2 < end && hex(body[i + 1]) >= 0 && hex(body[i + 2]) >= 0) {
                decoded.write(hex(body[i + 1]) << 4 | hex(body[i + 2]));
                i += 2;
            } else {
                decoded.write(body[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
