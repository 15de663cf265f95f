package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from query-side what questions need, and no more. It asks as a service on behalf of one person: it is shown that
 * person's household alone.
 */
final class Lookup {

    /** How fresh an answer has to be. */
    enum Freshness {
        INCLUDES_THE_ASKING,
        ANY
    }

    /** A book of more recipes than this is read no further. */
    private static final int MOST_PAGES = 20;

    private static final String PAGE = "limit=100";
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final QuestionSettings settings;
    private final PrivateKey serviceKey;
    private final Clock clock;
    private final Wire wire;

    Lookup(QuestionSettings settings, PrivateKey serviceKey, Clock clock) {
        this.settings = settings;
        this.serviceKey = serviceKey;
        this.clock = clock;
        this.wire = new Wire(settings.connectWithin(), settings.answerWithin());
    }

    /**
     * @param asked what the answers should already include, as consistency tokens
     * @throws LookupFailed when query-side does not answer, not in time, with an error, with something else than it should, or
     *     with less than the asking
     */
    Facts find(
            MemberId asker,
            HouseholdId household,
            ZoneId zone,
            List<Asked> questions,
            String asked,
            Freshness freshness) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var look = new Look(household, Tokens.onBehalfOf(asker, household, serviceKey, clock), asked, freshness);
        var reads = new Reads(look);
        try {
            var recipes = needs(questions, Lookup::needsRecipes) ? reads.recipes() : List.<Facts.BookRecipe>of();
            var people = needs(questions, Lookup::needsPeople) ? reads.people() : List.<Facts.Person>of();
            var list = needs(questions, Asked.WhoAdded.class::isInstance) ? reads.list() : List.<Facts.ListEntry>of();
            var pantry = needs(questions, Asked.WhoAdded.class::isInstance) ? reads.pantry() : List.<Facts.Shelved>of();
            Map<Asked.AsOf, List<Facts.Thing>> pasts = new HashMap<>();
            for (var question : questions) {
                if (question instanceof Asked.AsOf past && !past.day().isAfter(today)) {
                    endOf(past.day(), zone, now)
                            .ifPresentOrElse(
                                    at -> pasts.put(past, reads.things(past.what(), at)),
                                    () -> pasts.put(past, List.of()));
                }
            }
            return new Facts(asker, zone, today, recipes, people, list, pantry, pasts);
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new LookupFailed("not what a read answers");
        }
    }

    /** The last moment of a day, or now; empty for days before there was anything to keep. */
    private static Optional<Instant> endOf(LocalDate day, ZoneId zone, Instant now) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        return Optional.of(end.isBefore(now) ? end : now).filter(at -> !at.isBefore(Instant.EPOCH));
    }

    private static boolean needs(List<Asked> questions, Predicate<Asked> what) {
        return questions.stream().anyMatch(what);
    }

    private static boolean needsRecipes(Asked question) {
        return switch (question) {
            case Asked.AboutRecipe _,
                    Asked.HowMuch _,
                    Asked.WhenSaved _,
                    Asked.WhoAdded _,
                    Asked.Contains _,
                    Asked.MayEat _,
                    Asked.AllRecipes _,
                    Asked.RecipesWith _ -> true;
            case Asked.WhoInvited _, Asked.AsOf _, Asked.InsteadOf _ -> false;
        };
    }

    private static boolean needsPeople(Asked question) {
        return switch (question) {
            case Asked.AboutRecipe(var _, var detail) -> detail == Asked.Detail.SOURCE;
            case Asked.WhenSaved _, Asked.WhoAdded _, Asked.WhoInvited _, Asked.MayEat _ -> true;
            case Asked.HowMuch _,
                    Asked.Contains _,
                    Asked.AllRecipes _,
                    Asked.RecipesWith _,
                    Asked.AsOf _,
                    Asked.InsteadOf _ -> false;
        };
    }

    /** The reads of one try, which end together. */
    final class Look {

        private final String path;
        private final String token;
        private final String asked;
        private final Freshness freshness;
        private final long until = System.nanoTime() + settings.lookWithin().toNanos();

        private Look(HouseholdId household, String token, String asked, Freshness freshness) {
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
        <T> List<T> every(String what, Optional<Instant> at, Function<JsonNode, T> shape) {
            var items = new ArrayList<T>();
            Optional<String> cursor = Optional.empty();
            for (int page = 1; page <= MOST_PAGES; page++) {
                var answer = page(what, at, cursor);
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

        private JsonNode page(String what, Optional<Instant> at, Optional<String> cursor) {
            var query = PAGE
                    + at.map(then -> "&at=" + encoded(then.toString())).orElse("")
                    + cursor.map(next -> "&cursor=" + encoded(next)).orElse("");
            var uri = URI.create(settings.queryUrl() + path + what + "?" + query);
            var left = Duration.ofNanos(until - System.nanoTime());
            if (left.isNegative() || left.isZero()) {
                throw new LookupFailed("not in time");
            }
            try {
                var answer = wire.exchange(HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header(ConsistencyToken.WANTED, asked)
                        .header("Accept", "application/json")
                        .GET()
                        .build());
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
            }
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}
