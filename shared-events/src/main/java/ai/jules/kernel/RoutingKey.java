package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What keeps a stream in order on the wire: the member for everything one person says and is told, the household for
 * everything a household owns. Fixed by a stream's first event, for ever; it is the Kafka key.
 */
public record RoutingKey(@JsonValue String value) {

    @JsonCreator
    public RoutingKey {
        Objects.requireNonNull(value);
    }

    public static RoutingKey of(MemberId member) {
        return new RoutingKey(member.toString());
    }

    public static RoutingKey of(HouseholdId household) {
        return new RoutingKey(household.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
