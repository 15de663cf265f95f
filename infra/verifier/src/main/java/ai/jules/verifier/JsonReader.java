package ai.jules.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Reads one JSON text (RFC 8259) and forgives nothing (I-JSON, RFC 7493): no byte order mark, no duplicate member, no
 * lone surrogate, no number beyond a double, nothing behind the value. What two readers could take differently is
 * refused.
 */
final class JsonReader {

    /** Deeper than anything we write, shallower than the stack. */
    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(byte[] utf8) throws Malformed {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("it is not UTF-8");
        }
        var reader = new JsonReader(text);
        reader.skipSpace();
        var value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Json value() throws Malformed {
        return switch (peek()) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> new Json.Str(string());
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> literal("null", new Json.Null());
            default -> number();
        };
    }

    private interface Production {
        Json read() throws Malformed;
    }

    private Json nested(Production production) throws Malformed {
        if (++depth > DEEPEST) {
            throw new Malformed("it is nested more than " + DEEPEST + " deep");
        }
        at++;
        skipSpace();
        var value = production.read();
        depth--;
        return value;
    }

    private Json object() throws Malformed {
        var members = new LinkedHashMap<String, Json>();
        if (take('}')) {
            return new Json.Obj(members);
        }
        do {
            skipSpace();
            var name = string();
            skipSpace();
            expect(':');
            skipSpace();
            if (members.put(name, value()) != null) {
                throw new Malformed("a member occurs twice");
            }
            skipSpace();
        } while (take(','));
        expect('}');
        return new Json.Obj(members);
    }

    private Json array() throws Malformed {
        var elements = new ArrayList<Json>();
        if (take(']')) {
            return new Json.Arr(elements);
        }
        do {
            skipSpace();
            elements.add(value());
            skipSpace();
        } while (take(','));
        expect(']');
        return new Json.Arr(elements);
    }

    private String string() throws Malformed {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            plain();
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        var string = new StringBuilder(text.substring(start, at));
        while (!take('"')) {
            if (take('\\')) {
                escape(string);
            } else {
                string.append(peek());
                plain();
            }
        }
        requireWholeCharacters(string);
        return string.toString();
    }

    private void plain() throws Malformed {
        if (peek() < ' ') {
            throw unexpected();
        }
        at++;
    }

    private void escape(StringBuilder string) throws Malformed {
        char kind = peek();
        at++;
        switch (kind) {
            case '"', '\\', '/' -> string.append(kind);
            case 'b' -> string.append('\b');
            case 'f' -> string.append('\f');
            case 'n' -> string.append('\n');
            case 'r' -> string.append('\r');
            case 't' -> string.append('\t');
            case 'u' -> string.append(fourHexDigits());
            default -> throw unexpected();
        }
    }

    private char fourHexDigits() throws Malformed {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char digit = peek();
            if (digit >= 128 || Character.digit(digit, 16) < 0) {
                throw unexpected();
            }
            value = value * 16 + Character.digit(digit, 16);
            at++;
        }
        return (char) value;
    }

    /** UTF-8 cannot hold half a surrogate pair, but an escape can write one. */
    private static void requireWholeCharacters(CharSequence string) throws Malformed {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Malformed("a character is only half there");
            }
        }
    }

    private Json number() throws Malformed {
        int start = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits();
        }
        var written = text.substring(start, at);
        double value = Double.parseDouble(written);
        if (Double.isInfinite(value)) {
            throw new Malformed("a number is beyond all bounds");
        }
        return new Json.Num(value, written);
    }

    private void digits() throws Malformed {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected();
        }
    }

    private Json literal(String word, Json value) throws Malformed {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed("it ends too early");
        }
        return text.charAt(at);
    }

    private boolean take(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) throws Malformed {
        if (!take(wanted)) {
            throw unexpected();
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Malformed unexpected() {
        return new Malformed("it is no JSON at character " + at);
    }
}
