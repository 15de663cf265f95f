package ai.jules.phone;

import static ai.jules.phone.RunningPhone.DIRECT;
import static ai.jules.phone.RunningPhone.LEO;
import static ai.jules.phone.RunningPhone.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provider's own client library finds in the phone what it expects of the provider. */
class ProviderApiTest {

    private static final String CALLBACK = FakeJules.PUBLIC_URL + "/api/v1/sms/status?delivery=d1&route=a%2Bb";

    private static FakeJules jules;
    private static RunningPhone phone;
    private static TwilioRestClient twilio;

    @BeforeAll
    static void start(@TempDir Path directory) {
        jules = new FakeJules();
        phone = new RunningPhone(directory, jules);
        twilio = TwilioLibrary.at(phone.url(), FakeJules.TOKEN);
    }

    @AfterAll
    static void stop() {
        phone.close();
        jules.close();
    }

    @BeforeEach
    void nothingIsWrong() {
        jules.forget();
        phone.send("DELETE", "/simulator/faults", "");
    }

    @Test
    void sendsAMessageAndReadsItAgain() {
        Message sent = to(LEO, "You are in, Leo.").create(twilio);

        assertThat(sent.getSid()).matches("SM[0-9a-f]{32}");
        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(sent.getDirection()).isEqualTo(Message.Direction.OUTBOUND_API);
        Message read = Message.fetcher(sent.getSid()).fetch(twilio);
        assertThat(read.getBody()).isEqualTo("You are in, Leo.");
        assertThat(read.getDateSent()).isNotNull();
        assertThat(phone.messages(LEO).getLast().get("body")).isEqualTo("You are in, Leo.");
    }

    @Test
    void tellsEveryStatusInOrderAndSigned() {
        Message sent = to(MARIA, "Saved 5 items").setStatusCallback(CALLBACK).create(twilio);

        await().untilAsserted(() -> assertThat(jules.statusesOf(sent.getSid())).containsExactly("sent", "delivered"));
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getStatus()).isEqualTo(Message.Status.DELIVERED);
    }

    @Test
    void shufflesStatusesWithoutGoingBackItself() {
        phone.send("PUT", "/simulator/faults", "{\"callbackShuffle\":true,\"callbackDelayMs\":50}");
        Message sent =
                to(MARIA, "Fixed: 1/4 tsp nutmeg").setStatusCallback(CALLBACK).create(twilio);

        await().untilAsserted(() -> assertThat(jules.statusesOf(sent.getSid()))
                .hasSize(3)
                .contains("sent", "delivered")
                .isNotEqualTo(List.of("sent", "delivered", "sent")));
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getStatus()).isEqualTo(Message.Status.DELIVERED);
    }

    @Test
    void reportsAMessageUndelivered() {
        phone.send("PUT", "/simulator/faults", "{\"send\":[{\"undelivered\":30003,\"times\":1}]}");
        Message sent = to(MARIA, "Anybody there?").setStatusCallback(CALLBACK).create(twilio);

        assertThat(sent.getErrorCode()).isNull();
        await().untilAsserted(() -> assertThat(jules.statusesOf(sent.getSid())).containsExactly("sent", "undelivered"));
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getErrorCode()).isEqualTo(30003);
    }

    @Test
    void listsByReceiverSenderAndTimePageByPage() {
        ZonedDateTime before = ZonedDateTime.now();
        List<String> sent = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            sent.add(to("+12025550155", "Poll " + number).create(twilio).getSid());
        }

        List<String> listed = new ArrayList<>();
        Message.reader()
                .setTo(new PhoneNumber("+12025550155"))
                .setFrom(new PhoneNumber(DIRECT))
                .setDateSentAfter(before)
                .setPageSize(2L)
                .read(twilio)
                .forEach(message -> listed.add(message.getSid()));

        assertThat(listed).isEqualTo(sent.reversed());
        assertThat(Message.reader()
                        .setTo("+12025550155")
                        .setDateSentAfter(before.plusMinutes(1))
                        .read(twilio))
                .isEmpty();
        assertThat(Message.reader()
                        .setTo("+12025550155")
                        .setDateSentBefore(before.minusMinutes(1))
                        .read(twilio))
                .isEmpty();
    }

    @Test
    void refusesWhatTheProviderRefuses() {
        assertThat(refusal(to("+1202555", "hi"), twilio)).satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(21211);
            assertThat(error.getStatusCode()).isEqualTo(400);
            assertThat(error.getMoreInfo()).isEqualTo("https://www.twilio.com/docs/errors/21211");
        });
        assertThat(refusal(to(MARIA, ""), twilio).getCode()).isEqualTo(21602);
        assertThat(refusal(to(MARIA, "a".repeat(1601)), twilio).getCode()).isEqualTo(21617);
        assertThat(refusal(Message.creator(new PhoneNumber(MARIA), new PhoneNumber(LEO), "hi"), twilio)
                        .getCode())
                .isEqualTo(21606);
        assertThat(refusal(to(MARIA, "hi"), TwilioLibrary.at(phone.url(), "wrong")))
                .satisfies(error -> {
                    assertThat(error.getCode()).isEqualTo(20003);
                    assertThat(error.getStatusCode()).isEqualTo(401);
                });
        assertThat(to(MARIA, "a".repeat(1600)).create(twilio).getNumSegments()).isEqualTo("11");
    }

    @Test
    @Tag("rule-7")
    void refusesABlockedHandsetUntilItStartsAgain() {
        phone.text("{\"from\":\"+12025550166\",\"body\":\"STOP\"}");
        assertThat(refusal(to("+12025550166", "hi"), twilio).getCode()).isEqualTo(21610);

        phone.text("{\"from\":\"+12025550166\",\"body\":\"UNSTOP\"}");
        assertThat(to("+12025550166", "Welcome back").create(twilio).getSid()).isNotBlank();
    }

    @Test
    void isBusyAsOftenAsTold() {
        phone.send("PUT", "/simulator/faults", "{\"send\":[{\"status\":429,\"code\":20429,\"times\":2}]}");

        for (int attempt = 0; attempt < 2; attempt++) {
            ApiException busy = refusal(to(MARIA, "hi"), twilio);
            assertThat(busy.getStatusCode()).isEqualTo(429);
            assertThat(busy.getCode()).isEqualTo(20429);
        }
        assertThat(to(MARIA, "hi").create(twilio).getSid()).isNotBlank();
    }

    @Test
    void acceptsAMessageWithoutEverSayingSo() {
        phone.send("PUT", "/simulator/faults", "{\"send\":[{\"acceptThenTimeout\":true,\"times\":1}]}");

        catchThrowableOfType(ApiConnectionException.class, () -> to("+12025550188", "once only")
                .create(twilio));

        assertThat(Message.reader().setTo("+12025550188").read(twilio))
                .singleElement()
                .satisfies(message -> assertThat(message.getBody()).isEqualTo("once only"));
        assertThat(RunningPhone.list(phone.get("/simulator/requests").body()))
                .anySatisfy(call -> assertThat(call.get("outcome")).isEqualTo("accepted_unanswered"));
    }

    @Test
    void notesEveryRequestWithItsTimeAndOutcome() {
        to(MARIA, "noted").create(twilio);
        refusal(to(MARIA, ""), twilio);

        List<java.util.Map<?, ?>> calls =
                RunningPhone.list(phone.get("/simulator/requests").body());
        assertThat(calls.get(calls.size() - 2).get("outcome")).isEqualTo("accepted");
        assertThat(calls.getLast().get("outcome")).isEqualTo("refused");
        assertThat(calls.getLast().get("code")).isEqualTo(21602.0);
        assertThat(calls.getLast().get("at")).isInstanceOf(Double.class);
    }

    private static MessageCreator to(String handset, String body) {
        return Message.creator(new PhoneNumber(handset), new PhoneNumber(DIRECT), body);
    }

    private static ApiException refusal(MessageCreator message, TwilioRestClient client) {
        ApiException refusal = catchThrowableOfType(ApiException.class, () -> message.create(client));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
