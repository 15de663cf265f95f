package ai.jules.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A phone on a free port, and the Riveras' fingers. */
final class RunningPhone implements AutoCloseable {

    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String MARIA = "+12025550101";
    static final String LEO = "+12025550142";
    static final String DIRECT = "+12025550199";
    static final String GROUP = "+12025550198";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningPhone(Path directory, FakeJules jules) {
        context = PhoneApplication.application()
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--jules.phone.data-directory=" + directory,
                        "--jules.phone.account-sid=" + ACCOUNT,
                        "--jules.phone.auth-token=" + FakeJules.TOKEN,
                        "--jules.phone.public-url=" + FakeJules.PUBLIC_URL,
                        "--jules.phone.deliver-to=" + jules.url());
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    HttpResponse<String> get(String path) {
        return call(HttpRequest.newBuilder(URI.create(url() + path)).GET());
    }

    HttpResponse<String> getAsJules(String path) {
        return call(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", basic(FakeJules.TOKEN))
                .GET());
    }

    HttpResponse<String> send(String method, String path, String json) {
        return call(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> text(String json) {
        return send("POST", "/simulator/messages", json);
    }

    HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The messages of a handset as the simulator lists them. */
    List<Map<?, ?>> messages(String handset) {
        return list(
                get("/simulator/messages?phone=" + handset.replace("+", "%2B")).body());
    }

    static List<Map<?, ?>> list(String json) {
        if (JsonText.parse(json) instanceof List<?> list) {
            return list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
        }
        throw new AssertionError("Not a list: " + json);
    }

    static Map<?, ?> object(HttpResponse<String> response) {
        if (JsonText.parse(response.body()) instanceof Map<?, ?> object) {
            return object;
        }
        throw new AssertionError("Not an object: " + response.body());
    }

    static String basic(String token) {
        return "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + token).getBytes());
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
