package ai.jules.saga.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@Tag("rule-18")
class PatienceTest {

    private static Stream<Duration> pausesBefore(int attempt) {
        return Stream.generate(() -> Patience.beforeAttempt(attempt)).limit(500);
    }

    @Test
    void waitsFourTimesAsLongAfterTheNextRefusal() {
        assertThat(pausesBefore(2))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(250), Duration.ofMillis(750)));
        assertThat(pausesBefore(3))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(1_000), Duration.ofMillis(3_000)));
    }

    @Test
    void neverHasEverybodyComeBackAtTheSameMoment() {
        assertThat(pausesBefore(2).distinct()).hasSizeGreaterThan(50);
    }

    @Test
    void triesThreeTimesAtMost() {
        assertThat(Stream.of(Effect.values()))
                .allSatisfy(effect -> assertThat(effect.mostAttempts()).isBetween(1, 3));
    }

    @Test
    void paces72ASecondUnlessToldOtherwise() {
        var pace = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("jules.any.pace", Bindable.of(Pace.class));

        assertThat(pace.perSecond()).isEqualTo(72);
    }
}
