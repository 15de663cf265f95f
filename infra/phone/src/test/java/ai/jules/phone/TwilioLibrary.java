package ai.jules.phone;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The provider's own client library, sent to the phone instead of to the provider. */
final class TwilioLibrary extends HttpClient {

    private final String base;
    private final java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();

    private TwilioLibrary(String base) {
        this.base = base;
    }

    static TwilioRestClient at(String base, String token) {
        return new TwilioRestClient.Builder(RunningPhone.ACCOUNT, token)
                .httpClient(new TwilioLibrary(base))
                .build();
    }

    @Override
    public Response makeRequest(Request request) {
        String url = request.constructURL().toString().replaceFirst("https://[^/]+", base);
        HttpRequest.Builder out = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", request.getAuthString())
                .timeout(Duration.ofSeconds(2));
        if (request.getMethod() == HttpMethod.POST) {
            out.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(request.encodeFormBody()));
        }
        try {
            HttpResponse<String> answer = client.send(out.build(), HttpResponse.BodyHandlers.ofString());
            return new Response(answer.body(), answer.statusCode());
        } catch (IOException e) {
            throw new com.twilio.exception.ApiConnectionException("No answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
