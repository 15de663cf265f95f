package ai.jules.saga.messaging.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Twilio's library on the JDK's HTTP client: the base URL is ours to choose, times are bounded, nothing is tried twice, and
 * nothing is logged. The library's own client ignores the times it is given and repeats requests that end in 5xx.
 */
final class TwilioWire extends HttpClient {

    private static final String LIBRARY_BASE = "https://api.twilio.com";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final java.net.http.HttpClient http;
    private final TwilioSettings settings;
    private final BooleanSupplier inTime;

    /** @param inTime asked when the connection stands and the words are about to go (rule 4) */
    TwilioWire(java.net.http.HttpClient http, TwilioSettings settings, BooleanSupplier inTime) {
        this.http = http;
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

    /** Throws {@link Answered}, {@link NotReached}, {@link Broken} or {@link TooLate} unless the answer is a success. */
    @Override
    public Response makeRequest(Request request) {
        var answer = exchange(toHttp(request));
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw new Answered(answer.statusCode(), code(answer.body()));
        }
        return new Response(new ByteArrayInputStream(answer.body()), answer.statusCode());
    }

    private HttpRequest toHttp(Request request) {
        var url = request.constructURL().toString();
        if (!url.startsWith(LIBRARY_BASE + "/")) {
            throw new Broken("not an address of the provider");
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
                        .POST(new WhileInTime(BodyPublishers.ofString(request.encodeFormBody()), inTime))
                        .build();
            case PUT, PATCH, DELETE, HEAD, OPTIONS -> throw new Broken("not a request this service makes");
        };
    }

    private String base() {
        var base = settings.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        var call = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            // the client's own limit ends with the headers; ours covers the body too
            return call.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new Broken("no answer in time");
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new Broken("interrupted");
        }
    }

    private static RuntimeException failure(Throwable cause) {
        for (var link = cause; link != null; link = link.getCause()) {
            if (link instanceof TooLate late) {
                return late;
            }
            if (link instanceof ConnectException
                    || link instanceof HttpConnectTimeoutException
                    || link instanceof UnresolvedAddressException) {
                return new NotReached();
            }
        }
        return new Broken(cause instanceof IOException ? cause.getClass().getSimpleName() : "the call broke off");
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

    /** A body that is only sent while there is time; without it the provider has nothing to act on. */
    private record WhileInTime(BodyPublisher body, BooleanSupplier inTime) implements BodyPublisher {

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            if (inTime.getAsBoolean()) {
                body.subscribe(subscriber);
                return;
            }
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    // nothing will come
                }

                @Override
                public void cancel() {
                    // nothing was begun
                }
            });
            subscriber.onError(new TooLate());
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

    /** Nothing was sent: there was no connection. */
    static final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReached() {
            super("not reached", null, false, false);
        }
    }

    /** The request may have arrived; no answer did. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String reason) {
            super(reason, null, false, false);
        }
    }

    /** There was no time left when the connection stood. */
    static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLate() {
            super("too late", null, false, false);
        }
    }
}
