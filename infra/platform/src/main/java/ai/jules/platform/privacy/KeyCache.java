package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Subject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Unwrapped keys, for a minute at most. A key that was being read while its person was forgotten is not kept: the reader
 * shows the generation it began in, and forgetting begins a new one.
 */
final class KeyCache {

    private static final long LIFETIME = Duration.ofSeconds(60).toNanos();

    private record Entry(SubjectKey key, long readAt) {}

    private final LongSupplier nanos;
    private final Map<KeyName, Entry> entries = new HashMap<>();
    private long generation;
    private long sweptAt;

    /** @param nanos a monotonic ticker such as {@link System#nanoTime()} */
    KeyCache(LongSupplier nanos) {
        this.nanos = nanos;
        this.sweptAt = nanos.getAsLong();
    }

    synchronized Optional<SubjectKey> find(KeyName name) {
        sweep();
        var entry = entries.get(name);
        return entry == null || isOld(entry.readAt) ? Optional.empty() : Optional.of(entry.key);
    }

    synchronized long generation() {
        return generation;
    }

    /** @param readAt the ticker before the vault was asked, for a slow answer is already old */
    synchronized void keep(KeyName name, SubjectKey key, long readAt, long since) {
        if (since == generation) {
            entries.put(name, new Entry(key, readAt));
        }
    }

    synchronized void forget(Subject subject) {
        generation++;
        entries.keySet().removeIf(name -> name.subject().equals(subject));
    }

    private void sweep() {
        if (isOld(sweptAt)) {
            entries.values().removeIf(entry -> isOld(entry.readAt));
            sweptAt = nanos.getAsLong();
        }
    }

    private boolean isOld(long readAt) {
        return nanos.getAsLong() - readAt >= LIFETIME;
    }
}
