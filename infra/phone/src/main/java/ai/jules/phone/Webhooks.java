package ai.jules.phone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts signed forms to Jules: signed for the public address, delivered to wherever that is reachable. */
class Webhooks {

    /** As long as the provider itself waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PhoneSettings settings;
    private final ProviderAccount account;
    private final HttpClient client;

    Webhooks(PhoneSettings settings, ProviderAccount account, HttpClient client) {
        this.settings = settings;
        this.account = account;
        this.client = client;
    }

    /** One delivery; its HTTP status, or nothing when nobody answered. */
    OptionalInt post(
            URI url, List<Map.Entry<String, String>> parameters, Signing signing, @Nullable String idempotencyToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.reachable(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .POST(HttpRequest.BodyPublishers.ofString(encode(parameters)));
        if (idempotencyToken != null) {
            request.header("I-Twilio-Idempotency-Token", idempotencyToken);
        }
        switch (signing) {
            case GOOD -> request.header(TwilioSignature.HEADER, sign(account.authToken(), url, parameters));
            case BAD -> request.header(TwilioSignature.HEADER, sign("not" + account.authToken(), url, parameters));
            case NONE -> {}
        }
        try {
            return OptionalInt.of(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException nobodyAnswered) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    private static String sign(String token, URI url, List<Map.Entry<String, String>> parameters) {
        return TwilioSignature.sign(token, url.toString(), parameters);
    }

    private static String encode(List<Map.Entry<String, String>> parameters) {
        return parameters.stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), StandardCharsets.UTF_8)
                        + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** How a delivery is signed; the provider signs well, forgers do not. */
    enum Signing {
        GOOD,
        BAD,
        NONE
    }
}
