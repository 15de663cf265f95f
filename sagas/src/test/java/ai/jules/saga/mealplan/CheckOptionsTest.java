package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MOLE;
import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.DINNERS;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.SettlePlan;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.WeekFailure;
import ai.jules.platform.messaging.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody may win with any more, when a vote is closed. */
class CheckOptionsTest {

    private static final Option BOOK = option(1, new DishRef.FromBook(LASAGNA));
    private static final Option STARTER = option(2, new DishRef.Starter("black-bean-tacos"));

    private final KitchenStage kitchen = new KitchenStage(CLOSES);

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void barsNothingWhereEverybodyMayEatEverything() {
        run(1, BOOK, STARTER);

        assertThat(kitchen.sent()).containsExactly(new SettlePlan(PLAN, List.of(), List.of(), List.of()));
    }

    @Test
    void barsWhatSomebodyHasTurnedOutNotToBearAndNamesNeitherThemNorIt() {
        kitchen.samMustNotEat("milk", true);

        run(1, BOOK, STARTER);

        assertThat(kitchen.sent())
                .containsExactly(new SettlePlan(
                        PLAN, List.of(new Barred(1, "not everybody here could eat it")), List.of(), List.of()));
    }

    @Test
    void doesNotMindWhoIsNotAtTheTable() {
        kitchen.samMustNotEat("milk", false);

        run(1, BOOK, STARTER);

        assertThat(kitchen.sent()).containsExactly(new SettlePlan(PLAN, List.of(), List.of(), List.of()));
    }

    @Test
    void barsWhatWasTakenOutOfTheBookMeanwhile() {
        run(1, option(1, new DishRef.FromBook(MOLE)), STARTER);

        assertThat(kitchen.only(SettlePlan.class).barred()).containsExactly(new Barred(1, CheckOptions.GONE));
    }

    @Test
    void leavesARecipeSavedMeanwhileForTheNextVote() {
        kitchen.query.answers(
                "recipes",
                200,
                KitchenStage.list(
                        KitchenStage.recipe(MOLE.uuid().toString(), "Weeknight Mole", "2 cups chicken"),
                        KitchenStage.recipe(LASAGNA.uuid().toString(), "Grandma's Lasagna", "2 cups mozzarella")));

        run(1, BOOK, STARTER);

        assertThat(kitchen.sent()).containsExactly(new SettlePlan(PLAN, List.of(), List.of(), List.of()));
        assertThat(new PlanningConfiguration().weeklyPlanningGroup().reads(MOLE.toString()))
                .as("an open vote hears nothing of recipes")
                .isFalse();
    }

    @Test
    void givesThePlanUpWhenNothingIsLeft() {
        kitchen.samMustNotEat("milk", true);

        run(1, BOOK);

        assertThat(kitchen.sent()).containsExactly(new AbandonPlan(PLAN, WeekFailure.NO_CANDIDATES));
    }

    @Test
    void triesAgainUntilSomebodyHasToBeginToCook() {
        kitchen.query.answers("people", 503, "{}");
        kitchen.clock.advance(Duration.between(CLOSES, Instant.parse("2026-11-23T19:59:59Z")));
        run(200, BOOK, STARTER);
        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled()).hasSize(1);

        kitchen.clock.advance(Duration.ofSeconds(1));
        run(201, BOOK, STARTER);
        assertThat(kitchen.sent()).containsExactly(new AbandonPlan(PLAN, WeekFailure.NOT_READABLE));
    }

    @Test
    void decidesTheRestOfTheWeekWhenTheHouseWasAway() {
        // Tuesday at noon, at home: Monday is eaten
        kitchen.clock.advance(Duration.between(CLOSES, Instant.parse("2026-11-24T17:00:00Z")));

        run(1, BOOK, STARTER);

        assertThat(kitchen.sent()).containsExactly(new SettlePlan(PLAN, List.of(), List.of(), DINNERS.subList(0, 1)));
    }

    @Test
    void decidesNothingWhenOneDinnerIsLeft() {
        kitchen.clock.advance(Duration.between(CLOSES, Instant.parse("2026-11-26T23:00:00Z")));

        run(1, BOOK, STARTER);

        assertThat(kitchen.sent()).containsExactly(new AbandonPlan(PLAN, WeekFailure.NOT_READABLE));
    }

    private void run(int attempt, Option... options) {
        new CheckOptions(kitchen.reads, kitchen.commands, kitchen.jobs, WeekStage.SETTINGS, _ -> {}, kitchen.clock)
                .run(new CheckOptions.Data(
                        PLAN,
                        MARIA,
                        DINNERS,
                        List.of(options),
                        WeekStage.ZONE,
                        "the-token",
                        CLOSES,
                        attempt,
                        new Cause("the-close", Map.of())));
    }

    private static Option option(int number, DishRef ref) {
        return new Option(number, new Dish(ref, "A dish", 40), null, 0, List.of());
    }
}
