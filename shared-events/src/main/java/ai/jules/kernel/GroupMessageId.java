package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One message to a whole household, of which each member gets a copy. Written as the bare uuid. */
public record GroupMessageId(UUID uuid) {

    public GroupMessageId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static GroupMessageId parse(String text) {
        return new GroupMessageId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
