package ai.jules.platform.messaging;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One reader of the events topic: a Kafka group, an Axon processing group of the same name, and its own positions.
 *
 * @param name for ever; positions and watermarks are kept under it
 * @param views what a rebuild empties first, in the reader's schema; only projections have any
 * @param streams which streams it reads, by the type their ids begin with; the others cost it nothing
 */
public record EventGroup(String name, Kind kind, List<String> views, Set<String> streams) {

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
        return new EventGroup(name, Kind.PROJECTION, views, Set.of(streams));
    }

    public static EventGroup ledger(String name, String... streams) {
        return new EventGroup(name, Kind.LEDGER, List.of(), Set.of(streams));
    }

    public static EventGroup reaction(String name, String... streams) {
        return new EventGroup(name, Kind.REACTION, List.of(), Set.of(streams));
    }

    /** Whether the group reads this stream; what it does not read can never be missing from what it shows. */
    public boolean reads(String stream) {
        return streams.contains(stream.substring(0, Math.max(0, stream.indexOf(':'))));
    }
}
