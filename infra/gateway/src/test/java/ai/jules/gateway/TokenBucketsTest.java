package ai.jules.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.gateway.GatewaySettings.Rate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(new Rate(2, 3), now::get);

    @Test
    void letsABurstThroughAndThenTheSteadyRate() {
        assertThat(buckets.take("maria")).isTrue();
        assertThat(buckets.take("maria")).isTrue();
        assertThat(buckets.take("maria")).isTrue();
        assertThat(buckets.take("maria")).isFalse();

        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(buckets.take("maria")).isTrue();
        assertThat(buckets.take("maria")).isFalse();
    }

    @Test
    void neverSavesUpMoreThanTheBurst() {
        buckets.take("maria");
        now.addAndGet(TimeUnit.HOURS.toNanos(1));

        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("maria")).isTrue();
        }
        assertThat(buckets.take("maria")).isFalse();
    }

    @Test
    void countsEachClientApart() {
        for (int i = 0; i < 3; i++) {
            buckets.take("maria");
        }

        assertThat(buckets.take("maria")).isFalse();
        assertThat(buckets.take("leo")).isTrue();
    }
}
