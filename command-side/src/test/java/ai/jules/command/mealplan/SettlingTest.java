package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Snapshots;
import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.PlanCommand.RecordShopping;
import ai.jules.commands.PlanCommand.SettlePlan;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.Round;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.kernel.Dish;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the Riveras' vote comes to. */
class SettlingTest extends PlanTest {

    private static final Object[] VOTED = {opened, marias, leos, anas, closed};
    private static final SettlePlan SETTLE = new SettlePlan(PLAN, List.of(), List.of(), List.of());

    /** The worked example of docs/voting.md. */
    private static final PlanSettled settled = new PlanSettled(
            PLAN,
            OPTIONS,
            DINNERS,
            closed.ballots(),
            EVEN,
            List.of(),
            List.of(),
            List.of(
                    new Round(2, "18/7"),
                    new Round(1, "12/13"),
                    new Round(7, "7/13"),
                    new Round(5, "7/18"),
                    new Round(3, "0")),
            List.of(
                    cooked(MONDAY, TACOS),
                    cooked(TUESDAY, LASAGNE),
                    cooked(WEDNESDAY, PIZZA),
                    cooked(THURSDAY, named("Chili")),
                    cooked(FRIDAY, named("Lentil curry"))),
            List.of(new Weight(MARIA, "-5/21"), new Weight(LEO, "10/21"), new Weight(ANA, "-5/21")));

    private PlanSettled settledBy(SettlePlan command, Object... given) {
        var found = new PlanSettled[1];
        ask(command, given)
                .expectEventsMatching(org.axonframework.test.matchers.Matchers.payloadsMatching(
                        org.axonframework.test.matchers.Matchers.exactSequenceOf(
                                org.axonframework.test.matchers.Matchers.predicate(event -> {
                                    found[0] = (PlanSettled) event;
                                    return true;
                                }))));
        return found[0];
    }

    private static List<Dish> dishes(PlanSettled plan) {
        return plan.days().stream()
                .map(DayDinner::dinner)
                .map(dinner -> ((Dinner.Cooked) dinner).dish())
                .toList();
    }

    @Test
    void findsWhatMostWantAndNobodyIsLeftOut() {
        ask(SETTLE, VOTED).expectEvents(settled);
    }

    @Test
    void isComputedAgainFromTheEventAlone() {
        var plan = settledBy(
                new SettlePlan(PLAN, List.of(new Barred(2, "contains peanuts")), List.of(TUESDAY), List.of()), VOTED);

        assertThat(Settlement.of(
                        plan.plan(),
                        plan.options(),
                        plan.dinners(),
                        plan.ballots(),
                        plan.weights(),
                        plan.barred(),
                        plan.busy()))
                .contains(plan);
    }

    @Test
    void settlesTheSameEventsTheSameWayEveryTime() {
        assertThat(IntStream.range(0, 3).mapToObj(_ -> settledBy(SETTLE, VOTED)))
                .containsOnly(settled);
        assertThat(settledBy(SETTLE, opened, anas, leos, marias, closed)).isEqualTo(settled);
    }

    @Test
    void letsNothingWinThatSomebodyMustNotEat() {
        var plan = settledBy(
                new SettlePlan(
                        PLAN,
                        List.of(new Barred(2, "contains peanuts"), new Barred(99, "unknown")),
                        List.of(),
                        List.of()),
                VOTED);

        assertThat(dishes(plan)).hasSize(5).doesNotContain(TACOS);
        assertThat(plan.rounds().getFirst()).isEqualTo(new Round(1, "12/7"));
        assertThat(plan.options()).isEqualTo(OPTIONS);
    }

    @Test
    void plansFewerDaysWhenTheOptionsRunOut() {
        var few = options(LASAGNE, TACOS, PIZZA);
        var asked = new PollOpened(PLAN, DINNERS, few, EVERYBODY, EVEN, null, CLOSE, "America/New_York");
        var plan = settledBy(
                new SettlePlan(PLAN, List.of(new Barred(1, "contains milk")), List.of(), List.of()),
                asked,
                new PollClosed(PLAN, List.of(), PollClosed.Reason.DEADLINE));

        assertThat(plan.days()).containsExactly(cooked(MONDAY, TACOS), cooked(TUESDAY, PIZZA));
    }

    @Test
    void comesToNothingWhenNoOptionIsLeft() {
        var all = OPTIONS.stream()
                .map(option -> new Barred(option.number(), "contains peanuts"))
                .toList();
        ask(new SettlePlan(PLAN, all, List.of(), List.of()), VOTED)
                .expectEvents(new PlanAbandoned(PLAN, WeekFailure.NO_CANDIDATES));
    }

    @Test
    void takesTheBestInOrderWhenNobodyVoted() {
        var plan = settledBy(SETTLE, opened, new PollClosed(PLAN, List.of(), PollClosed.Reason.DEADLINE));

        assertThat(plan.rounds()).extracting(Round::option).containsExactly(1, 2, 3, 4, 5);
        assertThat(plan.balances()).isEqualTo(EVEN);
    }

    @Test
    void countsWhoLeftNeitherAsVoterNorInTheBalances() {
        var plan = settledBy(SETTLE, opened, marias, leos, new VoterGone(PLAN, LEO, false, false), anas, closed);

        assertThat(plan.ballots()).containsExactly(ballot(MARIA, 1, 2), ballot(ANA, 7, 2));
        assertThat(plan.weights()).extracting(Weight::voter).containsExactly(MARIA, ANA);
        assertThat(plan.balances()).extracting(Weight::voter).containsExactly(MARIA, ANA);
    }

    @Test
    void weighsWhoLostLately() {
        var rivals = new PollOpened(
                PLAN,
                List.of(MONDAY),
                options(TACOS, PIZZA),
                List.of(MARIA, ANA),
                List.of(new Weight(MARIA, "1/2"), new Weight(ANA, "-1/2")),
                null,
                CLOSE,
                "America/New_York");
        var plan = settledBy(SETTLE, rivals, cast(MARIA, false, 1), cast(ANA, true, 2), closed);

        assertThat(dishes(plan)).containsExactly(PIZZA);
    }

    @Test
    void cooksInTimeWhatSpoilsAndQuicklyOnBusyDays() {
        var options = List.of(
                new Option(1, LASAGNE, null, 0, List.of()),
                new Option(2, new Dish(TACOS.ref(), "Tacos", 20), null, 0, List.of()),
                new Option(3, PIZZA, MONDAY, 0, List.of("uses the spinach")));
        var days = List.of(MONDAY, TUESDAY, WEDNESDAY);
        var asked = new PollOpened(PLAN, days, options, EVERYBODY, EVEN, null, CLOSE, "America/New_York");
        var plan = settledBy(
                new SettlePlan(PLAN, List.of(), List.of(TUESDAY), List.of()),
                asked,
                new PollClosed(PLAN, List.of(), PollClosed.Reason.DEADLINE));

        assertThat(dishes(plan)).extracting(Dish::title).containsExactly("Pizza", "Tacos", "Lasagna");
    }

    @Test
    void isSettledOnceAndNotBeforeTheClose() {
        ask(SETTLE, opened, marias, leos, anas, closed, settled).expectNoEvents();
        refused(ask(SETTLE, opened, marias), "vote-open");
        refused(ask(SETTLE), "not-found");
        ask(SETTLE, opened, new PlanAbandoned(PLAN, WeekFailure.EVERYBODY_LEFT)).expectNoEvents();
        ask(new AbandonPlan(PLAN, WeekFailure.NOT_READABLE), opened, marias, leos, anas, closed, settled)
                .expectNoEvents();
    }

    @Test
    void decidesTheDinnersThatAreStillToCome() {
        var late = settledBy(new SettlePlan(PLAN, List.of(), List.of(), List.of(MONDAY, TUESDAY)), VOTED);

        assertThat(late.dinners()).containsExactly(WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(late.days()).extracting(DayDinner::date).containsExactly(WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(late.rounds()).extracting(Round::option).containsExactly(2, 1, 7);
    }

    @Test
    void comesToNothingWhenItIsTooLateForAll() {
        ask(new SettlePlan(PLAN, List.of(), List.of(), DINNERS), VOTED)
                .expectEvents(new PlanAbandoned(PLAN, WeekFailure.NO_CANDIDATES));
    }

    @Test
    void tellsThePlan() {
        ask(new ReadPlan(PLAN), opened, marias, leos, anas, closed, settled)
                .expectResultMessagePayload(new PlanView(
                        PLAN,
                        Optional.of(new PlanView.Poll(
                                DINNERS,
                                OPTIONS,
                                EVERYBODY,
                                closed.ballots(),
                                SATURDAY,
                                CLOSE,
                                PlanView.State.SETTLED,
                                settled.rounds())),
                        settled.days().stream()
                                .map(day -> new PlanView.Day(day.date(), day.dinner(), Optional.empty()))
                                .toList(),
                        Map.of()));
    }

    @Test
    void knowsWhatWasWrittenOnTheList() {
        var written = new ShoppingWritten(PLAN, 14, 6);
        var record = new RecordShopping(PLAN, 14, 6);
        ask(record, opened, marias, leos, anas, closed, settled).expectEvents(written);
        ask(record, opened, marias, leos, anas, closed, settled, written).expectNoEvents();
        ask(new RecordShopping(PLAN, 13, 7), opened, marias, leos, anas, closed, settled, written)
                .expectEvents(new ShoppingWritten(PLAN, 13, 7));
        // whoever waits for the list of this vote hears of it, whatever was written before
        ask(record, opened, marias, leos, anas, written, closed, settled).expectEvents(written);
    }

    @Test
    void survivesASnapshot() {
        ask(new RecordShopping(PLAN, 14, 6), opened, marias, leos, anas, closed, settled)
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void namesNoDayTwice() {
        assertThat(settledBy(SETTLE, VOTED).days())
                .extracting(DayDinner::date)
                .doesNotHaveDuplicates()
                .isSubsetOf(DINNERS.toArray(LocalDate[]::new));
    }
}
