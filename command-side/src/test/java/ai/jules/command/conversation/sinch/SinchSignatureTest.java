package ai.jules.command.conversation.sinch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.conversation.sinch.SinchSignature.Headers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors computed elsewhere, after the way of signing had been held against one the provider has published. */
@Tag("rule-23")
class SinchSignatureTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String TIMESTAMP = "1795435200";
    private static final String NONCE = "01KB0NONCE";
    private static final String SECRET = "secret-of-the-webhook";
    private static final String BODY = "{\"type\":\"recipient_delivery_report_sms\","
            + "\"batch_id\":\"01FC66621XXXXX119Z8PMV1QPQ\",\"code\":0,\"status\":\"Delivered\"}";
    private static final String SIGNED = "xb646SLSAP/DuG4srLbkw1koHmCXrU6r5+Y2ASRNLRw=";
    private static final String SIGNED_BY_ANOTHER = "aexVXvccSxyvbWcjTboQ7YWWTcm5jemwp4T4A2dGHjU=";

    private static boolean isRight(Instant now, Headers headers, String body, String... secrets) {
        return new SinchSignature(List.of(secrets), Clock.fixed(now, ZoneOffset.UTC))
                .isRight(headers, body.getBytes(UTF_8));
    }

    private static Headers signed(@Nullable String signature) {
        return new Headers(signature, NONCE, TIMESTAMP, "HmacSHA256");
    }

    @ParameterizedTest
    @CsvSource({SECRET + ", 01KB0NONCE, " + SIGNED, "another-secret, 01KB0NONCE, " + SIGNED_BY_ANOTHER})
    void signsAsTheProviderDoes(String secret, String nonce, String expected) {
        assertThat(SinchSignature.sign(secret, BODY.getBytes(UTF_8), nonce, TIMESTAMP))
                .isEqualTo(expected);
        assertThat(isRight(NOON, signed(expected), BODY, secret)).isTrue();
    }

    @Test
    void signsTheBytesOfTheBody() {
        assertThat(SinchSignature.sign(SECRET, "{\"name\":\"María\"}".getBytes(UTF_8), "n", TIMESTAMP))
                .isEqualTo("gzEnFia+IxKc9Y748fqnXpmXDuOC3Gmm7sPqwLkxsgc=");
    }

    @Test
    void believesBothSecretsWhileTheyAreBeingChanged() {
        assertThat(isRight(NOON, signed(SIGNED), BODY, "another-secret", SECRET))
                .isTrue();
        assertThat(isRight(NOON, signed(SIGNED_BY_ANOTHER), BODY, "another-secret", SECRET))
                .isTrue();
        assertThat(isRight(NOON, signed(SIGNED), BODY, "another-secret")).isFalse();
        assertThat(isRight(NOON, signed(SIGNED), BODY)).isFalse();
    }

    @Test
    void believesNothingThatWasAltered() {
        assertThat(isRight(NOON, signed(SIGNED), BODY.replace("Delivered", "Failed"), SECRET))
                .isFalse();
        assertThat(isRight(NOON, new Headers(SIGNED, "01KB0OTHER", TIMESTAMP, null), BODY, SECRET))
                .isFalse();
        assertThat(isRight(NOON, new Headers(SIGNED, NONCE, "1795435201", null), BODY, SECRET))
                .isFalse();
        assertThat(isRight(NOON, new Headers(SIGNED, NONCE, TIMESTAMP, "HmacSHA1"), BODY, SECRET))
                .isFalse();
        assertThat(isRight(NOON, signed(SIGNED.substring(1)), BODY, SECRET)).isFalse();
    }

    @Test
    void believesNothingThatIsNotSigned() {
        assertThat(isRight(NOON, signed(null), BODY, SECRET)).isFalse();
        assertThat(isRight(NOON, new Headers(SIGNED, null, TIMESTAMP, null), BODY, SECRET))
                .isFalse();
        assertThat(isRight(NOON, new Headers(SIGNED, NONCE, null, null), BODY, SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, 0, 300})
    void isGoodForFiveMinutesBeforeAndAfter(int later) {
        assertThat(isRight(NOON.plusSeconds(later), signed(SIGNED), BODY, SECRET))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, 301, 86_400})
    void isNotGoodWhenItIsPlayedAgainLater(int later) {
        assertThat(isRight(NOON.plusSeconds(later), signed(SIGNED), BODY, SECRET))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1795435200", "2026-11-23T12:00:00Z", "99999999999999999999"})
    void knowsNoOtherWayToWriteATime(String timestamp) {
        var rightly = SinchSignature.sign(SECRET, BODY.getBytes(UTF_8), NONCE, timestamp);
        assertThat(isRight(NOON, new Headers(rightly, NONCE, timestamp, null), BODY, SECRET))
                .isFalse();
    }
}
