package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.phone.Faults.AcceptThenTimeout;
import ai.jules.phone.Faults.Latency;
import ai.jules.phone.Faults.Plan;
import ai.jules.phone.Faults.Refuse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void areUsedUpOneAfterTheOther() {
        faults.set(new Plan(List.of(new Refuse(429, 20429, 2), new AcceptThenTimeout(true, null, 1)), 0, false));

        assertThat(faults.next().fault()).isInstanceOf(Refuse.class);
        assertThat(faults.next().fault()).isInstanceOf(Refuse.class);
        assertThat(faults.next().fault()).isInstanceOf(AcceptThenTimeout.class);
        assertThat(faults.next().fault()).isNull();
        assertThat(faults.plan()).isEqualTo(Plan.none());
    }

    @Test
    void hitEachNthSendWhenToldTo() {
        faults.set(new Plan(List.of(new Refuse(429, null, 2, 3)), 0, false));

        assertThat(Stream.generate(() -> faults.next().fault() != null).limit(12))
                .containsExactly(false, false, true, false, false, true, false, false, false, false, false, false);
    }

    @Test
    void slowEverySendBesidesWhatElseGoesWrong() {
        faults.set(new Plan(List.of(new Latency(200, null), new Refuse(503, null, 1)), 0, false));

        assertThat(faults.next()).satisfies(first -> {
            assertThat(first.latency()).isEqualTo(Duration.ofMillis(200));
            assertThat(first.fault()).isEqualTo(new Refuse(503, null, 1));
        });
        assertThat(faults.next()).satisfies(second -> {
            assertThat(second.latency()).isEqualTo(Duration.ofMillis(200));
            assertThat(second.fault()).isNull();
        });
    }

    @Test
    void withoutACodeRefuseWithTheOneOfTheStatus() {
        assertThat(new Refuse(429, null, null).refusal().body())
                .isEqualTo(new ProviderRefusal.Body(
                        20429, "Too Many Requests", "https://www.twilio.com/docs/errors/20429", 429));
    }
}
