package ai.jules.local;

import ai.jules.kernel.MemberId;
import ai.jules.platform.secrets.SecretSettings;
import ai.jules.platform.secrets.Secrets;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import ai.jules.platform.time.OffsetClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the Jules that runs in DIR, with tokens minted from the key file there: whoever can read that file can be anybody here.
 * What goes wrong is a {@link StartFailure} in the words of the answer.
 */
final class ApiDoor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Options options;
    private final Caller caller;

    /** @param command of ours that asks; what it does is written down under an id made of this */
    ApiDoor(Options options, String command, Role role) {
        this.options = options;
        this.caller = new Caller(new MemberId(idOf(command)), Optional.empty(), role);
    }

    static UUID idOf(String command) {
        return UUID.nameUUIDFromBytes(command.getBytes(StandardCharsets.UTF_8));
    }

    interface Reader<T> {
        T read(InputStream body) throws IOException;
    }

    JsonNode post(String path, Object body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return ask(request, JSON::readTree);
    }

    <T> T get(String path, Reader<T> reader) {
        return ask(request(path).build(), reader);
    }

    JsonNode get(String path) {
        return get(path, JSON::readTree);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + options.port() + "/api/v1" + path))
                .header("Authorization", "Bearer " + token());
    }

    private static <T> T ask(HttpRequest request, Reader<T> reader) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new StartFailure("this was refused: " + why(answer));
                }
                return reader.read(body);
            }
        } catch (IOException e) {
            throw new StartFailure("Jules does not answer; does it run?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private static String why(HttpResponse<InputStream> answer) throws IOException {
        try {
            var problem = JSON.readTree(answer.body());
            return (problem.path("title").asString("status " + answer.statusCode()) + " "
                            + problem.path("detail").asString(""))
                    .strip();
        } catch (JacksonException e) {
            return "status " + answer.statusCode();
        }
    }

    private String token() {
        var directory = options.data();
        var secrets = new Secrets(SecretSettings.inDirectory(directory.resolve("secrets")));
        return Tokens.issuing(secrets.signingKey(), secrets.verifyingKey(), new OffsetClock(directory.resolve("clock")))
                .issue(caller);
    }
}
