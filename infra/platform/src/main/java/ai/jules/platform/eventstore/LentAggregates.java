package ai.jules.platform.eventstore;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Aggregates that need not be replayed for the next command. Each is lent to one transaction at a time and comes back only
 * when that has committed, exactly as it was saved in it; what is rolled back never comes back. Whoever borrows one asks the
 * store first whether its stream has gone on without it, as when another process has appended: then it is replayed. So a
 * command sees what it would see without this.
 *
 * <p>Nothing stays longer than a minute, which is as long as an unwrapped key may be kept: an aggregate holds in clear what
 * was sealed in its events.
 */
final class LentAggregates implements Cache {

    private static final long LIFETIME = Duration.ofSeconds(60).toNanos();
    private static final int MOST = 2_000;
    private static final String LAST =
            "select max(sequence_number) from domain_event_entry where aggregate_identifier = ?";

    private final JdbcClient jdbc;
    private final LongSupplier nanos;

    /** Those nobody works with, the longest unused first. */
    private final Map<String, Kept> shelf = new LinkedHashMap<>();

    private long sweptAt;

    /** @param nanos a monotonic ticker such as {@link System#nanoTime()} */
    LentAggregates(JdbcClient jdbc, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.nanos = nanos;
        this.sweptAt = nanos.getAsLong();
    }

    /**
     * @param version number of the last event it has seen
     * @param since when its stream was read
     */
    private record Kept(AggregateCacheEntry<?> entry, long version, long since) {

        boolean isUnchanged() {
            var now = versionOf(entry);
            return now != null && now == version;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var kept = take(key.toString());
        if (kept == null || !kept.isUnchanged() || !isLatest(key.toString(), kept.version)) {
            return null;
        }
        counter().lent.put(key.toString(), kept.since);
        return (V) kept.entry;
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var entry = (AggregateCacheEntry<?>) value;
        var version = versionOf(entry);
        if (version != null) {
            var counter = counter();
            counter.returned.put(
                    key.toString(),
                    new Kept(entry, version, counter.lent.getOrDefault(key.toString(), counter.openedAt)));
        }
    }

    /** What was saved earlier in the same transaction is not to come back either: it has been changed since. */
    @Override
    public boolean remove(@Nullable Object key) {
        if (key == null) {
            return false;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Counter counter) {
            counter.lent.remove(key.toString());
            counter.returned.remove(key.toString());
        }
        return take(key.toString()) != null;
    }

    private boolean isLatest(String aggregate, long version) {
        return Objects.equals(
                jdbc.sql(LAST).param(aggregate).query(Long.class).optional().orElse(null), version);
    }

    /** Axon's entry holds the aggregate itself and gives it out whatever it is handed to make another. */
    private static @Nullable Long versionOf(AggregateCacheEntry<?> entry) {
        EventSourcedAggregate<?> aggregate = entry.recreateAggregate(null, null, null, null);
        return aggregate.version();
    }

    private synchronized @Nullable Kept take(String aggregate) {
        var kept = shelf.remove(aggregate);
        return kept == null || isOld(kept.since) ? null : kept;
    }

    private synchronized void putBack(Map<String, Kept> returned) {
        returned.forEach((aggregate, kept) -> {
            if (kept.isUnchanged()) {
                shelf.remove(aggregate);
                shelf.put(aggregate, kept);
            }
        });
        if (isOld(sweptAt)) {
            shelf.values().removeIf(kept -> isOld(kept.since));
            sweptAt = nanos.getAsLong();
        }
        Iterator<Kept> longestUnused = shelf.values().iterator();
        for (int tooMany = shelf.size() - MOST; tooMany > 0; tooMany--) {
            longestUnused.next();
            longestUnused.remove();
        }
    }

    private boolean isOld(long since) {
        return nanos.getAsLong() - since >= LIFETIME;
    }

    private Counter counter() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Counter open) {
            return open;
        }
        var counter = new Counter();
        TransactionSynchronizationManager.bindResource(this, counter);
        TransactionSynchronizationManager.registerSynchronization(counter);
        return counter;
    }

    /** What one transaction has borrowed and will give back. */
    private final class Counter implements TransactionSynchronization {

        private final long openedAt = nanos.getAsLong();
        private final Map<String, Long> lent = new HashMap<>();
        private final Map<String, Kept> returned = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LentAggregates.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LentAggregates.this, this);
        }

        @Override
        public void afterCommit() {
            putBack(returned);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LentAggregates.this);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        throw new UnsupportedOperationException("a repository only puts");
    }

    @Override
    public boolean containsKey(Object key) {
        throw new UnsupportedOperationException("a repository only gets");
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens");
    }
}
