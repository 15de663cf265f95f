package ai.jules.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.RoutingKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyTokenTest {

    private static final RoutingKey RIVERAS = new RoutingKey("household:0199aaaa-0000-7000-8000-000000000001");

    @Test
    void comesBackAsItWasCreated() {
        var token = new ConsistencyToken(RIVERAS, "plan:0199aaaa-0000-7000-8000-000000000001:2026-11-23", 7);

        assertThat(ConsistencyToken.parse(token.create())).isEqualTo(token);
        assertThat(token.create()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "key|stream",
                "key|stream|1|2",
                "key|stream|",
                "key|stream|one",
                "key|stream|-1",
                "|stream|1",
                "key||1",
                "key|stream|99999999999999999999"
            })
    void refusesWhatItDidNotCreate(String inside) {
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.parse(text));
    }

    @Test
    void refusesWhatIsNotBase64OrTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.parse("%%%"));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyToken.parse("a".repeat(513)));
    }

    @Test
    void namesNoStreamThatWouldReadAsTwo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyToken(RIVERAS, "recipe|1", 0));
    }
}
