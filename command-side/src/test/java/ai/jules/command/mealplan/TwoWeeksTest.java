package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.command.mealplan.PlanTest.PIZZA;
import static ai.jules.command.mealplan.PlanTest.TACOS;
import static ai.jules.command.mealplan.PlanTest.options;
import static ai.jules.command.mealplan.PlanTest.ranks;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.PlanCommand.CastBallot;
import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.PlanCommand.SettlePlan;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Riveras vote two weeks in a row, on one dinner each: Maria and Leo want tacos, Ana pizza. */
class TwoWeeksTest {

    private static final LocalDate MONDAY = PlanTest.MONDAY;
    private static final Instant CLOSE = PlanTest.CLOSE;
    private static final Duration WEEK = Duration.ofDays(7);

    private final RiverasWeek family = RiverasWeek.together();

    private PlanSettled decide(LocalDate dinner, Instant close) {
        family.goTo(close.minus(Duration.ofDays(1)));
        PlanId plan = family.ask(new OpenWeek(HOUSEHOLD, null, List.of(dinner), close));
        var week = (WeekOpened) family.last(HOUSEHOLD);
        var electorate = week.weights().stream().map(Weight::voter).toList();
        family.ask(new OpenPoll(
                plan, week.dinners(), options(TACOS, PIZZA), electorate, week.weights(), null, close, week.zone()));
        family.ask(new CastBallot(plan, MARIA, ranks(1)));
        family.ask(new CastBallot(plan, LEO, ranks(1)));
        family.ask(new CastBallot(plan, ANA, ranks(2)));
        family.ask(new ClosePoll(plan, PollClosed.Reason.EVERYBODY_VOTED, null));
        family.ask(new SettlePlan(plan, List.of(), List.of(), List.of()));
        var settled = (PlanSettled) family.last(plan);
        family.ask(new ApplyFairness(HOUSEHOLD, plan, settled.balances()));
        return settled;
    }

    @Test
    void remembersWhoLostTheWeekBefore() {
        var first = decide(MONDAY, CLOSE);
        var second = decide(MONDAY.plusDays(7), CLOSE.plus(WEEK));

        assertThat(first.days())
                .extracting(DayDinner::dinner)
                .containsExactly(PlanTest.cooked(MONDAY, TACOS).dinner());
        assertThat(second.days())
                .extracting(DayDinner::dinner)
                .containsExactly(PlanTest.cooked(MONDAY, PIZZA).dinner());
        assertThat(first.balances())
                .containsExactly(new Weight(MARIA, "1/3"), new Weight(LEO, "1/3"), new Weight(ANA, "-2/3"));
        assertThat(second.weights()).isEqualTo(first.balances());
    }

    @Test
    void comesToTheSamePlanFromTheSameEvents() {
        decide(MONDAY, CLOSE);
        var plan = PlanId.of(HOUSEHOLD, MONDAY.plusDays(7));
        var settled = decide(MONDAY.plusDays(7), CLOSE.plus(WEEK));
        var untilSettled = Stream.concat(
                        family.events(HOUSEHOLD).stream(),
                        family.events(plan).stream().filter(event -> !(event.getPayload() instanceof PlanSettled)))
                .toList();

        var elsewhere = RiverasWeek.after(untilSettled);
        elsewhere.ask(new SettlePlan(plan, settled.barred(), settled.busy(), List.of()));

        assertThat(elsewhere.last(plan)).isEqualTo(settled);
    }
}
