package ai.jules.saga.messaging.twilio;

import ai.jules.saga.messaging.wire.Wire;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio's library on our own wire: the base URL is ours to choose, times are bounded, nothing is tried twice, and
 * nothing is logged. The library's own client ignores the times it is given and repeats requests that end in 5xx.
 */
final class TwilioWire extends HttpClient {

    private static final String LIBRARY_BASE = "https://api.twilio.com";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Wire wire;
    private final TwilioSettings settings;
    private final BooleanSupplier inTime;

    /** @param inTime asked when the connection stands and the words are about to go (rule 4) */
    TwilioWire(Wire wire, TwilioSettings settings, BooleanSupplier inTime) {
        this.wire = wire;
        this.settings = settings;
        this.inTime = inTime;
    }

    TwilioRestClient client() {
        return new Quiet(new TwilioRestClient.Builder(settings.accountSid(), settings.authToken())
                .accountSid(settings.accountSid())
                .httpClient(this));
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /** Throws {@link Answered} or what {@link Wire#exchange} throws unless the answer is a success. */
    @Override
    public Response makeRequest(Request request) {
        var answer = wire.exchange(toHttp(request));
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new Answered(answer.statusCode(), code(answer.body()));
        }
        return new Response(new ByteArrayInputStream(answer.body()), answer.statusCode());
    }

    private HttpRequest toHttp(Request request) {
        var url = request.constructURL().toString();
        if (!url.startsWith(LIBRARY_BASE + "/")) {
            throw new Wire.Broken("not an address of the provider");
        }
        var http = HttpRequest.newBuilder(URI.create(base() + url.substring(LIBRARY_BASE.length())))
                .timeout(settings.answerWithin())
                .header("Authorization", request.getAuthString())
                .header("Accept", "application/json")
                .header("User-Agent", "jules");
        return switch (request.getMethod()) {
            case GET -> http.GET().build();
            case POST ->
                http.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(Wire.whileInTime(BodyPublishers.ofString(request.encodeFormBody()), inTime))
                        .build();
            case PUT, PATCH, DELETE, HEAD, OPTIONS -> throw new Wire.Broken("not a request this service makes");
        };
    }

    private String base() {
        var base = settings.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Twilio's code, such as 21610; 0 when the answer is not in its words. */
    private static int code(byte[] body) {
        try {
            return JSON.readTree(body).path("code").asInt(0);
        } catch (JacksonException e) {
            return 0;
        }
    }

    /** The library writes addresses and parameters to its log when somebody turns it on. */
    private static final class Quiet extends TwilioRestClient {

        Quiet(Builder builder) {
            super(builder);
        }

        @Override
        public void logRequest(Request request) {
            // numbers must not reach a log
        }
    }

    /** The provider answered, and did not take the request. */
    static final class Answered extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int status;
        private final int code;

        Answered(int status, int code) {
            super("answered by " + status, null, false, false);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        int code() {
            return code;
        }
    }
}
