package ai.jules.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OffsetClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path directory;

    private Path file;
    private long nanos;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("clock");
    }

    @Test
    void isTheSystemsTimeWithoutAFile() {
        assertThat(clock().instant()).isEqualTo(NOON);
    }

    @Test
    void addsTheOffsetOfTheFile() throws Exception {
        Files.writeString(file, "10800000\n");

        assertThat(clock().instant()).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(clock().millis()).isEqualTo(NOON.plus(Duration.ofHours(3)).toEpochMilli());
    }

    @Test
    void followsTheFileWithin20Milliseconds() throws Exception {
        var clock = clock();
        Files.writeString(file, "60000");

        nanos += Duration.ofMillis(19).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON);
        nanos += Duration.ofMillis(1).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    }

    /** A vote's end was once held to be an hour early by the second of two commands of the same moment, and never came. */
    @Test
    void nobodyIsToldATimeBeforeAJumpThatAnotherIsJustReading() throws Exception {
        int people = 8;
        var elapsed = new AtomicLong();
        var clock = new OffsetClock(file, Clock.fixed(NOON, ZoneOffset.UTC), elapsed::get);
        try (var threads = Executors.newFixedThreadPool(people)) {
            for (int jump = 1; jump <= 300; jump++) {
                Files.writeString(file, String.valueOf(Duration.ofHours(jump).toMillis()));
                elapsed.addAndGet(Duration.ofHours(1).toNanos());
                var start = new CyclicBarrier(people);
                var told = IntStream.range(0, people)
                        .mapToObj(_ -> threads.submit(() -> {
                            start.await();
                            return clock.instant();
                        }))
                        .toList();

                for (var one : told) {
                    assertThat(one.get()).isEqualTo(NOON.plus(Duration.ofHours(jump)));
                }
            }
        }
    }

    @Test
    void keepsTheLastOffsetWhileTheFileIsBeingWritten() throws Exception {
        Files.writeString(file, "60000");
        var clock = clock();

        for (var halfway : new String[] {"", "-", "6x"}) {
            Files.writeString(file, halfway);
            nanos += Duration.ofMillis(20).toNanos();
            assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
        }
        Files.delete(file);
        nanos += Duration.ofMillis(20).toNanos();
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void movesInEveryZoneAlike() throws Exception {
        var newYork = clock().withZone(ZoneId.of("America/New_York"));
        Files.writeString(file, "60000");
        nanos += Duration.ofMillis(20).toNanos();

        assertThat(newYork.instant()).isEqualTo(NOON.plusSeconds(60));
        assertThat(newYork.getZone()).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void isTheOneClockOfAProcess() {
        var process = new ApplicationContextRunner().withUserConfiguration(TimeConfiguration.class);

        process.run(context -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
        process.withPropertyValues("jules.clock-file=" + file)
                .run(context -> assertThat(context.getBean(Clock.class)).isInstanceOf(OffsetClock.class));
    }

    private OffsetClock clock() {
        return new OffsetClock(file, Clock.fixed(NOON, ZoneOffset.UTC), () -> nanos);
    }
}
