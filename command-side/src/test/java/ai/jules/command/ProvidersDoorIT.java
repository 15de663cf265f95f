package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Which address a signature is checked for, what is noted of it, and how little happens before the answer. */
class ProvidersDoorIT {

    private static final String WEBHOOK = "/api/v1/sms/webhook";

    private final Node node = Node.shared();
    private final ListAppender<ILoggingEvent> notes = new ListAppender<>();
    private final Logger filter =
            (Logger) LoggerFactory.getLogger("ai.jules.command.conversation.twilio.TwilioSignatureFilter");

    @BeforeEach
    void listen() {
        notes.start();
        filter.addAppender(notes);
    }

    @AfterEach
    void stopListening() {
        filter.detachAppender(notes);
    }

    private String ownAddress() {
        return "http://127.0.0.1:" + node.context().getEnvironment().getProperty("local.server.port");
    }

    private static SignedText text(String body) {
        return SignedText.of(Node.sid(), Node.newNumber(), Node.DIRECT, body);
    }

    private int postFor(SignedText text, String signedAddress) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ownAddress() + WEBHOOK))
                .header("Content-Type", text.contentType())
                .header("X-Twilio-Signature", text.signature(signedAddress + WEBHOOK))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "443")
                .header("Forwarded", "host=evil.example;proto=https")
                .POST(HttpRequest.BodyPublishers.ofByteArray(text.bytes()))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @Tag("rule-23")
    void knowsItsAddressFromItsSettingsAndNotFromTheRequest() throws Exception {
        var join = text("JOIN");

        assertThat(postFor(join, "https://evil.example")).isEqualTo(403);
        assertThat(postFor(join, ownAddress())).as("the Host header").isEqualTo(403);
        assertThat(StoredText.of(node, join.sid()).events()).isEmpty();
        assertThat(postFor(join, Node.PUBLIC_URL)).isEqualTo(200);
    }

    @Test
    @Tag("rule-23")
    @Tag("rule-37")
    void notesEveryVerificationByIdsOnly() {
        var right = text("our zebra ate seventeen umbrellas");
        var forged = text("our zebra ate seventeen umbrellas");

        node.send(right);
        node.post(WEBHOOK, forged.contentType(), "x", forged.bytes());
        node.post(WEBHOOK, forged.contentType(), "", forged.bytes());

        assertThat(notes.list)
                .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        tuple(Level.INFO, "signature right for " + right.sid()),
                        tuple(Level.WARN, "refused a provider request: signature-invalid"),
                        tuple(Level.WARN, "refused a provider request: signature-invalid"));
    }

    @Test
    @Tag("rule-25")
    void answersWellUnderASecondWithoutLookingAtThePhoto() throws Exception {
        try (var photos = ServerSocketChannel.open()) {
            photos.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            photos.configureBlocking(false);
            var url = "http://127.0.0.1:" + photos.socket().getLocalPort() + "/photo.jpg";
            var maria = Node.newNumber();
            node.text(maria, "JOIN");
            var took = new ArrayList<Duration>();

            for (int i = 0; i < 9; i++) {
                var photo = SignedText.of(Node.sid(), maria, Node.DIRECT, "")
                        .with("NumMedia", "1")
                        .with("MediaUrl0", url)
                        .with("MediaContentType0", "image/jpeg");
                long began = System.nanoTime();
                assertThat(node.send(photo).status()).isEqualTo(200);
                took.add(Duration.ofNanos(System.nanoTime() - began));
            }

            assertThat(photos.accept()).as("somebody who came for the photo").isNull();
            assertThat(took.stream().sorted().toList().get(4)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
