package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Personal.Erased;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A personal value as it is stored: sealed, or a note that it is gone. */
sealed interface Envelope {

    String SUBJECT = "subject";
    String PURPOSE = "purpose";
    String KEY = "key";
    String FIELD = "field";
    String SEALED = "sealed";
    String ERASED = "erased";

    List<String> NAMES = List.of(SUBJECT, PURPOSE, KEY, FIELD, SEALED, ERASED);

    Subject subject();

    Purpose purpose();

    /** @param field the name of the property that holds it, bound into the ciphertext */
    record Sealed(Subject subject, Purpose purpose, int key, String field, byte[] bytes) implements Envelope {

        KeyName keyName() {
            return new KeyName(subject, purpose, key);
        }

        static byte[] associatedData(KeyName key, String field) {
            return AssociatedData.of(
                    "jules/personal", key.subject().id(), field, key.purpose().name(), Integer.toString(key.version()));
        }
    }

    record Gone(Subject subject, Purpose purpose) implements Envelope {

        <T> Personal<T> personal() {
            return new Erased<>(subject, purpose);
        }
    }

    default void writeTo(JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty(SUBJECT, subject().id());
        out.writeStringProperty(PURPOSE, purpose().name());
        switch (this) {
            case Sealed it -> {
                out.writeNumberProperty(KEY, it.key());
                out.writeStringProperty(FIELD, it.field());
                out.writeStringProperty(SEALED, Base64.getEncoder().encodeToString(it.bytes()));
            }
            case Gone _ -> out.writeBooleanProperty(ERASED, true);
        }
        out.writeEndObject();
    }

    /** @throws SealBroken when the next value is no envelope */
    static Envelope readFrom(JsonParser in) {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            in.skipChildren();
            throw new SealBroken("a personal value that is not sealed", null);
        }
        var found = new String[NAMES.size()];
        while (in.nextToken() != JsonToken.END_OBJECT) {
            int name = NAMES.indexOf(in.currentName());
            in.nextToken();
            if (name >= 0 && in.currentToken().isScalarValue()) {
                found[name] = in.getString();
            } else {
                in.skipChildren();
            }
        }
        try {
            var subject = new Subject(found[NAMES.indexOf(SUBJECT)]);
            var purpose = Purpose.valueOf(found[NAMES.indexOf(PURPOSE)]);
            if ("true".equals(found[NAMES.indexOf(ERASED)])) {
                return new Gone(subject, purpose);
            }
            var bytes = Base64.getDecoder().decode(found[NAMES.indexOf(SEALED)]);
            var field = found[NAMES.indexOf(FIELD)];
            int key = Integer.parseInt(found[NAMES.indexOf(KEY)]);
            return new Sealed(subject, purpose, key, field == null ? "" : field, bytes);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new SealBroken("a personal value that is not properly sealed", null);
        }
    }
}
