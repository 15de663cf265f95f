package ai.jules.local.transcript;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person sees who signs in. */
final class FrontDoor {

    private static final JsonMapper json = JsonMapper.shared();

    private final Backstage house;
    private final HttpClient client = HttpClient.newHttpClient();

    FrontDoor(Backstage house) {
        this.house = house;
    }

    UUID householdOf(String phone) {
        String claims = house.token(phone).split("\\.")[1];
        String decoded = new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
        return UUID.fromString(json.readTree(decoded).path("household_id").asString());
    }

    /** The whole book of the person's household. */
    List<JsonNode> recipes(String phone) {
        return items(phone, "/api/v1/households/" + householdOf(phone) + "/recipes?limit=100");
    }

    List<JsonNode> members(String phone) {
        return items(phone, "/api/v1/households/" + householdOf(phone) + "/members?limit=100");
    }

    List<JsonNode> messages(String phone) {
        return items(phone, "/api/v1/households/" + householdOf(phone) + "/messages?limit=100");
    }

    /** @return how many bytes the picture behind a signed link has, 0 when there is none */
    int sizeOf(String link) {
        var answer = get(link, null, BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body().length : 0;
    }

    private List<JsonNode> items(String phone, String path) {
        var answer = get(path, house.token(phone), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body()).path("items").valueStream().toList();
    }

    private <T> java.net.http.HttpResponse<T> get(
            String path,
            @org.jspecify.annotations.Nullable String token,
            java.net.http.HttpResponse.BodyHandler<T> handler) {
        var request = HttpRequest.newBuilder(URI.create(house.door() + path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException("the front door does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
