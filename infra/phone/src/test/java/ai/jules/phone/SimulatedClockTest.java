package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.jules.phone.SimulatedClock.BackwardsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000500Z");
    private static final Clock BASE = Clock.fixed(NOON, ZoneOffset.UTC);
    private Path file = Path.of(".");

    @BeforeEach
    void aPlaceForTheFile(@TempDir Path directory) {
        file = directory.resolve("clock");
    }

    @Test
    void goesWithTheSystemUntilSomebodyMovesIt() {
        assertThat(SimulatedClock.over(BASE, file).instant()).isEqualTo(NOON);
    }

    @Test
    void keepsItsOffsetAsMillisecondsInAFile() throws Exception {
        SimulatedClock.over(BASE, file).advance(Duration.ofHours(3));

        assertThat(file).hasContent("10800000");
        assertThat(SimulatedClock.over(BASE, file).instant()).isEqualTo(NOON.plus(Duration.ofHours(3)));
    }

    @Test
    void reachesAnInstantInTheFuture() throws BackwardsException {
        SimulatedClock clock = SimulatedClock.over(BASE, file);
        clock.advanceTo(Instant.parse("2026-11-28T10:00:00Z"));

        assertThat(clock.instant())
                .isBetween(Instant.parse("2026-11-28T10:00:00Z"), Instant.parse("2026-11-28T10:00:00.001Z"));
    }

    @Test
    void neverGoesBack() throws IOException {
        SimulatedClock clock = SimulatedClock.over(BASE, file);

        assertThatExceptionOfType(BackwardsException.class).isThrownBy(() -> clock.advance(Duration.ofMillis(-1)));
        assertThatExceptionOfType(BackwardsException.class).isThrownBy(() -> clock.advanceTo(NOON.minusNanos(1)));
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(Files.exists(file)).isFalse();
    }
}
