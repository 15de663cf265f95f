package ai.jules.platform.messaging;

import java.util.List;
import java.util.Objects;

/**
 * One reader of the events topic: a Kafka group, an Axon processing group of the same name, and its own positions.
 *
 * @param name for ever; positions and watermarks are kept under it
 * @param views what a rebuild empties first, in the reader's schema; reactions have none
 */
public record EventGroup(String name, Kind kind, List<String> views) {

    /** Whether a group may ever read the past again. */
    public enum Kind {
        /** Starts at the beginning and can be rebuilt. */
        PROJECTION,
        /** Sagas and policies: start at the topic's end, never see anything twice. */
        REACTION
    }

    public EventGroup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        views = List.copyOf(views);
        if (kind == Kind.REACTION && !views.isEmpty()) {
            throw new IllegalArgumentException("a reaction has no views");
        }
    }

    public static EventGroup projection(String name, String... views) {
        return new EventGroup(name, Kind.PROJECTION, List.of(views));
    }

    public static EventGroup reaction(String name) {
        return new EventGroup(name, Kind.REACTION, List.of());
    }
}
