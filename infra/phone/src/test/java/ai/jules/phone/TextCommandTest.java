package ai.jules.phone;

import static ai.jules.phone.RunningPhone.MARIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandTest {

    private static FakeJules jules;
    private static RunningPhone phone;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start(@TempDir Path directory) {
        jules = new FakeJules();
        phone = new RunningPhone(directory, jules);
    }

    @AfterAll
    static void stop() {
        phone.close();
        jules.close();
    }

    @BeforeEach
    void julesAnswers() {
        jules.forget();
    }

    @Test
    void printsTheRepliesAndNothingElse() {
        answerWith("Tacos tonight. Leo cooks, start at 17:40.\nMissing: limes.");

        assertThat(text(MARIA, "what's for \"dinner\"?")).isZero();
        assertThat(printed(out)).isEqualTo("Tacos tonight. Leo cooks, start at 17:40.\nMissing: limes.\n");
        assertThat(printed(err)).isEmpty();
        assertThat(jules.texts().getFirst().parameter("Body")).isEqualTo("what's for \"dinner\"?");
    }

    @Test
    void waitsForTheDraftBehindTheAcknowledgementOfAPhoto(@TempDir Path directory) throws Exception {
        Path card = Files.write(directory.resolve("card.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        answerWith("Got it, reading your recipe...", "Grandma's Lasagna, serves 8. SAVE it?");

        assertThat(text(MARIA, "grandma's lasagna", "--to", "group", "--photo", card.toString()))
                .isZero();
        assertThat(printed(out)).isEqualTo("Got it, reading your recipe...\nGrandma's Lasagna, serves 8. SAVE it?\n");
        assertThat(jules.texts().getFirst().parameters())
                .containsEntry("MediaContentType0", "image/jpeg")
                .containsEntry("To", RunningPhone.GROUP);
    }

    @Test
    void listensAsLongAsItIsToldTo() {
        answerWith("Planning Mon-Fri.");

        var listening = CompletableFuture.supplyAsync(() -> text(MARIA, "plan the week", "--wait", "4"));
        await().until(() -> !printed(out).isEmpty());
        await().pollDelay(Duration.ofMillis(1500)).until(() -> !listening.isDone());
        Message.creator(new PhoneNumber(MARIA), new PhoneNumber(RunningPhone.GROUP), "Text your picks.")
                .create(TwilioLibrary.at(phone.url(), FakeJules.TOKEN));

        assertThat(listening.join()).isZero();
        assertThat(printed(out)).isEqualTo("Planning Mon-Fri.\nText your picks.\n");
    }

    @Test
    void saysThatNoReplyCame() {
        assertThat(text(MARIA, "hello", "--wait", "1")).isEqualTo(1);
        assertThat(printed(err)).isEqualTo("No reply within 1 seconds\n");
    }

    @Test
    void saysThatJulesRefused() {
        jules.fail(true);
        assertThat(text(MARIA, "hello")).isEqualTo(1);
        assertThat(printed(err)).isEqualTo("Jules did not accept the text (webhook status 500)\n");
    }

    @Test
    void saysThatNothingIsRunning() {
        assertThat(TextCommand.run(new String[] {MARIA, "hello", "--port", "1"}, stream(out), stream(err)))
                .isEqualTo(1);
        assertThat(printed(err)).isEqualTo("Nothing is running on port 1; start it with ./jules up\n");
    }

    @Test
    void explainsItself() {
        assertThat(text("Maria", "hello")).isEqualTo(2);
        assertThat(printed(err)).startsWith("Usage: text +12025550101").hasLineCount(1);
    }

    private static void answerWith(String... replies) {
        jules.reactWith(hook -> {
            if (hook.path().equals("/api/v1/sms/webhook")) {
                for (String reply : replies) {
                    Message.creator(
                                    new PhoneNumber(hook.parameter("From")),
                                    new PhoneNumber(hook.parameter("To")),
                                    reply)
                            .create(TwilioLibrary.at(phone.url(), FakeJules.TOKEN));
                }
            }
        });
    }

    private int text(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--port", Integer.toString(phone.port())));
        return TextCommand.run(all.toArray(String[]::new), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
