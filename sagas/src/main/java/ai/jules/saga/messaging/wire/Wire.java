package ai.jules.saga.messaging.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** The JDK's HTTP client, told to try once and to tell apart what surely did not happen from what may have. */
public final class Wire {

    private final HttpClient http;
    private final Duration answerWithin;

    /**
     * @param connectWithin longest time to reach the other side
     * @param answerWithin longest time for its whole answer, from the beginning
     */
    public Wire(Duration connectWithin, Duration answerWithin) {
        this.answerWithin = answerWithin;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectWithin)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Whatever was answered. Throws {@link NotReached}, {@link Broken} or {@link TooLate} when nothing was. */
    public HttpResponse<byte[]> exchange(HttpRequest request) {
        var call = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            // the client's own limit ends with the headers; ours covers the body too
            return call.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
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

    /**
     * A body that is only sent while there is time; without it the other side has nothing to act on.
     *
     * @param inTime asked when the connection stands and the words are about to go (rule 4)
     */
    public static BodyPublisher whileInTime(BodyPublisher body, BooleanSupplier inTime) {
        return new WhileInTime(body, inTime);
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

    /** Nothing was sent: there was no connection. */
    public static final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotReached() {
            super("not reached", null, false, false);
        }
    }

    /** The request may have arrived; no answer did. */
    public static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param reason without words, numbers or addresses */
        public Broken(String reason) {
            super(reason, null, false, false);
        }
    }

    /** There was no time left when the connection stood. */
    public static final class TooLate extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLate() {
            super("too late", null, false, false);
        }
    }
}
