package ai.jules.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    private volatile long offset;

    /** Written once the offset is: whoever sees it sees the offset of that moment. */
    private volatile long readAt;

    public OffsetClock(Path file) {
        this(file, Clock.systemUTC(), System::nanoTime);
    }

    /** @param nanos a monotonic ticker */
    OffsetClock(Path file, Clock base, LongSupplier nanos) {
        this.file = file;
        this.base = base;
        this.nanos = nanos;
        readAgain();
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

    /**
     * Reads the file rather than its time of change: two changes can share one. Who comes while another reads waits for what it
     * finds: after hours without a look the old offset may be hours behind.
     */
    private void readAgainWhenDue() {
        if (isDue()) {
            synchronized (this) {
                if (isDue()) {
                    readAgain();
                }
            }
        }
    }

    private boolean isDue() {
        return nanos.getAsLong() - readAt >= PERIOD;
    }

    private void readAgain() {
        var now = nanos.getAsLong();
        read();
        readAt = now;
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
