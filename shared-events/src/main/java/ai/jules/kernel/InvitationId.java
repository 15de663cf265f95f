package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One invitation into a household; it has no stream of its own. Written as the bare uuid. */
public record InvitationId(UUID uuid) {

    public InvitationId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static InvitationId parse(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return uuid.toString();
    }
}
