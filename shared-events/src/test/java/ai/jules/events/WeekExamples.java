package ai.jules.events;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;

import ai.jules.TheRiveras;
import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.Round;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.events.week.DaysClaimed;
import ai.jules.events.week.DaysReleased;
import ai.jules.events.week.FairnessApplied;
import ai.jules.events.week.Rhythm;
import ai.jules.events.week.RhythmSet;
import ai.jules.events.week.WeekAbandoned;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One example of every event of a week: two dinners, three dishes to choose from. */
final class WeekExamples {

    private static final PlanId PLAN = PlanId.parse(TheRiveras.PLAN);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final List<LocalDate> DINNERS = List.of(MONDAY, TUESDAY);
    private static final Instant CLOSE = Instant.parse("2026-11-22T23:00:00Z");
    private static final String ZONE = "America/New_York";
    private static final String SHA_256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final Dish LASAGNE = new Dish(new DishRef.FromBook(LASAGNA), "Grandma's Lasagna", 75);
    private static final Dish TACOS = new Dish(new DishRef.Starter("beef-tacos"), "Beef tacos", 25);
    private static final Dish PIZZA = new Dish(new DishRef.JustNamed(), "Pizza", null);

    private static final List<Option> OPTIONS = List.of(
            new Option(1, LASAGNE, null, 0, List.of("a family recipe")),
            new Option(2, TACOS, LocalDate.parse("2026-11-26"), 1, List.of("uses the spinach", "under 30 minutes")),
            new Option(3, PIZZA, null, 0, List.of()));

    private static final List<MemberId> EVERYBODY = List.of(MARIA, LEO, ANA);
    private static final List<Weight> EVEN =
            List.of(new Weight(MARIA, "0"), new Weight(LEO, "0"), new Weight(ANA, "0"));
    private static final List<Ballot> BALLOTS =
            List.of(new Ballot(MARIA, List.of(List.of(3), List.of(1))), new Ballot(LEO, List.of(List.of(1, 2))));

    private WeekExamples() {}

    static List<JulesEvent> all() {
        return List.of(
                new RhythmSet(
                        HOUSEHOLD,
                        MARIA,
                        new Rhythm(
                                true,
                                Rhythm.USUAL.opensOn(),
                                LocalTime.of(9, 30),
                                Rhythm.USUAL.closesOn(),
                                Rhythm.USUAL.closesAt(),
                                Rhythm.USUAL.dinnerDays())),
                new WeekOpened(HOUSEHOLD, PLAN, LEO, DINNERS, CLOSE, EVEN, ZONE),
                new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NOBODY_TO_ASK),
                new FairnessApplied(HOUSEHOLD, PLAN, balances()),
                new DaysClaimed(HOUSEHOLD, PLAN, ANA, DINNERS),
                new DaysReleased(HOUSEHOLD, PLAN, LEO, List.of(MONDAY)),
                new CalendarShared(HOUSEHOLD, MARIA, SHA_256),
                new CalendarWithdrawn(HOUSEHOLD, MARIA),
                new PollOpened(
                        PLAN, DINNERS, OPTIONS, EVERYBODY, EVEN, Instant.parse("2026-11-22T20:00:00Z"), CLOSE, ZONE),
                new BallotCast(PLAN, LEO, List.of(List.of(1, 2)), false),
                new BallotWithdrawn(PLAN, LEO),
                new VoterGone(PLAN, ANA, true, true),
                new VotersNudged(PLAN, List.of(ANA)),
                new PollClosed(PLAN, BALLOTS, PollClosed.Reason.DEADLINE),
                new PlanSettled(
                        PLAN,
                        OPTIONS,
                        DINNERS,
                        BALLOTS,
                        EVEN,
                        List.of(new Barred(2, "contains peanuts")),
                        List.of(TUESDAY),
                        List.of(new Round(1, "5/3"), new Round(3, "3/5")),
                        List.of(cooked(MONDAY, LASAGNE), cooked(TUESDAY, PIZZA)),
                        balances()),
                new PlanAbandoned(PLAN, WeekFailure.NO_CANDIDATES),
                new DinnersChanged(
                        PLAN,
                        null,
                        DinnersChanged.Kind.REPLACED,
                        List.of(
                                new DayChange(MONDAY, new Dinner.Cooked(LASAGNE), new Dinner.Leftovers()),
                                new DayChange(TUESDAY, new Dinner.Skipped(), null)),
                        "contains milk"),
                new CookNamed(PLAN, MARIA, MONDAY, LEO),
                new ShoppingWritten(PLAN, 14, 6));
    }

    private static DayDinner cooked(LocalDate date, Dish dish) {
        return new DayDinner(date, new Dinner.Cooked(dish));
    }

    private static List<Weight> balances() {
        return List.of(new Weight(MARIA, "1/3"), new Weight(LEO, "-1/3"), new Weight(ANA, "0"));
    }
}
