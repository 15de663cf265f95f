package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** One outbound text; its uuid is the message's own id. Written {@code delivery:<uuid>}. */
public record DeliveryId(UUID uuid) implements StreamId {

    private static final String TYPE = "delivery";

    public DeliveryId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static DeliveryId parse(String text) {
        return new DeliveryId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
