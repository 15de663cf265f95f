package ai.jules.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class SentFilterTest {

    private static final Message SENT = Message.outbound(
            "SM1",
            RunningPhone.DIRECT,
            RunningPhone.MARIA,
            "Saved",
            List.of(),
            Instant.parse("2026-11-23T18:00:00.700Z"),
            null);

    @ParameterizedTest
    @CsvSource({
        "DateSent>, 2026-11-23T18:00:00, true",
        "DateSent>, 2026-11-23T18:00:01, false",
        "DateSent>, 2026-11-23T19:00:00+01:00, true",
        "DateSent>, 2026-11-23T19:00:01+0100, false",
        "DateSent>, 2026-11-23T18:00:01Z, false",
        "DateSent>, 2026-11-23, true",
        "DateSent>, 2026-11-24, false",
        "DateSent<, 2026-11-23T18:00:00, true",
        "DateSent<, 2026-11-23T17:59:59, false",
        "DateSent<, 2026-11-23, true",
        "DateSent<, 2026-11-22, false",
        "DateSent, 2026-11-23, true",
        "DateSent, 2026-11-24, false",
        "DateSent>, whenever, true",
        "To, +12025550101, true",
        "To, +12025550142, false",
        "From, +12025550198, false",
    })
    void comparesWholeSecondsInclusively(String name, String value, boolean matches) {
        LinkedMultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add(name, value);

        assertThat(SentFilter.of(parameters).matches(SENT)).isEqualTo(matches);
    }
}
