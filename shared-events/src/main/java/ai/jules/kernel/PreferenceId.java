package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One thing told about what somebody eats. Minted at the edge, written as the bare uuid. */
public record PreferenceId(UUID uuid) {

    public PreferenceId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static PreferenceId parse(String text) {
        return new PreferenceId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
