package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.saga.reads.LookupFailed;
import ai.jules.saga.reads.QuerySide;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads from query-side what questions need, and no more. */
final class Lookup {

    private final QuerySide querySide;
    private final Clock clock;

    Lookup(QuerySide querySide, Clock clock) {
        this.querySide = querySide;
        this.clock = clock;
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
            QuerySide.Freshness freshness) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var reads = new Reads(querySide.look(asker, household, Optional.of(asked), freshness));
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
                                    at -> pasts.put(past, reads.things(past, at)), () -> pasts.put(past, List.of()));
                }
            }
            return new Facts(asker, zone, today, recipes, people, list, pantry, pasts);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
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
}
