package ai.jules.platform.messaging;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how far a group has come, for reads that must see a certain event. */
public final class Watermarks {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final List<EventGroup> groups;

    Watermarks(JdbcClient jdbc, List<EventGroup> groups) {
        this.jdbc = jdbc;
        this.groups = List.copyOf(groups);
    }

    /** Whether what the group shows includes this event; an event that is parked is not in it. */
    public boolean includes(String group, ConsistencyToken token) {
        if (groups.stream().anyMatch(it -> it.name().equals(group) && !it.reads(token.stream()))) {
            return true;
        }
        return jdbc.sql("""
            select exists (select from stream_watermark
                           where group_name = :group and stream = :stream and sequence >= :sequence)
               and not exists (select from parked_event
                               where group_name = :group and stream = :stream and sequence <= :sequence)
            """)
                .param("group", group)
                .param("stream", token.stream())
                .param("sequence", token.sequence())
                .query(Boolean.class)
                .single();
    }

    /**
     * Waits until the group includes these events. Looks again and again rather than listen: the reader may be in another
     * process.
     *
     * @return false when it did not within {@code patience}
     */
    public boolean await(String group, List<ConsistencyToken> tokens, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        for (var token : tokens) {
            if (!await(group, token, until)) {
                return false;
            }
        }
        return true;
    }

    /** The same for one. */
    public boolean await(String group, ConsistencyToken token, Duration patience) {
        return await(group, List.of(token), patience);
    }

    private boolean await(String group, ConsistencyToken token, long until) {
        while (!includes(group, token)) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
