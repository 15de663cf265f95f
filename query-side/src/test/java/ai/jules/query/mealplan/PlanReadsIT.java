package ai.jules.query.mealplan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanEvent;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.Round;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventGroups;
import ai.jules.query.Installation;
import ai.jules.query.Installation.Published;
import ai.jules.query.TheRiveras;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlanReadsIT {

    private static final Instant SATURDAY = Instant.parse("2026-11-21T15:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);
    private final PlanId plan = PlanId.of(riveras.household, MONDAY);
    private final String path = "/api/v1/households/" + riveras.household.uuid() + "/meals";
    private final RecipeId lasagna = new RecipeId(UUID.randomUUID());

    private final Dish fromBook = new Dish(new DishRef.FromBook(lasagna), "Lasagna", 75);
    private final Dish tacos = new Dish(new DishRef.Starter("tacos"), "Tacos", 25);
    private final Dish pizza = new Dish(new DishRef.JustNamed(), "Pizza", null);
    private final List<Option> options = List.of(
            new Option(1, fromBook, null, 0, List.of("a family recipe")),
            new Option(2, tacos, MONDAY.plusDays(2), 1, List.of("25 min")),
            new Option(3, pizza, null, 0, List.of()));

    private Published happened(PlanEvent event, Instant at) {
        return jules.publish(riveras.family, event.plan(), event, at);
    }

    private Published asked() {
        return happened(
                new PollOpened(
                        plan,
                        List.of(MONDAY, MONDAY.plusDays(1)),
                        options,
                        List.of(riveras.maria, riveras.leo),
                        List.of(),
                        null,
                        SATURDAY.plus(Duration.ofDays(1)),
                        "America/New_York"),
                SATURDAY);
    }

    private Published settled() {
        return happened(
                new PlanSettled(
                        plan,
                        options,
                        List.of(MONDAY, MONDAY.plusDays(1)),
                        List.of(new Ballot(riveras.leo, List.of(List.of(2)))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Round(2, "1"), new Round(1, "0")),
                        List.of(
                                new DayDinner(MONDAY, new Dinner.Cooked(tacos)),
                                new DayDinner(MONDAY.plusDays(1), new Dinner.Cooked(fromBook))),
                        List.of()),
                SATURDAY.plus(Duration.ofDays(1)));
    }

    private JsonNode read(Published seen, String query) {
        var answer = jules.get(
                path + query,
                riveras.mariasToken(),
                ConsistencyToken.WANTED,
                seen.token().create());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        return answer.json();
    }

    private static List<String> days(JsonNode days) {
        return days.valueStream()
                .map(day -> day.path("date").asString() + " "
                        + (day.path("title").isNull()
                                ? day.path("kind").asString()
                                : day.path("title").asString()))
                .toList();
    }

    @Test
    void knowsNoPlanBeforeThereIsOne() {
        var answer = jules.get(path + "?week=2026-11-23", riveras.mariasToken());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("type").asString()).endsWith("no-plan");
    }

    @Test
    void showsAnOpenVoteWithTheBallotsAsTheyCome() {
        asked();
        happened(new BallotCast(plan, riveras.leo, List.of(List.of(3)), false), SATURDAY);
        var last = happened(new BallotCast(plan, riveras.leo, List.of(List.of(2, 3), List.of(1)), false), SATURDAY);

        var poll = read(last, "?week=2026-11-24").path("poll");

        assertThat(poll.path("status").asString()).isEqualTo("open");
        assertThat(poll.path("options").path(1).path("number").asInt()).isEqualTo(2);
        assertThat(poll.path("options").path(1).path("title").asString()).isEqualTo("Tacos");
        assertThat(poll.path("ballots").size()).isEqualTo(1);
        assertThat(poll.path("ballots").path(0).path("memberId").asString())
                .isEqualTo(riveras.leo.uuid().toString());
        assertThat(poll.path("ballots").path(0).path("picks").toString()).isEqualTo("[[2,3],[1]]");
    }

    @Test
    void forgetsBallotsThatDoNotCountAnyMore() {
        asked();
        happened(new BallotCast(plan, riveras.leo, List.of(List.of(3)), false), SATURDAY);
        happened(new BallotCast(plan, riveras.maria, List.of(List.of(1)), true), SATURDAY);
        happened(new BallotWithdrawn(plan, riveras.maria), SATURDAY);
        var stopped = happened(new VoterGone(plan, riveras.leo, true, false), SATURDAY);
        assertThat(read(stopped, "?week=2026-11-23")
                        .path("poll")
                        .path("ballots")
                        .size())
                .isEqualTo(1);

        var left = happened(new VoterGone(plan, riveras.leo, false, false), SATURDAY);
        assertThat(read(left, "?week=2026-11-23").path("poll").path("ballots").size())
                .isZero();
    }

    @Test
    void showsWhatTheVoteCameToAndWhatWasChangedSince() {
        asked();
        happened(new PollClosed(plan, List.of(), PollClosed.Reason.DEADLINE), SATURDAY.plus(Duration.ofDays(1)));
        var voted = settled();
        assertThat(days(read(voted, "?week=2026-11-23").path("days")))
                .containsExactly("2026-11-23 Tacos", "2026-11-24 Lasagna");
        assertThat(read(voted, "?week=2026-11-23").path("poll").path("status").asString())
                .isEqualTo("closed");

        happened(new CookNamed(plan, riveras.leo, MONDAY, riveras.leo), SATURDAY.plus(Duration.ofDays(2)));
        var changed = happened(
                new DinnersChanged(
                        plan,
                        riveras.maria,
                        DinnersChanged.Kind.SET,
                        List.of(
                                new DayChange(MONDAY, new Dinner.Cooked(tacos), new Dinner.Cooked(pizza)),
                                new DayChange(MONDAY.plusDays(1), new Dinner.Cooked(fromBook), new Dinner.Skipped()),
                                new DayChange(MONDAY.plusDays(2), null, new Dinner.Leftovers())),
                        null),
                SATURDAY.plus(Duration.ofDays(2)));

        var week = read(changed, "?week=2026-11-25");
        assertThat(week.path("week").asString()).isEqualTo("2026-11-23");
        assertThat(days(week.path("days")))
                .containsExactly("2026-11-23 Pizza", "2026-11-24 skipped", "2026-11-25 Leftovers");
        assertThat(week.path("days").path(0).path("cook").asString())
                .isEqualTo(riveras.leo.uuid().toString());
        assertThat(days(read(changed, "/days?from=2026-11-23&to=2026-11-24&at=2026-11-22T16:00:00Z")
                        .path("items")))
                .containsExactly("2026-11-23 Tacos", "2026-11-24 Lasagna");
    }

    @Test
    void saysWhereADishIsKnownFrom() {
        var items = read(settled(), "/days?from=2026-11-23&to=2026-11-29").path("items");

        assertThat(items.path(0).path("dish").path("starter").asString()).isEqualTo("tacos");
        assertThat(items.path(0).path("settledByVote").asBoolean()).isTrue();
        assertThat(items.path(1).path("dish").path("book").asString())
                .isEqualTo(lasagna.uuid().toString());
        assertThat(items.path(1).path("recipeId").asString())
                .isEqualTo(lasagna.uuid().toString());
        assertThat(items.path(1).path("minutes").asInt()).isEqualTo(75);
    }

    @Test
    void forgetsACookWhoDoesNotCookAfterAll() {
        happened(new CookNamed(plan, riveras.leo, MONDAY, riveras.leo), SATURDAY);
        var gone = happened(new CookNamed(plan, riveras.leo, MONDAY, null), SATURDAY);

        assertThat(read(gone, "/days?from=2026-11-23&to=2026-11-23")
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void refusesDaysNobodyCanMean() {
        for (var query : List.of("?from=2026-11-23&to=2026-11-22", "?from=2026-01-01&to=2027-06-01", "?from=x&to=y")) {
            assertThat(jules.get(path + "/days" + query, riveras.mariasToken()).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void showsNobodyElsesPlan() {
        settled();
        var others = new TheRiveras(jules);

        assertThat(jules.get(path + "?week=2026-11-23", others.mariasToken()).status())
                .isIn(403, 404);
    }

    @Test
    void isACalendarForWhoeverHasTheSecretUntilItIsWithdrawn() throws IOException, ParserException {
        var today = LocalDate.ofInstant(jules.bean(Clock.class).instant(), ZoneOffset.UTC);
        happened(
                new DinnersChanged(
                        plan,
                        riveras.maria,
                        DinnersChanged.Kind.SET,
                        List.of(
                                new DayChange(
                                        today,
                                        null,
                                        new Dinner.Cooked(
                                                new Dish(new DishRef.JustNamed(), "Mac, cheese; and peas", 20))),
                                new DayChange(today.plusDays(1), null, new Dinner.Skipped())),
                        null),
                SATURDAY);
        jules.publish(
                riveras.family,
                riveras.household,
                new CalendarShared(riveras.household, riveras.maria, Calendars.sha256("the-secret")));
        Awaitility.await()
                .until(() -> jules.get("/api/v1/calendars/the-secret.ics", "").status() == 200);

        var feed = jules.get("/api/v1/calendars/the-secret.ics", "");
        assertThat(feed.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(new String(feed.bytes(), java.nio.charset.StandardCharsets.UTF_8)));
        ValidationResult validity = calendar.validate();
        assertThat(validity.getEntries()).isEmpty();
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Mac, cheese; and peas");

        jules.publish(riveras.family, riveras.household, new CalendarWithdrawn(riveras.household, riveras.maria));
        Awaitility.await()
                .until(() -> jules.get("/api/v1/calendars/the-secret.ics", "").status() == 404);
        assertThat(jules.get("/api/v1/calendars/never.ics", "").status()).isEqualTo(404);
    }

    @Test
    void isTheSameAfterARebuild() {
        asked();
        happened(new BallotCast(plan, riveras.leo, List.of(List.of(2)), false), SATURDAY);
        var last = settled();
        var before = read(last, "?week=2026-11-23");

        jules.bean(EventGroups.class).rebuild(PlanProjection.GROUP);

        Awaitility.await().untilAsserted(() -> assertThat(jules.get(path + "?week=2026-11-23", riveras.mariasToken())
                        .json())
                .isEqualTo(before));
    }
}
