package ai.jules.gateway;

import ai.jules.gateway.GatewaySettings.Rate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One bucket of permissions a client, refilled steadily up to its burst. Holds the most recently seen clients only; one
 * that was pushed out starts with a full bucket, which errs on the generous side.
 */
final class TokenBuckets {

    private static final int CLIENTS = 20_000;
    private static final double NANOS = 1e9;

    private final Rate rate;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> clients = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** @param nanoTime a clock that only runs forward, such as {@link System#nanoTime()} */
    TokenBuckets(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
    }

    /** Takes one permission of the client; false when there is none left. */
    synchronized boolean take(String client) {
        long now = nanoTime.getAsLong();
        Bucket bucket = clients.computeIfAbsent(client, first -> new Bucket(rate.burst(), now));
        bucket.tokens = Math.min(rate.burst(), bucket.tokens + (now - bucket.filledAt) / NANOS * rate.perSecond());
        bucket.filledAt = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens--;
        return true;
    }

    private static final class Bucket {
        private double tokens;
        private long filledAt;

        private Bucket(double tokens, long filledAt) {
            this.tokens = tokens;
            this.filledAt = filledAt;
        }
    }
}
