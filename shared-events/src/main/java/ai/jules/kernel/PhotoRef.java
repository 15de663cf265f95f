package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** The key of a picture in the object store. */
public record PhotoRef(@JsonValue String key) {

    @JsonCreator
    public PhotoRef {
        Objects.requireNonNull(key);
    }
}
