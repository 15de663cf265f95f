package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.command.undo.Deeds;
import ai.jules.commands.PlanCommand;
import ai.jules.commands.Refused;
import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.Dish;
import ai.jules.events.mealplan.DishRef;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.week.Weight;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;

/** The Riveras' week, for the tests of what may happen to it. */
abstract class PlanTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final LocalDate TUESDAY = MONDAY.plusDays(1);
    static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    static final LocalDate THURSDAY = MONDAY.plusDays(3);
    static final LocalDate FRIDAY = MONDAY.plusDays(4);
    static final List<LocalDate> DINNERS = List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    static final PlanId PLAN = PlanId.of(HOUSEHOLD, MONDAY);
    static final Instant NUDGE = Instant.parse("2026-11-22T20:00:00Z");
    static final Instant CLOSE = Instant.parse("2026-11-22T23:00:00Z");

    static final Dish LASAGNE = new Dish(new DishRef.FromBook(LASAGNA), "Lasagna", 75);
    static final Dish TACOS = new Dish(new DishRef.Starter("beef-tacos"), "Tacos", 30);
    static final Dish PIZZA = new Dish(new DishRef.JustNamed(), "Pizza", null);

    static final List<Option> OPTIONS =
            options(LASAGNE, TACOS, named("Lentil curry"), named("Salmon"), named("Chili"), named("Fried rice"), PIZZA);

    static final List<MemberId> EVERYBODY = List.of(MARIA, LEO, ANA);
    static final List<Weight> EVEN =
            EVERYBODY.stream().map(voter -> new Weight(voter, "0")).toList();

    static final PollOpened opened =
            new PollOpened(PLAN, DINNERS, OPTIONS, EVERYBODY, EVEN, NUDGE, CLOSE, "America/New_York");

    /** The vote of docs/voting.md. */
    static final BallotCast marias = cast(MARIA, false, 1, 2);

    static final BallotCast leos = cast(LEO, false, 5, 2, 1);
    static final BallotCast anas = cast(ANA, true, 7, 2);
    static final PollClosed closed = new PollClosed(
            PLAN,
            List.of(ballot(MARIA, 1, 2), ballot(LEO, 5, 2, 1), ballot(ANA, 7, 2)),
            PollClosed.Reason.EVERYBODY_VOTED);

    final FixtureConfiguration<WeeklyPlan> fixture = Deeds.fixture(WeeklyPlan.class);

    static Dish named(String title) {
        return new Dish(new DishRef.JustNamed(), title, null);
    }

    static List<Option> options(Dish... dishes) {
        return IntStream.range(0, dishes.length)
                .mapToObj(i -> new Option(i + 1, dishes[i], null, 0, List.of("a family recipe")))
                .toList();
    }

    static List<List<Integer>> ranks(int... options) {
        return IntStream.of(options).mapToObj(List::of).toList();
    }

    static Ballot ballot(MemberId voter, int... options) {
        return new Ballot(voter, ranks(options));
    }

    static BallotCast cast(MemberId voter, boolean complete, int... options) {
        return new BallotCast(PLAN, voter, ranks(options), complete);
    }

    static DayDinner cooked(LocalDate date, Dish dish) {
        return new DayDinner(date, new Dinner.Cooked(dish));
    }

    static DinnersChanged changed(@Nullable MemberId by, DinnersChanged.Kind kind, DayChange... changes) {
        return new DinnersChanged(PLAN, by, kind, List.of(changes), null);
    }

    static DayChange change(LocalDate date, @Nullable Dish before, @Nullable Dish after) {
        return new DayChange(
                date,
                before == null ? null : new Dinner.Cooked(before),
                after == null ? null : new Dinner.Cooked(after));
    }

    ResultValidator<WeeklyPlan> ask(PlanCommand command, Object... given) {
        return ask(SATURDAY, command, given);
    }

    /** @param at when it is asked */
    ResultValidator<WeeklyPlan> ask(Instant at, PlanCommand command, Object... given) {
        return ask(MARIA, "SM0", at, command, given);
    }

    ResultValidator<WeeklyPlan> ask(MemberId who, String action, Instant at, PlanCommand command, Object... given) {
        var family = Stream.of(given).toList();
        var before = family.isEmpty()
                ? fixture.givenNoPriorActivity()
                : fixture.givenCurrentTime(SATURDAY).andGiven(given);
        return before.when(command, Deeds.as(who, action, at));
    }

    static void refused(ResultValidator<WeeklyPlan> result, String reason) {
        result.expectException(Refused.class).expectExceptionMessage(reason).expectNoEvents();
    }
}
