package ai.jules.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.security.CallbackLinks.Callback;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule-23")
class CallbackLinksTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String NEXT = "fedcba9876543210fedcba9876543210";
    private static final DeliveryId TEXT = new DeliveryId(UUID.fromString("0199aaaa-0000-7000-8000-000000000001"));
    private static final MemberId MARIA = new MemberId(UUID.fromString("0199aaaa-0000-7000-8000-000000000002"));

    /** Computed elsewhere. */
    private static final String QUERY = "delivery=0199aaaa-0000-7000-8000-000000000001"
            + "&member=0199aaaa-0000-7000-8000-000000000002&expires=1796040000"
            + "&signature=8yLHdkWyUITFC1D6kjpcqNQk6EgdiDT68NcGrhBUeMk";

    private static CallbackLinks at(Instant now, String... secrets) {
        return new CallbackLinks(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Optional<Callback> read(CallbackLinks links, String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return links.read(parameters::get);
    }

    @Test
    void saysWhichTextItIsFor() {
        assertThat(at(NOON, SECRET).query(TEXT, MARIA)).isEqualTo(QUERY);
        assertThat(read(at(NOON, SECRET), QUERY)).contains(new Callback(TEXT, MARIA));
    }

    @Test
    void isGoodForAWeek() {
        var over = NOON.plus(CallbackLinks.LIFETIME);
        assertThat(CallbackLinks.LIFETIME).isEqualTo(Duration.ofDays(7));
        assertThat(read(at(over.minusSeconds(1), SECRET), QUERY)).isPresent();
        assertThat(read(at(over, SECRET), QUERY)).isEmpty();
    }

    @Test
    void believesBothSecretsWhileTheyAreBeingChanged() {
        assertThat(read(at(NOON, NEXT, SECRET), QUERY)).isPresent();
        assertThat(read(at(NOON, SECRET, NEXT), QUERY)).isPresent();
        assertThat(read(at(NOON, NEXT), QUERY)).isEmpty();
        assertThat(at(NOON, SECRET, NEXT).query(TEXT, MARIA)).isEqualTo(QUERY);
    }

    @ParameterizedTest
    @CsvSource({
        "000000000001, 000000000003",
        "000000000002, 000000000003",
        "expires=1796040000, expires=1896040000",
        "expires=1796040000, expires=01796040000",
        "0199aaaa, 0199AAAA",
        "signature=8, signature=9",
        "cGrhBUeMk, cGrhBUeM",
        "cGrhBUeMk, cGrhBUeMk="
    })
    void doesNotTakeAnAlteredOne(String was, String is) {
        assertThat(read(at(NOON, SECRET), QUERY.replace(was, is))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery", "member", "expires", "signature"})
    void doesNotTakeOneThatIsIncomplete(String missing) {
        assertThat(read(at(NOON, SECRET), QUERY.replace(missing + "=", "x" + missing + "=")))
                .isEmpty();
        assertThat(read(at(NOON, SECRET), QUERY.replaceFirst(missing + "=[^&]*", missing + "=")))
                .isEmpty();
    }

    @Test
    void believesAndSignsNothingWithoutASecret() {
        assertThat(read(at(NOON), QUERY)).isEmpty();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> at(NOON).query(TEXT, MARIA));
    }

    @Test
    void wantsASecretThatCannotBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(NOON, SECRET, "hunter2"))
                .withMessageNotContaining("hunter2");
    }
}
