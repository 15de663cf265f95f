package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.platform.TestBroker;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The very first start of an installation whose broker is late. */
class WithoutABrokerIT {

    @Test
    @Tag("rule-25")
    void startsAcceptsTextsAndCarriesThemWhenTheBrokerComes() {
        var broker = TestBroker.toBeStarted();
        long begin = System.nanoTime();
        try (var node = Node.in(Node.House.build(), "--spring.kafka.bootstrap-servers=" + broker.address())) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
            assertThat(node.text(Node.newNumber(), "JOIN").status()).isEqualTo(200);
            var waiting = node.house().jdbc().sql("select count(*) from relay_outbox");
            assertThat(waiting.query(Long.class).single()).isPositive();
            broker.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> waiting.query(Long.class).single() == 0);
            // the relay looks once more before it says so
            await().atMost(Duration.ofSeconds(30)).until(() -> node.gauge("jules.relay.lag") == 0);
        } finally {
            broker.stop();
        }
    }
}
