package ai.jules.verifier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** The one way to write a JSON value (RFC 8785). */
final class Canonical {

    private static final String HEX = "0123456789abcdef";

    private Canonical() {}

    static byte[] bytes(Json json) {
        var out = new StringBuilder(1024);
        write(json, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Json json, StringBuilder out) {
        switch (json) {
            case Json.Obj(var members) -> object(members, out);
            case Json.Arr(var elements) -> {
                out.append('[');
                for (int i = 0; i < elements.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(elements.get(i), out);
                }
                out.append(']');
            }
            case Json.Str(var text) -> string(text, out);
            case Json.Num(var value, var written) -> out.append(number(value));
            case Json.Bool(var value) -> out.append(value);
            case Json.Null() -> out.append("null");
        }
    }

    /** String compares UTF-16 code units, as 3.2.3 asks. */
    private static void object(Map<String, Json> members, StringBuilder out) {
        out.append('{');
        var names = members.keySet().toArray(new String[0]);
        Arrays.sort(names);
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            string(names[i], out);
            out.append(':');
            write(members.get(names[i]), out);
        }
        out.append('}');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** As ECMAScript's Number::toString does (3.2.2.3). */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) <= Json.LARGEST_EXACT) {
            return Long.toString((long) value);
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        int count = digits.length();
        int point = count - shortest.scale();
        var sign = value < 0 ? "-" : "";
        if (point > 21 || point <= -6) {
            var fraction = count > 1 ? "." + digits.substring(1) : "";
            return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        return sign
                + (count <= point
                        ? digits + "0".repeat(point - count)
                        : digits.substring(0, point) + "." + digits.substring(point));
    }

    /** Java's digits are the shortest since JDK 19, but it writes two where one would do. */
    private static BigDecimal shortest(double value) {
        var two = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == value ? one.stripTrailingZeros() : two;
    }
}
