package ai.jules.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/** Whether a text sent now would be answered: every health address is well, or at least somebody is at the webhook. */
class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** What a front door says when the house behind it is empty. */
    private static final Set<Integer> NOBODY_HOME = Set.of(404, 502, 503, 504);

    private final PhoneSettings settings;
    private final HttpClient client;

    Readiness(PhoneSettings settings, HttpClient client) {
        this.settings = settings;
        this.client = client;
    }

    boolean wouldAnswer() {
        if (settings.healthUrls().isEmpty()) {
            int status = status(settings.reachable(settings.webhook()));
            return status > 0 && !NOBODY_HOME.contains(status);
        }
        return settings.healthUrls().stream().allMatch(url -> status(url) / 100 == 2);
    }

    private int status(URI url) {
        HttpRequest request =
                HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyAnswered) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
