package ai.jules.phone;

import static ai.jules.phone.RunningPhone.DIRECT;
import static ai.jules.phone.RunningPhone.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final String CALLBACK = FakeJules.PUBLIC_URL + "/api/v1/sms/status";

    @Test
    void remembersMessagesBlocksAndWhomItStillHasToTell(@TempDir Path directory) throws Exception {
        try (FakeJules jules = new FakeJules()) {
            String unfinished;
            List<Map<?, ?>> before;
            try (RunningPhone phone = new RunningPhone(directory, jules)) {
                phone.send("PUT", "/simulator/faults", "{\"callbackDelayMs\":600000}");
                unfinished = send(phone, "+12025550142", "Leo joined.");
                phone.text("{\"from\":\"" + MARIA + "\",\"body\":\"STOP\",\"media\":[\"data:image/png;base64,aGk=\"]}");
                before = phone.messages(MARIA);
                assertThat(before).hasSize(2);
            }
            Files.writeString(directory.resolve("phone/journal.jsonl"), "{\"entry\":\"mess", StandardOpenOption.APPEND);

            try (RunningPhone phone = new RunningPhone(directory, jules)) {
                assertThat(phone.messages(MARIA))
                        .extracting(message -> message.get("sid"))
                        .isEqualTo(before.stream()
                                .map(message -> message.get("sid"))
                                .toList());
                assertThat(catchThrowableOfType(ApiException.class, () -> send(phone, MARIA, "hi"))
                                .getCode())
                        .isEqualTo(21610);
                await().untilAsserted(
                                () -> assertThat(jules.statusesOf(unfinished)).containsExactly("sent", "delivered"));
                assertThat(RunningPhone.list(phone.get("/simulator/requests").body()))
                        .hasSize(2);
            }
        }
    }

    private static String send(RunningPhone phone, String to, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(DIRECT), body)
                .setStatusCallback(CALLBACK)
                .create(TwilioLibrary.at(phone.url(), FakeJules.TOKEN))
                .getSid();
    }
}
