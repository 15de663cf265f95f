package ai.jules.command.conversation.sinch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.security.CallbackLinks;
import ai.jules.platform.security.CallbackLinks.Callback;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** Who is let in where the provider signs as well, and where it does not. */
@Tag("rule-23")
class SinchReportFilterTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final String CALLBACK_SECRET = "0123456789abcdef0123456789abcdef";
    private static final Callback TEXT =
            new Callback(new DeliveryId(UUID.randomUUID()), new MemberId(UUID.randomUUID()));
    private static final byte[] BODY = "{\"status\":\"Delivered\"}".getBytes(UTF_8);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static MockHttpServletRequest report() {
        var request = new MockHttpServletRequest("POST", "/api/v1/sms/reports");
        request.setContentType("application/json;charset=UTF-8");
        request.setContent(BODY);
        var query = new CallbackLinks(List.of(CALLBACK_SECRET), CLOCK).query(TEXT.delivery(), TEXT.member());
        UriComponentsBuilder.fromUriString("?" + query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.addParameter(name, values.getFirst()));
        return request;
    }

    private static MockHttpServletRequest signed(String secret, Instant at) {
        var request = report();
        var timestamp = "" + at.getEpochSecond();
        request.addHeader("x-sinch-webhook-signature", SinchSignature.sign(secret, BODY, "nonce-1", timestamp));
        request.addHeader("x-sinch-webhook-signature-nonce", "nonce-1");
        request.addHeader("x-sinch-webhook-signature-timestamp", timestamp);
        request.addHeader("x-sinch-webhook-signature-algorithm", "HmacSHA256");
        return request;
    }

    private int statusOf(MockHttpServletRequest request, SinchSettings settings) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        new SinchReportFilter(settings, CLOCK, meters).doFilter(request, response, chain);
        assertThat(chain.getRequest() != null).as("let in").isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }

    @Test
    void believesOurOwnSignatureWhereTheProviderHasNone() throws Exception {
        var request = report();

        assertThat(statusOf(request, new SinchSettings(CALLBACK_SECRET, "", "", "")))
                .isEqualTo(200);

        var handedOn = (SignedReport) request.getAttribute(SinchReportFilter.REPORT);
        assertThat(handedOn.about()).isEqualTo(TEXT);
        assertThat(handedOn.body()).isEqualTo(BODY);
        assertThat(meters.counter("jules.webhook.signatures", "result", "right").count())
                .isEqualTo(1);
    }

    @Test
    void believesNobodyWithoutASecret() throws Exception {
        assertThat(statusOf(report(), new SinchSettings(" ", "", "", ""))).isEqualTo(403);
        assertThat(meters.counter("jules.webhook.signatures", "result", "signature-invalid")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void wantsTheProvidersSignatureTooWhereThereIsOne() throws Exception {
        var settings = new SinchSettings(CALLBACK_SECRET, "", "old-secret", "new-secret");

        assertThat(statusOf(signed("old-secret", NOON), settings)).isEqualTo(200);
        assertThat(statusOf(signed("new-secret", NOON), settings)).isEqualTo(200);
        assertThat(statusOf(signed("no-secret", NOON), settings)).isEqualTo(403);
        assertThat(statusOf(report(), settings)).isEqualTo(403);
    }

    @Test
    void doesNotTakeTheProvidersSignatureForOurs() throws Exception {
        var settings = new SinchSettings(CALLBACK_SECRET, "", "secret", "");
        var other = signed("secret", NOON);
        other.setParameter("delivery", UUID.randomUUID().toString());

        assertThat(statusOf(other, settings)).isEqualTo(403);
    }

    @Test
    void believesNothingThatIsPlayedAgainLater() throws Exception {
        var settings = new SinchSettings(CALLBACK_SECRET, "", "secret", "");

        assertThat(statusOf(signed("secret", NOON.minus(Duration.ofMinutes(6))), settings))
                .isEqualTo(403);
        assertThat(statusOf(signed("secret", NOON.minus(Duration.ofMinutes(4))), settings))
                .isEqualTo(200);
    }

    @Test
    @Tag("rule-37")
    void showsNoSecret() {
        assertThat(new SinchSettings(CALLBACK_SECRET, "second", "third", "fourth").toString())
                .doesNotContain(CALLBACK_SECRET, "second", "third", "fourth");
    }
}
