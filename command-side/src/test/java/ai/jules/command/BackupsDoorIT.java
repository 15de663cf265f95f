package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.security.CallbackLinks;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The backup's door, over HTTP, down to what is stored. */
class BackupsDoorIT {

    private static final String DOOR = "/api/v1/sms/reports";
    private static final String JSON = "application/json";

    private final Node node = Node.shared();
    private final DeliveryId delivery = new DeliveryId(UUID.randomUUID());
    private final MemberId member = new MemberId(UUID.randomUUID());
    private final String address = DOOR + "?" + links(Node.CALLBACK_SECRET).query(delivery, member);

    private CallbackLinks links(String secret) {
        return new CallbackLinks(List.of(secret), node.bean(Clock.class));
    }

    private void accepted(String provider, String id) {
        node.bean(LocalCommands.class)
                .handle(new RecordAcceptance(delivery, member, provider, id, 1), MetaData.emptyInstance());
    }

    private byte[] report(String status, int code) {
        return """
            {"type":"recipient_delivery_report_sms","batch_id":"BK1","recipient":"12025550101","code":%d,"status":"%s",
             "at":"2026-11-23T12:00:01.210Z","client_reference":"%s"}\
            """.formatted(code, status, delivery.uuid()).getBytes(StandardCharsets.UTF_8);
    }

    private int post(String path, byte[] body) {
        return node.post(path, JSON, "", body).status();
    }

    private List<String> events() {
        return node.house().streamTypes(delivery.toString());
    }

    @Test
    @Tag("rule-20")
    void hearsEachStatusOnceHoweverOftenAndInWhateverOrderItComes() {
        accepted("sinch", "BK1");
        for (var status : List.of("Dispatched", "Queued", "Delivered", "Dispatched", "Delivered", "Failed")) {
            assertThat(post(address, report(status, 0))).isEqualTo(204);
        }
        assertThat(events()).containsExactly("DeliveryAccepted", "DeliveryStatusChanged", "DeliveryStatusChanged");
    }

    @Test
    @Tag("rule-20")
    void hearsAStatusOnceThatComesTwentyTimesAtOnce() {
        accepted("sinch", "BK1");
        var many = Stream.<Callable<Integer>>generate(() -> () -> post(address, report("Delivered", 0)))
                .limit(20)
                .toList();
        assertThat(Node.atOnce(many)).containsOnly(204);
        assertThat(events()).containsExactly("DeliveryAccepted", "DeliveryStatusChanged");
    }

    @Test
    @Tag("rule-20")
    void leavesATextAloneThatTheFirstProviderHas() {
        accepted("twilio", "SM1");
        assertThat(post(address, report("Failed", 27))).isEqualTo(204);
        assertThat(events()).containsExactly("DeliveryAccepted");
    }

    @Test
    @Tag("rule-20")
    void keepsAStatusItDoesNotKnowOnce() {
        assertThat(post(address, report("Teleported", 499))).isEqualTo(204);
        assertThat(post(address, report("Teleported", 499))).isEqualTo(204);
        assertThat(node.house()
                        .jdbc()
                        .sql("select status || ' ' || error_code || ' ' || provider_message_id"
                                + " from unknown_delivery_status where delivery_id = ?")
                        .param(delivery.uuid())
                        .query(String.class)
                        .list())
                .containsExactly("Teleported 499 BK1");
        assertThat(events()).isEmpty();
    }

    @Test
    @Tag("rule-23")
    void believesTheSecondSecretToo() {
        var query = links(Node.SECOND_CALLBACK_SECRET).query(delivery, member);
        assertThat(post(DOOR + "?" + query, report("Delivered", 0))).isEqualTo(204);
        assertThat(events()).containsExactly("DeliveryStatusChanged");
    }

    @Test
    @Tag("rule-23")
    void believesNobodyWhoComesToAnAddressThatIsNotOurs() {
        var weekAgo = Clock.offset(node.bean(Clock.class), CallbackLinks.LIFETIME.negated());
        for (var path : List.of(
                DOOR,
                DOOR + "?delivery=" + delivery.uuid() + "&member=" + member.uuid(),
                address.replace(member.uuid().toString(), UUID.randomUUID().toString()),
                address.replace(delivery.uuid().toString(), UUID.randomUUID().toString()),
                address.replace("expires=1", "expires=2"),
                address + "x",
                DOOR + "?" + links("00000000000000000000000000000000").query(delivery, member),
                DOOR + "?"
                        + new CallbackLinks(
                                        List.of(Node.CALLBACK_SECRET), Clock.offset(weekAgo, Duration.ofSeconds(-1)))
                                .query(delivery, member))) {
            var answer = node.post(path, JSON, "", report("Delivered", 0));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("signature-invalid");
        }
        assertThat(events()).isEmpty();
    }

    @Test
    @Tag("rule-23")
    void takesNoReportOnAnotherTextThanItsAddressIsFor() {
        var other = new String(report("Delivered", 0), StandardCharsets.UTF_8)
                .replace(delivery.uuid().toString(), UUID.randomUUID().toString());
        var answer = node.post(address, JSON, "", other.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("report-of-another");
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @Tag("rule-23")
    @ValueSource(
            strings = {
                "/api/v1/%73ms/reports",
                "/api/v1//sms/reports",
                "/api/v1/sms;a=b/reports",
                "/api/v1/sms/reports/",
                "/api/v1/sms/reports;a=b",
                "/API/V1/SMS/REPORTS",
                "/api/v1/x/../sms/reports",
                "/api/v1/sms/%72eports",
                "/api/v1/sms/reports/../webhook",
                "/api/v1/sms/reports/../status"
            })
    void hasNoSideDoor(String path) {
        assertThat(post(address.replace(DOOR, path), report("Delivered", 0))).isBetween(400, 499);
        assertThat(events()).isEmpty();
    }

    @Test
    @Tag("rule-23")
    void readsLittleJsonOnly() {
        for (var type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "")) {
            assertThat(node.post(address, type, "", report("Delivered", 0)).status())
                    .isEqualTo(415);
        }
        assertThat(post(address, new byte[66_000])).isEqualTo(413);
        for (var body : List.of("", "{", "[]", "null", "status=Delivered")) {
            assertThat(post(address, body.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        }
        assertThat(events()).isEmpty();
    }

    @Test
    @Tag("rule-23")
    @Tag("rule-37")
    void notesEveryDecisionByIdsOnly() {
        var notes = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger("ai.jules.command.conversation.sinch");
        notes.start();
        log.addAppender(notes);
        try {
            post(address, report("Delivered", 0));
            post(address + "x", report("Delivered", 0));
            post(address, "{".getBytes(StandardCharsets.UTF_8));
        } finally {
            log.detachAppender(notes);
        }
        assertThat(notes.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(Level.INFO, "signature right for " + delivery.uuid()),
                        tuple(Level.WARN, "refused a provider request: signature-invalid"),
                        tuple(Level.INFO, "signature right for " + delivery.uuid()),
                        tuple(Level.WARN, "refused a report on " + delivery + ": invalid-request"));
    }
}
