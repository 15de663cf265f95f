package ai.jules.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Another clock plus an offset that is kept in a file (milliseconds as plain text), so that several processes can be
 * moved through time together. The file is looked at once in 20 ms at most; while it is absent or half written the last
 * offset counts, at first none.
 */
public final class OffsetClock extends Clock {

    private static final long PERIOD = Duration.ofMillis(20).toNanos();
    private static final int LONGEST = 64;

    private final Path file;
    private final Clock base;
    private final LongSupplier nanos;
    private final AtomicLong readAt;
    private volatile long offset;

    public OffsetClock(Path file) {
        this(file, Clock.systemUTC(), System::nanoTime);
    }

    /** @param nanos a monotonic ticker */
    OffsetClock(Path file, Clock base, LongSupplier nanos) {
        this.file = file;
        this.base = base;
        this.nanos = nanos;
        this.readAt = new AtomicLong(nanos.getAsLong());
        read();
    }

    @Override
    public Instant instant() {
        readAgainWhenDue();
        return base.instant().plusMillis(offset);
    }

    @Override
    public long millis() {
        readAgainWhenDue();
        return base.millis() + offset;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    /** Reads the file rather than its time of change: two changes can share one. Only one thread reads. */
    private void readAgainWhenDue() {
        var last = readAt.get();
        var now = nanos.getAsLong();
        if (now - last >= PERIOD && readAt.compareAndSet(last, now)) {
            read();
        }
    }

    private void read() {
        try (var in = Files.newInputStream(file)) {
            offset = Long.parseLong(new String(in.readNBytes(LONGEST)).strip());
        } catch (IOException | NumberFormatException e) {
            // absent, or being written: the last offset counts
        }
    }

    private static final class Elsewhere extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        Elsewhere(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(clock, other);
        }
    }
}
