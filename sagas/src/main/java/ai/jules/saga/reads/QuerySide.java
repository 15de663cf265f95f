package ai.jules.saga.reads;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.security.Tokens;
import ai.jules.saga.messaging.wire.Wire;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from query-side as a service on behalf of one person: it is shown that person's household alone. */
public final class QuerySide {

    /** How fresh an answer has to be. */
    public enum Freshness {
        INCLUDES_THE_ASKING,
        ANY
    }

    /** A list of more items than fit on these pages is read no further. */
    private static final int MOST_PAGES = 20;

    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI url;
    private final Duration lookWithin;
    private final PrivateKey serviceKey;
    private final Clock clock;
    private final Wire wire;

    /**
     * @param url without a path
     * @param connectWithin longest time to reach it
     * @param answerWithin longest time for one read; it may itself wait two seconds for what was just written
     * @param lookWithin no further read of one look begins after this
     */
    public QuerySide(
            URI url,
            Duration connectWithin,
            Duration answerWithin,
            Duration lookWithin,
            PrivateKey serviceKey,
            Clock clock) {
        this.url = url;
        this.lookWithin = lookWithin;
        this.serviceKey = serviceKey;
        this.clock = clock;
        this.wire = new Wire(connectWithin, answerWithin);
    }

    /**
     * Begins reads that end together.
     *
     * @param asked what the answers should already include, as a consistency token; empty for whatever is there
     */
    public Look look(MemberId asker, HouseholdId household, Optional<String> asked, Freshness freshness) {
        return new Look(household, Tokens.onBehalfOf(asker, household, serviceKey, clock), asked, freshness);
    }

    /**
     * The reads of one try. Each throws {@link LookupFailed} when query-side does not answer, not in time, with an error, with
     * something else than it should, or with less than what asked.
     */
    public final class Look {

        private final String path;
        private final String token;
        private final Optional<String> asked;
        private final Freshness freshness;
        private final long until = System.nanoTime() + lookWithin.toNanos();

        private Look(HouseholdId household, String token, Optional<String> asked, Freshness freshness) {
            this.path = "/api/v1/households/" + household.uuid() + "/";
            this.token = token;
            this.asked = asked;
            this.freshness = freshness;
        }

        /**
         * Every item of a list.
         *
         * @param at as it was then; empty for now
         */
        public <T> List<T> every(String what, Optional<Instant> at, Function<JsonNode, T> shape) {
            return every(what, at.map(then -> Map.of("at", then.toString())).orElse(Map.of()), shape);
        }

        /** Every item of a list that is asked for with parameters of its own. */
        public <T> List<T> every(String what, Map<String, String> parameters, Function<JsonNode, T> shape) {
            var items = new ArrayList<T>();
            Optional<String> cursor = Optional.empty();
            for (int page = 1; page <= MOST_PAGES; page++) {
                var answer = page(what, parameters, cursor);
                var here = answer.get("items");
                if (here == null || !here.isArray()) {
                    throw new LookupFailed("not what a read answers");
                }
                here.valueStream().map(shape).forEach(items::add);
                var next = answer.path("next");
                if (!next.isString()) {
                    return items;
                }
                cursor = Optional.of(next.asString());
            }
            return items;
        }

        /** The whole of an answer that has one page. */
        public JsonNode whole(String what) {
            return page(what, Map.of(), Optional.empty());
        }

        private JsonNode page(String what, Map<String, String> parameters, Optional<String> cursor) {
            var query = "limit=100" + written(parameters)
                    + cursor.map(next -> "&cursor=" + encoded(next)).orElse("");
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw new LookupFailed("not in time");
            }
            var request = HttpRequest.newBuilder(URI.create(url + path + what + "?" + query))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .GET();
            asked.ifPresent(it -> request.header(ConsistencyToken.WANTED, it));
            try {
                var answer = wire.exchange(request.build());
                if (answer.statusCode() != OK) {
                    throw new LookupFailed("status " + answer.statusCode());
                }
                boolean stale = answer.headers()
                        .firstValue(ConsistencyToken.STALE)
                        .filter("true"::equals)
                        .isPresent();
                if (stale && freshness == Freshness.INCLUDES_THE_ASKING) {
                    throw new LookupFailed("not there yet");
                }
                return JSON.readTree(answer.body());
            } catch (Wire.NotReached | Wire.Broken | Wire.TooLate e) {
                throw new LookupFailed(e.getMessage());
            } catch (JacksonException e) {
                throw new LookupFailed("not what a read answers");
            }
        }

        private static String written(Map<String, String> parameters) {
            return parameters.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> "&" + one.getKey() + "=" + encoded(one.getValue()))
                    .collect(Collectors.joining());
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
