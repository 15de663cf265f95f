package ai.jules.kernel.privacy;

import ai.jules.kernel.Diner;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** Whose data it is: the person whose keys protect it. */
public record Subject(@JsonValue String id) {

    /** For what belongs to nobody we know, such as the words of a text we had to refuse. */
    public static final Subject INSTALLATION = new Subject("installation");

    @JsonCreator
    public Subject {
        Objects.requireNonNull(id);
    }

    public static Subject of(Diner person) {
        return new Subject(person.toString());
    }
}
