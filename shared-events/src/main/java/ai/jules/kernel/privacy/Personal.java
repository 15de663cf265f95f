package ai.jules.kernel.privacy;

import ai.jules.kernel.Diner;
import ai.jules.kernel.MemberId;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that belongs to a person. Wherever it is stored or sent it is encrypted under that person's key (rules 33 to
 * 36); once the key is destroyed it can only ever be read as {@link Erased}. It never shows itself in text.
 */
public sealed interface Personal<T> {

    /** Words, names, photos of a person. */
    static <T> Personal<T> content(Diner subject, T value) {
        return new Known<>(Subject.of(subject), Purpose.CONTENT, value);
    }

    /** A person's phone, or what proves their consent. */
    static <T> Personal<T> evidence(MemberId subject, T value) {
        return new Known<>(Subject.of(subject), Purpose.EVIDENCE, value);
    }

    Subject subject();

    Purpose purpose();

    Optional<T> value();

    default T orElse(T other) {
        return value().orElse(other);
    }

    /** Still readable. */
    record Known<T>(Subject subject, Purpose purpose, T known) implements Personal<T> {

        public Known {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(purpose);
            Objects.requireNonNull(known);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(known);
        }

        @Override
        public String toString() {
            return "Personal[" + subject.id() + "]";
        }
    }

    /** Its key is gone. */
    record Erased<T>(Subject subject, Purpose purpose) implements Personal<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }
    }
}
