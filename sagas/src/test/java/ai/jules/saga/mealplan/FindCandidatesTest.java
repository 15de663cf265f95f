package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.DINNERS;
import static ai.jules.saga.mealplan.WeekStage.NUDGE;
import static ai.jules.saga.mealplan.WeekStage.OPENED;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.events.mealplan.Option;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import ai.jules.platform.messaging.Cause;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a household is asked, by what its kitchen and its people are. */
class FindCandidatesTest {

    private static final Cause CAUSE = new Cause("the-opening", Map.of());

    private static final String EATS_NOTHING = """
        {"id":"0199aaaa-0000-7000-8000-000000000101","name":null,"kind":"member","age":null,"eats":true,
         "preferences":{"diets":[],"likes":[],"dislikes":[],"quiet":null,"allergies":[%s]}}\
        """.formatted(String.join(
            ",",
            List.of(
                            "food:salt",
                            "food:onion",
                            "food:garlic",
                            "food:oil",
                            "food:pepper",
                            "food:olive oil",
                            "milk",
                            "wheat",
                            "soy",
                            "egg",
                            "corn")
                    .stream()
                    .map(code -> "{\"allergen\":\"" + code + "\"}")
                    .toList()));

    private final KitchenStage kitchen = new KitchenStage(OPENED);

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void offersTwoDishesMoreThanThereAreDinnersToWhoeverWantsTexts() {
        kitchen.members("active", "revoked", "active");

        run(WeekStage.opened(null), 1);

        var poll = kitchen.only(OpenPoll.class);
        assertThat(poll.plan()).isEqualTo(PLAN);
        assertThat(poll.dinners()).isEqualTo(DINNERS);
        assertThat(poll.electorate()).containsExactly(MARIA, ANA);
        assertThat(poll.weights()).extracting(weight -> weight.voter()).containsExactly(MARIA, ANA);
        assertThat(poll.nudgeAt()).isEqualTo(NUDGE);
        assertThat(poll.closesAt()).isEqualTo(CLOSES);
        assertThat(poll.options()).extracting(Option::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(poll.options()).anyMatch(option -> option.dish().ref().equals(new DishRef.FromBook(LASAGNA)));
    }

    @Test
    void readsWhatPeopleMustNotEatOnBehalfOfAnAdult() {
        run(new WeekOpened(HOUSEHOLD, PLAN, ANA, DINNERS, CLOSES, List.of(new Weight(ANA, "0")), WeekStage.ZONE), 1);

        assertThat(kitchen.query.asked())
                .extracting(
                        asked -> asked.path().replaceAll(".*/", ""),
                        asked -> KitchenStage.subject(String.valueOf(asked.authorization())))
                .contains(
                        tuple("members", ANA.uuid().toString()),
                        tuple("people", MARIA.uuid().toString()));
        kitchen.only(OpenPoll.class);
    }

    @Test
    void saysInTheOptionsWhyTheyAreOffered() {
        run(WeekStage.opened(null), 1);

        assertThat(kitchen.only(OpenPoll.class).options())
                .filteredOn(option -> option.spoils() != null)
                .isNotEmpty()
                .allMatch(option -> option.reasons().toString().contains("spinach"));
    }

    @Test
    void offersNothingSomebodyAtTheTableMustNotEat() {
        kitchen.samMustNotEat("milk", true);

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.only(OpenPoll.class).options())
                .isNotEmpty()
                .noneMatch(option -> option.dish().ref().equals(new DishRef.FromBook(LASAGNA)));
    }

    @Test
    void countsHowOftenADishWonLately() {
        var first = firstStarter();
        var meals = IntStream.of(27, 26)
                .mapToObj(ago -> KitchenStage.meal(
                        OPENED.atZone(ZoneId.of(WeekStage.ZONE))
                                .toLocalDate()
                                .minusDays(ago)
                                .toString(),
                        KitchenStage.starter(first),
                        "whatever",
                        "null"))
                .toArray(String[]::new);
        kitchen.meals(meals);
        kitchen.bus.clearCommands();

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.only(OpenPoll.class).options())
                .filteredOn(option -> option.dish().ref().equals(new DishRef.Starter(first)))
                .allMatch(option -> option.appearances() == 2);
    }

    private String firstStarter() {
        run(WeekStage.opened(null), 1);
        return kitchen.only(OpenPoll.class).options().stream()
                .map(option -> option.dish().ref())
                .filter(DishRef.Starter.class::isInstance)
                .map(ref -> ((DishRef.Starter) ref).key())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void remindsNobodyWhereTheCloseIsNear() {
        kitchen.clock.advance(Duration.ofHours(29));

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.only(OpenPoll.class).nudgeAt()).isNull();
    }

    @Test
    @Tag("rule-8")
    void asksNobodyWhereNobodyHasAgreed() {
        kitchen.members("revoked", "invited", "none");

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NOBODY_TO_ASK));
    }

    @Test
    void readsNothingWhereNobodyMayVote() {
        run(new WeekOpened(HOUSEHOLD, PLAN, null, DINNERS, CLOSES, List.of(), WeekStage.ZONE), 1);

        assertThat(kitchen.query.asked()).isEmpty();
        assertThat(kitchen.sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NOBODY_TO_ASK));
    }

    @Test
    void givesUpWhereThereIsNothingEverybodyMayEat() {
        kitchen.query.answers("people", 200, "{\"items\":[%s],\"next\":null,\"budget\":null}".formatted(EATS_NOTHING));

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NO_CANDIDATES));
    }

    @Test
    void givesUpWhenItIsOpenedTooLateToBeAnswered() {
        kitchen.clock.advance(Duration.between(OPENED, CLOSES.minusSeconds(600)));

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.TOO_LATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "people", "recipes", "pantry", "days"})
    void triesAgainWhileAnythingCannotBeRead(String what) {
        kitchen.query.answers(what, 503, "{}");

        run(WeekStage.opened(null), 3);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(tuple("find-candidates", OPENED.plusSeconds(4)));
    }

    @Test
    void waitsUntilTheReadsKnowOfTheOpening() {
        kitchen.query.answersStale("recipes", KitchenStage.list());

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled()).hasSize(1);
        assertThat(kitchen.query.asked()).allMatch(asked -> "the-token".equals(asked.consistentWith()));
    }

    @Test
    void decidesNothingOnAnAllergenNobodyKnows() {
        kitchen.samMustNotEat("dragon", true);

        run(WeekStage.opened(null), 1);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled()).hasSize(1);
    }

    @Test
    void givesUpAfterTwoHours() {
        kitchen.query.answers("recipes", 503, "{}");
        kitchen.clock.advance(Duration.ofHours(2));

        run(WeekStage.opened(null), 30);

        assertThat(kitchen.sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NOT_READABLE));
    }

    @Test
    void sendsWhateverComesOfItUnderOneId() {
        run(WeekStage.opened(null), 1);
        kitchen.query.answers("recipes", 503, "{}");
        kitchen.clock.advance(Duration.ofHours(2));
        run(WeekStage.opened(null), 30);

        assertThat(kitchen.bus.getDispatchedCommands())
                .extracting(CommandMessage::getIdentifier)
                .as("a job that is done again after a crash cannot give a week up that is being voted on")
                .hasSize(2)
                .containsOnly(kitchen.bus.getDispatchedCommands().getFirst().getIdentifier());
    }

    private void run(WeekOpened opened, int attempt) {
        new FindCandidates(kitchen.reads, kitchen.commands, kitchen.jobs, WeekStage.SETTINGS, kitchen.clock)
                .run(new FindCandidates.Data(opened, "the-token", OPENED, attempt, CAUSE));
    }
}
