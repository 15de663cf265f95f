package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.command.mealplan.PlanTest.CLOSE;
import static ai.jules.command.mealplan.PlanTest.DINNERS;
import static ai.jules.command.mealplan.PlanTest.MONDAY;
import static ai.jules.command.mealplan.PlanTest.PIZZA;
import static ai.jules.command.mealplan.PlanTest.TACOS;
import static ai.jules.command.mealplan.PlanTest.TUESDAY;
import static ai.jules.command.mealplan.PlanTest.options;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.household.WeekView;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.PlanCommand.UndoOnPlan;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.Dish;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Riveras planned by hand and took back. */
class UndonePlansTest {

    private static final PlanId PLAN = PlanTest.PLAN;

    private final RiverasWeek family = RiverasWeek.together();

    private void plan(String action, LocalDate date, Dish dish) {
        Map<LocalDate, PlanId> plans = family.ask(new ClaimDays(HOUSEHOLD, MARIA, List.of(date)));
        family.ask(
                MARIA,
                action,
                new ChangeDinners(
                        plans.get(date), MARIA, DinnersChanged.Kind.SET, List.of(PlanTest.cooked(date, dish))));
    }

    private TakingBack<PlanThing> undo(String action, String of) {
        return family.ask(MARIA, action, new UndoOnPlan(PLAN, MARIA, of));
    }

    private Map<LocalDate, PlanId> days() {
        WeekView week = family.ask(new ReadWeek(HOUSEHOLD));
        return week.days();
    }

    private List<LocalDate> decided() {
        family.ask(new OpenWeek(HOUSEHOLD, null, DINNERS, CLOSE));
        return ((WeekOpened) family.last(HOUSEHOLD)).dinners();
    }

    @Test
    void leavesADayPlannedByHandAndTakenBackToTheNextVote() {
        plan("SM1", MONDAY, TACOS);

        assertThat(undo("SM2", "SM1")).isInstanceOf(TakenBack.class);

        assertThat(days()).isEmpty();
        assertThat(decided()).isEqualTo(DINNERS);
    }

    @Test
    void keepsADayThatWasPlannedOtherwiseBefore() {
        plan("SM1", MONDAY, TACOS);
        plan("SM2", MONDAY, PIZZA);

        undo("SM3", "SM2");

        assertThat(days()).containsOnlyKeys(MONDAY);
        assertThat(decided()).isEqualTo(DINNERS.subList(1, 5));
    }

    @Test
    void bringsADinnerBackToItsDay() {
        plan("SM1", MONDAY, TACOS);
        undo("SM2", "SM1");

        assertThat(undo("SM3", "SM2")).isInstanceOf(TakenBack.class);

        assertThat(days()).containsExactly(Map.entry(MONDAY, PLAN));
        assertThat(decided()).isEqualTo(DINNERS.subList(1, 5));
    }

    @Test
    void bringsNoDinnerBackToADayThatAnotherPlanHasByNow() {
        plan("SM1", MONDAY, TACOS);
        undo("SM2", "SM1");
        var sunday = MONDAY.minusDays(1);
        family.ask(new ClaimDays(HOUSEHOLD, LEO, List.of(sunday, MONDAY)));

        assertThat(undo("SM3", "SM2")).isInstanceOf(TooLate.class);

        assertThat(days()).containsEntry(MONDAY, PlanId.of(HOUSEHOLD, sunday));
        PlanView view = family.ask(new ReadPlan(PLAN));
        assertThat(view.days()).isEmpty();
    }

    @Test
    void bringsNoDinnerBackToADayThatIsBeingVotedOn() {
        plan("SM1", MONDAY, TACOS);
        undo("SM2", "SM1");
        PlanId plan = family.ask(new OpenWeek(HOUSEHOLD, null, List.of(MONDAY, TUESDAY), CLOSE));
        var week = (WeekOpened) family.last(HOUSEHOLD);
        var electorate = week.weights().stream().map(weight -> weight.voter()).toList();
        family.ask(new OpenPoll(
                plan, week.dinners(), options(TACOS, PIZZA), electorate, week.weights(), null, CLOSE, week.zone()));

        assertThat(undo("SM3", "SM2")).isInstanceOf(TooLate.class);

        PlanView view = family.ask(new ReadPlan(plan));
        assertThat(view.days()).isEmpty();
    }
}
