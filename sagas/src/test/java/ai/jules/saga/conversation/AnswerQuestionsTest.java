package ai.jules.saga.conversation;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.conversation.Asked;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import ai.jules.platform.security.Tokens;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import ai.jules.saga.jobs.JobsOnPaper.Scheduler;
import ai.jules.saga.reads.QueryServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One try after another at looking something up, against a query-side that answers well, badly, late or not at all. */
class AnswerQuestionsTest {

    private static final int TRIES = 3;
    private static final Clock CLOCK = Clock.fixed(SATURDAY, ZoneOffset.UTC);
    private static final KeyPair SERVICE = pair();
    private static final KeyPair SIGNING = pair();
    private static final Asked MY_RECIPES = new Asked.AllRecipes();
    private static final String ONE_RECIPE = """
        {"items":[{"id":"0199aaaa-0000-7000-8000-000000000401","title":"Grandma's Lasagna","servings":8,
          "ingredients":[{"text":"1/4 cup peanuts","original":"1/4 cup peanuts","amount":"1/4","unit":"cup",
            "food":"peanuts","note":null,"confidence":0.97,"origin":"read","by":"0199aaaa-0000-7000-8000-000000000101"}],
          "steps":["Bake at 375 F for 35 minutes."],"totalMinutes":75,"attribution":"Nana Rosa","version":1,
          "addedAt":"2026-11-20T03:30:00Z","addedBy":"0199aaaa-0000-7000-8000-000000000142","photos":[]}],
         "next":%s}\
        """;
    private static final String MEMBERS = """
        {"items":[
          {"id":"0199aaaa-0000-7000-8000-000000000142","name":"Leo","role":"adult","consent":"active",
           "invitedBy":"0199aaaa-0000-7000-8000-000000000101"},
          {"id":"0199aaaa-0000-7000-8000-000000000101","name":"Maria","role":"account_holder","consent":"active",
           "invitedBy":null,"preferences":{"diets":[],"likes":[],"dislikes":[],"allergies":[{"allergen":"peanut",
             "label":"peanut","told":"peanuts","toldBy":"0199aaaa-0000-7000-8000-000000000101",
             "toldAt":"2026-11-20T03:30:00Z"}],"quiet":null}}],"next":null}\
        """;

    private final QueryServer query = new QueryServer();
    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final JobsOnPaper paper = new JobsOnPaper();

    @AfterEach
    void close() {
        query.close();
    }

    @Test
    void answersWhatItReadsWhereItWasAsked() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));

        run(query.url(), 1, MY_RECIPES);

        assertThat(replies())
                .containsExactly(new Reply(
                        ThreadId.group(HOUSEHOLD),
                        MARIA,
                        delivery(6),
                        MessageKind.REPLY,
                        maria("Your recipe: Grandma's Lasagna."),
                        SID,
                        SATURDAY.plusSeconds(86_400)));
        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    void asksAsAServiceForWhoeverAsked() throws Exception {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));

        run(query.url(), 1, MY_RECIPES);

        var asked = query.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/api/v1/households/" + HOUSEHOLD.uuid() + "/recipes");
        assertThat(asked.consistentWith()).isEqualTo("the-asking");
        assertThat(Tokens.verifying(SIGNING.getPublic(), SERVICE.getPublic(), CLOCK)
                        .verify(String.valueOf(asked.authorization()).substring("Bearer ".length())))
                .isEqualTo(new Caller(MARIA, Optional.of(HOUSEHOLD), Role.SERVICE));
    }

    @Test
    void readsNoMoreThanItNeeds() {
        run(query.url(), 1, new Asked.InsteadOf("saffron"));

        assertThat(query.asked()).isEmpty();
        assertThat(said()).isEqualTo("I know no good substitute for saffron.");
    }

    @Test
    void readsABookOfManyPages() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("\"abc\""));
        query.answers("recipes?abc", 200, ONE_RECIPE.formatted("null"));

        run(query.url(), 1, MY_RECIPES);

        assertThat(said()).startsWith("Your 2 recipes, newest first:");
    }

    @Test
    void tellsDatesByTheHouseholdsClock() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));
        query.answers("members", 200, MEMBERS);

        run(query.url(), 1, new Asked.WhenSaved("lasagna"));

        assertThat(said()).isEqualTo("Leo saved Grandma's Lasagna on Thu Nov 19, 2026.");
    }

    @Test
    void readsThePastAsItWasAtTheEndOfTheDay() {
        query.answers("shopping-lists", 200, """
            {"items":[{"id":"0199aaaa-0000-7000-8000-000000000801","food":"milk","amount":"1 1/2","unit":"cup",
              "aisle":"dairy","checked":false,"sources":[]}],"next":null}\
            """);

        run(query.url(), 1, new Asked.AsOf(Asked.Kept.LIST, LocalDate.parse("2026-11-17")));

        assertThat(query.asked().getFirst().query()).contains("at=2026-11-18T04:59:59.999Z");
        assertThat(said()).isEqualTo("On the list at the end of Tue Nov 17, 2026: 1 1/2 cups milk.");
    }

    @Test
    void readsWhatMayBeKnownOfAllergies() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));
        query.answers("members", 200, MEMBERS);

        run(query.url(), 1, new Asked.MayEat(null, "lasagna"));

        assertThat(said()).startsWith("Grandma's Lasagna for you: contains peanut");
    }

    @Test
    void triesAgainLaterWhenNobodyIsThere() {
        var gone = query.url();
        query.close();

        run(gone, 1, MY_RECIPES);
        run(gone, 2, MY_RECIPES);

        assertThat(replies()).isEmpty();
        assertThat(paper.scheduled()).containsExactly(again(2, Duration.ofSeconds(1)), again(3, Duration.ofSeconds(2)));
    }

    @Test
    void saysSoInTheEnd() {
        var gone = query.url();
        query.close();

        run(gone, TRIES, MY_RECIPES);

        assertThat(said()).isEqualTo("I cannot look that up right now. Ask me again in a little while.");
        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    void doesNotWaitForEver() {
        query.neverAnswers();

        run(query.url(), 1, MY_RECIPES);

        assertThat(replies()).isEmpty();
        assertThat(paper.scheduled()).containsExactly(again(2, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500, 503, 302, 204})
    void triesAgainAfterAnError(int status) {
        query.answers("recipes", status, "");

        run(query.url(), 1, MY_RECIPES);

        assertThat(replies()).isEmpty();
        assertThat(paper.scheduled()).containsExactly(again(2, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"items\":5}",
                "{\"items\":[{}],\"next\":null}",
                "{\"items\":[null],\"next\":null}",
                "{\"items\":[{\"id\":\"not an id\",\"title\":\"Pie\"}],\"next\":null}",
                "{\"items\":[{\"id\":\"0199aaaa-0000-7000-8000-000000000401\",\"title\":5}],\"next\":null}"
            })
    void inventsNothingOutOfNonsense(String nonsense) {
        query.answers("recipes", 200, nonsense);

        run(query.url(), 1, MY_RECIPES);

        assertThat(replies()).isEmpty();
        assertThat(paper.scheduled()).containsExactly(again(2, Duration.ofSeconds(1)));
    }

    /** A service is shown more than whoever it asks for might be: what may be said of it is for the answer. */
    @Test
    void tellsNothingOfAnotherAdultThoughItIsThere() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));
        query.answers(
                "members",
                200,
                MEMBERS.replace("\"Maria\"", "\"Bea\"").replace("000101\",\"name\"", "000199\",\"name\""));

        run(query.url(), 1, new Asked.MayEat("Bea", "lasagna"));

        assertThat(said()).startsWith("What Bea must not eat is private").doesNotContain("contains");
    }

    @Test
    void takesAnAllergenItDoesNotKnowForNonsense() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));
        query.answers("members", 200, MEMBERS.replace("\"allergen\":\"peanut\"", "\"allergen\":\"sunshine\""));

        run(query.url(), TRIES, new Asked.MayEat(null, "lasagna"));

        assertThat(said()).isEqualTo(AnswerQuestions.NOT_NOW);
    }

    @Test
    void waitsForAViewThatIsBehindAndTakesItInTheEnd() {
        query.answersStale("recipes", ONE_RECIPE.formatted("null"));

        run(query.url(), 1, MY_RECIPES);
        assertThat(replies()).isEmpty();

        run(query.url(), TRIES, MY_RECIPES);
        assertThat(said()).isEqualTo("Your recipe: Grandma's Lasagna.");
    }

    @Test
    void repliesOnceHoweverOftenItIsRun() {
        query.answers("recipes", 200, ONE_RECIPE.formatted("null"));

        run(query.url(), 1, MY_RECIPES);
        run(query.url(), 1, MY_RECIPES);
        query.answers("recipes", 500, "");
        run(query.url(), TRIES, MY_RECIPES);

        assertThat(bus.getDispatchedCommands()).hasSize(3);
        assertThat(bus.getDispatchedCommands().stream()
                        .map(CommandMessage::getIdentifier)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void comesToAnEndAfterAMistakeOfOurs() {
        var nowhere = URI.create("nowhere");

        run(nowhere, 1, MY_RECIPES);
        assertThat(paper.scheduled()).containsExactly(again(2, Duration.ofSeconds(1)));

        run(nowhere, TRIES, MY_RECIPES);
        assertThat(said()).isEqualTo(AnswerQuestions.NOT_NOW);
    }

    @Test
    void saysNothingToSomebodyWhoIsForgotten() {
        var erased = new Personal.Erased<List<Asked>>(
                maria("").subject(), Personal.content(MARIA, "").purpose());

        job(query.url()).run(data(1, erased));

        assertThat(query.asked()).isEmpty();
        assertThat(replies()).isEmpty();
        assertThat(paper.scheduled()).isEmpty();
    }

    private void run(URI url, int attempt, Asked question) {
        job(url).run(data(attempt, Personal.content(MARIA, List.of(question))));
    }

    private AnswerQuestions job(URI url) {
        var settings =
                new QuestionSettings(url, Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofSeconds(2), TRIES);
        return new AnswerQuestions(
                new Lookup(settings.querySide(SERVICE.getPrivate(), CLOCK), CLOCK),
                new Commands(bus),
                paper.jobs(CLOCK),
                settings,
                CLOCK,
                new SimpleMeterRegistry());
    }

    private static AnswerQuestions.Data data(int attempt, Personal<List<Asked>> questions) {
        return new AnswerQuestions.Data(
                MARIA,
                HOUSEHOLD,
                delivery(6),
                questions,
                "America/New_York",
                SID,
                SATURDAY.plusSeconds(86_400),
                "the-asking",
                attempt,
                new Cause("an event", Map.of(Meta.CORRELATION, SID)),
                ThreadId.group(HOUSEHOLD));
    }

    private static Job again(int attempt, Duration pause) {
        return new Job(Scheduler.TIMERS, "answer-questions", delivery(6) + "#" + attempt, SATURDAY.plus(pause));
    }

    private List<Reply> replies() {
        return bus.getDispatchedCommands().stream()
                .map(CommandMessage::getPayload)
                .map(Reply.class::cast)
                .toList();
    }

    private String said() {
        assertThat(replies()).hasSize(1);
        return replies().getFirst().body().value().orElseThrow();
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
