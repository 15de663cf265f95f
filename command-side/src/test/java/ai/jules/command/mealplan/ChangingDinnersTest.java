package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.command.undo.Deeds.did;

import ai.jules.command.Snapshots;
import ai.jules.command.mealplan.PlanThing.Cooks;
import ai.jules.command.mealplan.PlanThing.Planned;
import ai.jules.command.mealplan.PlanThing.Voted;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.NameCook;
import ai.jules.commands.PlanCommand.ReplaceDish;
import ai.jules.commands.PlanCommand.TakeBackOnPlan;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.DinnersChanged.Kind;
import ai.jules.kernel.Dish;
import ai.jules.kernel.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The Riveras change their plan, and change their minds again. */
class ChangingDinnersTest extends PlanTest {

    private static final DinnersChanged planned =
            changed(MARIA, Kind.SET, change(MONDAY, null, LASAGNE), change(WEDNESDAY, null, TACOS));
    private static final DinnersChanged swapped =
            changed(LEO, Kind.SWAPPED, change(MONDAY, LASAGNE, TACOS), change(WEDNESDAY, TACOS, LASAGNE));

    private static ChangeDinners set(MemberId by, Kind kind, DayDinner... days) {
        return new ChangeDinners(PLAN, by, kind, List.of(days));
    }

    private ResultValidator<WeeklyPlan> takeBack(MemberId who, String action, Instant at, Object... given) {
        return ask(who, "undo", at, new TakeBackOnPlan(PLAN, who, action), given);
    }

    private ResultValidator<WeeklyPlan> takeBack(MemberId who, String action, Object... given) {
        return takeBack(who, action, SATURDAY, given);
    }

    @Test
    void planADayByHand() {
        var tacos = changed(LEO, Kind.SET, change(THURSDAY, null, TACOS));
        ask(set(LEO, Kind.SET, cooked(THURSDAY, TACOS)))
                .expectEvents(tacos)
                .expectResultMessagePayload(List.of(change(THURSDAY, null, TACOS)));
        ask(set(MARIA, Kind.SET, cooked(THURSDAY, TACOS)), tacos)
                .expectNoEvents()
                .expectResultMessagePayload(List.of());
    }

    @Test
    void swapTwoDays() {
        ask(set(LEO, Kind.SWAPPED, cooked(WEDNESDAY, LASAGNE), cooked(MONDAY, TACOS)), planned)
                .expectEvents(swapped);
    }

    @Test
    void skipADayAndEatWhatIsLeft() {
        ask(
                        set(
                                ANA,
                                Kind.SKIPPED,
                                new DayDinner(MONDAY, new Dinner.Skipped()),
                                new DayDinner(TUESDAY, new Dinner.Leftovers())),
                        planned)
                .expectEvents(changed(
                        ANA,
                        Kind.SKIPPED,
                        new DayChange(MONDAY, new Dinner.Cooked(LASAGNE), new Dinner.Skipped()),
                        new DayChange(TUESDAY, null, new Dinner.Leftovers())));
    }

    @Test
    void sayWhyADishWasReplaced() {
        ask(replace(MONDAY, LASAGNE, null), planned)
                .expectEvents(new DinnersChanged(
                        PLAN, null, Kind.REPLACED, List.of(change(MONDAY, LASAGNE, null)), "contains peanuts"));
    }

    @Test
    void keepWhatSomebodyPlannedInTheSecondItWasToBeReplaced() {
        var pizza = changed(LEO, Kind.SET, change(MONDAY, LASAGNE, PIZZA));
        ask(replace(MONDAY, LASAGNE, TACOS), planned, pizza).expectNoEvents();
        ask(replace(MONDAY, LASAGNE, TACOS), planned, changed(LEO, Kind.SKIPPED, change(MONDAY, LASAGNE, null)))
                .expectNoEvents();
        ask(replace(MONDAY, named("Pad thai"), TACOS), planned, pizza).expectNoEvents();
    }

    @Test
    void replaceADishOnce() {
        ask(replace(MONDAY, LASAGNE, PIZZA), planned, changed(null, Kind.REPLACED, change(MONDAY, LASAGNE, PIZZA)))
                .expectNoEvents();
    }

    private static ReplaceDish replace(LocalDate date, Dish was, @Nullable Dish instead) {
        return new ReplaceDish(PLAN, date, was.ref(), was.title(), instead, "contains peanuts");
    }

    @Test
    void leaveDaysAloneThatAreBeingVotedOn() {
        refused(ask(set(LEO, Kind.SET, cooked(THURSDAY, TACOS)), opened), "vote-open");
        refused(ask(set(LEO, Kind.SET, cooked(THURSDAY, TACOS)), opened, marias, closed), "vote-open");
    }

    @Test
    void giveADayOneDinner() {
        ask(set(LEO, Kind.SET, cooked(MONDAY, TACOS), cooked(MONDAY, PIZZA)), planned)
                .expectException(IllegalArgumentException.class)
                .expectNoEvents();
        ask(set(LEO, Kind.SET)).expectNoEvents();
    }

    @Test
    void sayWhoCooks() {
        var named = new CookNamed(PLAN, MARIA, MONDAY, LEO);
        ask(new NameCook(PLAN, MARIA, MONDAY, LEO), planned).expectEvents(named).expectResultMessagePayload(true);
        ask(new NameCook(PLAN, LEO, MONDAY, LEO), planned, named)
                .expectNoEvents()
                .expectResultMessagePayload(false);
        ask(new NameCook(PLAN, LEO, MONDAY, null), planned, named).expectEvents(new CookNamed(PLAN, LEO, MONDAY, null));
        ask(new NameCook(PLAN, MARIA, FRIDAY, LITTLE_SAM), opened)
                .expectEvents(new CookNamed(PLAN, MARIA, FRIDAY, LITTLE_SAM));
    }

    @Test
    void nameNoCookForADayWithoutADinner() {
        refused(ask(new NameCook(PLAN, MARIA, TUESDAY, LEO), planned), "not-found");
        refused(ask(new NameCook(PLAN, MARIA, TUESDAY, LEO)), "not-found");
    }

    @Test
    void takeAChangeBack() {
        takeBack(LEO, "SM2", did(MARIA, "SM1", planned), did(LEO, "SM2", swapped))
                .expectEvents(changed(
                        LEO, Kind.TAKEN_BACK, change(MONDAY, TACOS, LASAGNE), change(WEDNESDAY, LASAGNE, TACOS)))
                .expectResultMessagePayload(new TakenBack<>(
                        List.of(
                                new Step<>(
                                        new Planned(MONDAY, new Dinner.Cooked(TACOS)),
                                        new Planned(MONDAY, new Dinner.Cooked(LASAGNE))),
                                new Step<>(
                                        new Planned(WEDNESDAY, new Dinner.Cooked(LASAGNE)),
                                        new Planned(WEDNESDAY, new Dinner.Cooked(TACOS)))),
                        List.of()));
        takeBack(MARIA, "SM1", did(MARIA, "SM1", planned))
                .expectEvents(
                        changed(MARIA, Kind.TAKEN_BACK, change(MONDAY, LASAGNE, null), change(WEDNESDAY, TACOS, null)));
    }

    @Test
    void leaveASwapWholeWhenSomebodyChangedHalfOfItSince() {
        takeBack(
                        LEO,
                        "SM2",
                        did(MARIA, "SM1", planned),
                        did(LEO, "SM2", swapped),
                        did(ANA, "SM3", changed(ANA, Kind.SET, change(WEDNESDAY, LASAGNE, PIZZA))),
                        did(MARIA, "SM4", changed(MARIA, Kind.SET, change(FRIDAY, null, PIZZA))))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(
                        new Left<>(
                                new Planned(MONDAY, new Dinner.Cooked(TACOS)),
                                new Planned(MONDAY, new Dinner.Cooked(TACOS)),
                                ANA.toString()),
                        new Left<>(
                                new Planned(WEDNESDAY, new Dinner.Cooked(LASAGNE)),
                                new Planned(WEDNESDAY, new Dinner.Cooked(PIZZA)),
                                ANA.toString()))));
    }

    @Test
    void takeBackWhoCooks() {
        var leoCooks = new CookNamed(PLAN, MARIA, MONDAY, LEO);
        takeBack(MARIA, "SM2", did(MARIA, "SM1", planned), did(MARIA, "SM2", leoCooks))
                .expectEvents(new CookNamed(PLAN, MARIA, MONDAY, null))
                .expectResultMessagePayload(
                        new TakenBack<>(List.of(new Step<>(new Cooks(MONDAY, LEO), null)), List.of()));
        takeBack(
                        MARIA,
                        "SM3",
                        did(MARIA, "SM1", planned),
                        did(MARIA, "SM2", leoCooks),
                        did(MARIA, "SM3", new CookNamed(PLAN, MARIA, MONDAY, ANA)))
                .expectEvents(leoCooks);
    }

    @Test
    void takeABallotBackWhileTheVoteIsOpen() {
        takeBack(MARIA, "SM1", opened, did(MARIA, "SM1", marias)).expectEvents(new BallotWithdrawn(PLAN, MARIA));
        takeBack(
                        LEO,
                        "SM2",
                        opened,
                        marias,
                        anas,
                        did(LEO, "SM1", leos),
                        did(LEO, "SM2", new BallotCast(PLAN, LEO, ranks(3), true)))
                .expectEvents(cast(LEO, true, 5, 2, 1));
    }

    @Test
    void leaveABallotAfterTheClose() {
        takeBack(MARIA, "SM1", opened, did(MARIA, "SM1", marias), closed)
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
        takeBack(MARIA, "SM2", opened, did(MARIA, "SM1", cast(MARIA, false, 3)), did(MARIA, "SM2", marias), closed)
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
    }

    @Test
    void leaveABallotToWhoCastIt() {
        takeBack(MARIA, "SM1", opened, did(LEO, "SM1", leos))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(
                        new Left<>(new Voted(LEO, ranks(5, 2, 1)), new Voted(LEO, ranks(5, 2, 1)), LEO.toString()))));
    }

    @Test
    void takeNothingBackThatIsNotTheirsOrTooOld() {
        takeBack(MARIA, "SM9", did(MARIA, "SM1", planned))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
        takeBack(MARIA, "SM1").expectNoEvents().expectResultMessagePayload(new NothingToTakeBack<>());
        takeBack(MARIA, "SM1", SATURDAY.plus(Duration.ofHours(25)), did(MARIA, "SM1", planned))
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
    }

    @Test
    void takeTheTakingBackBack() {
        var back = changed(LEO, Kind.TAKEN_BACK, change(MONDAY, TACOS, LASAGNE), change(WEDNESDAY, LASAGNE, TACOS));
        takeBack(LEO, "SM3", did(MARIA, "SM1", planned), did(LEO, "SM2", swapped), did(LEO, "SM3", back))
                .expectEvents(changed(
                        LEO, Kind.TAKEN_BACK, change(MONDAY, LASAGNE, TACOS), change(WEDNESDAY, TACOS, LASAGNE)));
    }

    @Test
    void surviveASnapshot() {
        ask(
                        LEO,
                        "SM3",
                        SATURDAY,
                        set(LEO, Kind.SKIPPED, new DayDinner(MONDAY, new Dinner.Skipped())),
                        opened,
                        did(MARIA, "SM1", new CookNamed(PLAN, MARIA, MONDAY, LITTLE_SAM)),
                        did(ANA, "SM2", anas),
                        closed,
                        new ai.jules.events.mealplan.PlanAbandoned(PLAN, ai.jules.kernel.WeekFailure.NO_CANDIDATES))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
