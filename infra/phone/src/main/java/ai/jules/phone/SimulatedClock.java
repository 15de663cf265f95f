package ai.jules.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time of the household, which is the system's plus an offset kept as milliseconds in a file. The phone is its only
 * writer, every Jules process reads it, and time only goes forward, because timers that have fired cannot be unfired.
 */
final class SimulatedClock extends Clock {

    private final Clock base;
    private final Path file;
    private volatile Duration offset;

    private SimulatedClock(Clock base, Path file, Duration offset) {
        this.base = base;
        this.file = file;
        this.offset = offset;
    }

    static SimulatedClock over(Clock base, Path file) {
        try {
            Duration offset = Files.exists(file)
                    ? Duration.ofMillis(Long.parseLong(Files.readString(file).strip()))
                    : Duration.ZERO;
            return new SimulatedClock(base, file, offset);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock file cannot be read", e);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("The clock file does not hold a number of milliseconds", e);
        }
    }

    Duration offset() {
        return offset;
    }

    /** Moves on by a duration; refuses a negative one. The file is complete or untouched, whenever the power goes. */
    synchronized void advance(Duration by) throws BackwardsException {
        if (by.isNegative()) {
            throw new BackwardsException();
        }
        Duration next = offset.plus(by);
        try {
            base.instant().plus(next).toEpochMilli();
            write(next.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException("The clock file cannot be written", e);
        }
        offset = next;
    }

    /** Moves on to an instant, whole milliseconds rounded up so that it is reached; refuses the past. */
    synchronized void advanceTo(Instant instant) throws BackwardsException {
        Duration missing = Duration.between(instant(), instant);
        advance(
                missing.isPositive()
                        ? Duration.ofMillis(missing.plusNanos(999_999).toMillis())
                        : missing);
    }

    private void write(long millis) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Long.toString(millis).getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(base.withZone(zone), file, offset);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Somebody asked for the past. */
    static final class BackwardsException extends Exception {}
}
