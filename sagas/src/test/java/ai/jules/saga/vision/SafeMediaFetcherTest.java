package ai.jules.saga.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.jules.saga.vision.MediaRefused.Reason;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rule-26")
class SafeMediaFetcherTest {

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer trusted;
    private HttpServer stranger;
    private SafeMediaFetcher fetcher;

    @BeforeEach
    void startServers() throws IOException {
        trusted = server();
        stranger = server();
        fetcher = new SafeMediaFetcher(new MediaSettings(
                List.of(URI.create("https://api.twilio.com"), at(trusted, "/")),
                "AC1",
                "secret",
                Duration.ofSeconds(2)));
    }

    @AfterEach
    void stopServers() {
        testOver.countDown();
        fetcher.close();
        trusted.stop(0);
        stranger.stop(0);
    }

    @Test
    void fetchesFromATrustedOriginWithTheAccountsCredentials() throws MediaRefused {
        answer(trusted, "/photo", 200, "card".getBytes());
        assertThat(fetcher.fetch(at(trusted, "/photo"))).isEqualTo("card".getBytes());
        assertThat(seen).containsExactly("/photo Basic " + Base64.getEncoder().encodeToString("AC1:secret".getBytes()));
    }

    @Test
    void followsOneRedirectWithoutCredentials() throws MediaRefused {
        redirect(trusted, "/photo", at(trusted, "/stored").toString());
        answer(trusted, "/stored", 200, "card".getBytes());
        assertThat(fetcher.fetch(at(trusted, "/photo"))).isEqualTo("card".getBytes());
        assertThat(seen.getLast()).isEqualTo("/stored null");
    }

    @Test
    void followsARelativeRedirect() throws MediaRefused {
        redirect(trusted, "/photo", "/stored");
        answer(trusted, "/stored", 200, "card".getBytes());
        assertThat(fetcher.fetch(at(trusted, "/photo"))).isEqualTo("card".getBytes());
    }

    @Test
    void refusesASecondRedirect() {
        redirect(trusted, "/1", "/2");
        redirect(trusted, "/2", "/3");
        assertThat(refusal(at(trusted, "/1"))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void refusesARedirectToAPrivateAddress() {
        redirect(trusted, "/photo", at(stranger, "/secret").toString());
        answer(stranger, "/secret", 200, "secret".getBytes());
        assertThat(refusal(at(trusted, "/photo"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(seen).hasSize(1);
    }

    @Test
    void refusesAnotherPortOfATrustedHost() {
        assertThat(refusal(at(stranger, "/photo"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
        assertThat(seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.jpg",
                "https://127.0.0.1/a.jpg",
                "https://localhost/a.jpg",
                "https://[::1]/a.jpg",
                "https://10.0.0.8/a.jpg",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/a.jpg",
                "https://user:pass@8.8.8.8/a.jpg",
                "file:///etc/passwd",
                "ftp://example.com/a",
                "https:///a",
                "/a",
                "https://[::ffff:192.168.0.1]/a.jpg"
            })
    void refusesWhatIsNotHttpsOnThePublicNetwork(String address) {
        assertThat(refusal(URI.create(address))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void countsTheSizeWhileReading() {
        trusted.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[64 * 1024];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write(block);
                }
            }
        });
        assertThat(refusal(at(trusted, "/endless"))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void givesUpOnAServerThatDripsForever() {
        fetcher.close();
        fetcher =
                new SafeMediaFetcher(new MediaSettings(List.of(at(trusted, "/")), null, null, Duration.ofMillis(300)));
        trusted.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(refusal(at(trusted, "/slow"))).isEqualTo(Reason.UNAVAILABLE);
    }

    @Test
    void tellsAMissingPhotoFromATroubledServer() {
        answer(trusted, "/gone", 404, new byte[0]);
        answer(trusted, "/broken", 503, new byte[0]);
        assertThat(refusal(at(trusted, "/gone"))).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(at(trusted, "/broken"))).isEqualTo(Reason.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {NamesForTests.INSIDE, NamesForTests.BOTH, NamesForTests.LINK_LOCAL})
    void refusesANameThatLeadsInside(String name) {
        assertThat(refusal(URI.create("https://" + name + "/a.jpg"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void refusesARedirectToANameThatLeadsInside() {
        redirect(trusted, "/photo", "https://" + NamesForTests.BOTH + "/secret");
        assertThat(refusal(at(trusted, "/photo"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/a.jpg", "file:///etc/passwd", "//10.0.0.8/a.jpg"})
    void refusesARedirectToAnythingButHttpsOnThePublicNetwork(String location) {
        redirect(trusted, "/photo", location);
        assertThat(refusal(at(trusted, "/photo"))).isEqualTo(Reason.FORBIDDEN_ADDRESS);
    }

    @Test
    void showsAnotherTrustedOriginNoCredentialsBehindARedirect() throws MediaRefused {
        fetcher.close();
        fetcher = new SafeMediaFetcher(new MediaSettings(
                List.of(at(trusted, "/"), at(stranger, "/")), "AC1", "secret", Duration.ofSeconds(2)));
        redirect(trusted, "/photo", at(stranger, "/stored").toString());
        answer(stranger, "/stored", 200, "card".getBytes());

        assertThat(fetcher.fetch(at(trusted, "/photo"))).isEqualTo("card".getBytes());
        assertThat(seen.getLast()).isEqualTo("/stored null");
    }

    private Reason refusal(URI address) {
        return catchThrowableOfType(MediaRefused.class, () -> fetcher.fetch(address))
                .reason();
    }

    private void answer(HttpServer server, String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            note(exchange);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void redirect(HttpServer server, String path, String location) {
        server.createContext(path, exchange -> {
            note(exchange);
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
    }

    private void note(HttpExchange exchange) {
        seen.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void await() {
        try {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return server;
    }

    private static URI at(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
