package ai.jules.command.conversation.sinch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.delivery.DeliveryStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the provider's description of its reports on one recipient. */
class SinchReportTest {

    private static SinchReport read(String json) {
        return SinchReport.read(json.getBytes(UTF_8)).orElseThrow();
    }

    private static SinchReport said(String status, int code) {
        return read("""
            {"type":"recipient_delivery_report_sms","batch_id":"01FC66621XXXXX119Z8PMV1QPQ","recipient":"12025550101",
             "code":%d,"status":"%s","at":"2026-11-23T12:00:01.210Z","operator_status_at":"2026-11-23T12:00:00Z",
             "client_reference":"0199aaaa-0000-7000-8000-000000000001","something_new":{"a":[1]}}\
            """.formatted(code, status));
    }

    @Test
    void keepsWhatIsNeededAndNoNumber() {
        assertThat(said("Delivered", 0))
                .isEqualTo(new SinchReport(
                        "Delivered", 0, "01FC66621XXXXX119Z8PMV1QPQ", "0199aaaa-0000-7000-8000-000000000001"));
    }

    @ParameterizedTest
    @Tag("rule-20")
    @CsvSource({
        "Queued, 400, QUEUED,",
        "Dispatched, 401, SENT,",
        "Delivered, 0, DELIVERED,",
        "DELIVERED, 0, DELIVERED,",
        "Unknown, 0, SENT,",
        "Unknown, 72, SENT,",
        "Failed, 27, UNDELIVERED, 27",
        "Expired, 0, UNDELIVERED,",
        "Deleted, 5, UNDELIVERED, 5",
        "Aborted, 404, FAILED, 404",
        "Rejected, 408, FAILED, 408",
        "Cancelled, 407, FAILED, 407"
    })
    void knowsHowFarEachOfItsStatusesIs(String status, int code, DeliveryStatus progress, Integer errorCode) {
        assertThat(said(status, code).progress()).contains(progress);
        assertThat(said(status, code).errorCode()).isEqualTo(errorCode);
    }

    @Test
    @Tag("rule-20")
    void doesNotGuessWhatAStatusMeansThatItDoesNotKnow() {
        assertThat(said("Teleported", 499).progress()).isEmpty();
        assertThat(said("", 0).progress()).isEmpty();
    }

    @Test
    void takesAMessageOfAnotherTypeForNoReport() {
        assertThat(read("{\"type\":\"mo_text\",\"status\":\"Delivered\",\"body\":\"STOP\"}"))
                .isEqualTo(new SinchReport("mo_text", 0, null, null));
        assertThat(read("{\"status\":\"Delivered\"}").progress()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"recipient_delivery_report_sms\",\"code\":\"404\",\"status\":7,\"batch_id\":{}}",
                "{\"type\":\"recipient_delivery_report_sms\",\"code\":-4,\"batch_id\":\"+12025550101\"}",
                "{\"type\":\"recipient_delivery_report_sms\",\"code\":4e40,\"batch_id\":\"a b\"}"
            })
    void makesNothingOfWhatIsNoCodeAndNoId(String odd) {
        assertThat(read(odd).progress()).isEmpty();
        assertThat(read(odd).code()).isZero();
        assertThat(read(odd).batch()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"Delivered\"", "status=Delivered", "{} {"})
    void doesNotReadWhatIsNoObject(String body) {
        assertThat(SinchReport.read(body.getBytes(UTF_8))).isEmpty();
    }
}
