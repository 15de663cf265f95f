package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/**
 * A conversation: the direct thread of one person ({@code thread:<member uuid>}) or the group thread of a household
 * ({@code group:<household uuid>}). Both follow from whose they are, so nobody has to look them up.
 */
public record ThreadId(Channel channel, UUID uuid) implements StreamId {

    public ThreadId {
        Objects.requireNonNull(channel);
        Objects.requireNonNull(uuid);
    }

    public static ThreadId direct(MemberId member) {
        return new ThreadId(Channel.DIRECT, member.uuid());
    }

    public static ThreadId group(HouseholdId household) {
        return new ThreadId(Channel.GROUP, household.uuid());
    }

    @JsonCreator
    public static ThreadId parse(String text) {
        return text.startsWith("group:")
                ? new ThreadId(Channel.GROUP, StreamId.parse("group", text))
                : new ThreadId(Channel.DIRECT, StreamId.parse("thread", text));
    }

    public RoutingKey routingKey() {
        return switch (channel) {
            case DIRECT -> RoutingKey.of(new MemberId(uuid));
            case GROUP -> RoutingKey.of(new HouseholdId(uuid));
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (channel) {
            case DIRECT -> "thread:" + uuid;
            case GROUP -> "group:" + uuid;
        };
    }
}
