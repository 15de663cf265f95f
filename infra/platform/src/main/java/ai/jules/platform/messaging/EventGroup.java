package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One reader of the events topic: a Kafka group, an Axon processing group of the same name, and its own positions.
 *
 * @param name for ever; positions and watermarks are kept under it
 * @param views what a rebuild empties first, in the reader's schema; only projections have any
 * @param streams which streams it reads, by the type their ids begin with; the others cost it nothing
 * @param gathers how long it lets events gather when nobody waits for what it does: a batch costs one transaction,
 *     however many events are in it
 */
public record EventGroup(String name, Kind kind, List<String> views, Set<String> streams, Duration gathers) {

    /** Long enough to read many events of a busy house at once, too short for a person to notice. */
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private static final Duration AN_INSTANT = Duration.ofMillis(50);

    /** Whether a group may ever read the past again. */
    public enum Kind {
        /** Starts at the beginning and can be rebuilt. */
        PROJECTION,
        /** Starts at the beginning and decides an order that is kept for ever: never reads anything again. */
        LEDGER,
        /** Sagas and policies: start at the topic's end, never see anything twice. */
        REACTION
    }

    public EventGroup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        views = List.copyOf(views);
        streams = Set.copyOf(streams);
        if (kind != Kind.PROJECTION && !views.isEmpty()) {
            throw new IllegalArgumentException("only a projection has views that a rebuild may empty");
        }
    }

    public static EventGroup projection(String name, List<String> views, String... streams) {
        return new EventGroup(name, Kind.PROJECTION, views, Set.of(streams), Duration.ZERO);
    }

    public static EventGroup ledger(String name, String... streams) {
        return new EventGroup(name, Kind.LEDGER, List.of(), Set.of(streams), Duration.ZERO);
    }

    public static EventGroup reaction(String name, String... streams) {
        return new EventGroup(name, Kind.REACTION, List.of(), Set.of(streams), Duration.ZERO);
    }

    /** The same group, which somebody waits for, but not for each of the many events that do not concern it. */
    public EventGroup calm() {
        return new EventGroup(name, kind, views, streams, AN_INSTANT);
    }

    /** The same group, which nobody waits for: it lets events gather for a moment. */
    public EventGroup unhurried() {
        return new EventGroup(name, kind, views, streams, A_MOMENT);
    }

    /** Whether the group reads this stream; what it does not read can never be missing from what it shows. */
    public boolean reads(String stream) {
        return streams.contains(stream.substring(0, Math.max(0, stream.indexOf(':'))));
    }
}
