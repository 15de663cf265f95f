package ai.jules.command.conversation;

import ai.jules.command.household.WeekView;
import ai.jules.command.mealplan.PlanView;
import ai.jules.command.mealplan.PlanView.Poll;
import ai.jules.command.mealplan.PlanView.State;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.Diner;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The weeks of the household that texts, as they stand in the transaction of its text. */
record Weeks(Turn turn, WeekView view) {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);

    static Weeks of(Turn turn, HouseholdId household) {
        return new Weeks(turn, Objects.requireNonNull(turn.ask(new ReadWeek(household))));
    }

    PlanView plan(PlanId plan) {
        return Objects.requireNonNull(turn.ask(new ReadPlan(plan)));
    }

    /** The vote that takes ballots now. */
    Optional<PlanView> open() {
        return view.deciding().map(this::plan).filter(plan -> plan.poll()
                .filter(poll -> poll.state() == State.OPEN)
                .isPresent());
    }

    /** The vote before this one. */
    Optional<PlanView> before(PlanId plan) {
        return view.days().values().stream()
                .filter(other -> other.first().isBefore(plan.first()))
                .distinct()
                .sorted(Comparator.comparing(PlanId::first).reversed())
                .map(this::plan)
                .filter(other -> other.poll().isPresent())
                .findFirst();
    }

    /** What is planned on a day. */
    Optional<PlanView.Day> planned(LocalDate date) {
        return Optional.ofNullable(view.days().get(date)).flatMap(plan -> plan(plan).days().stream()
                .filter(day -> day.date().equals(date))
                .findFirst());
    }

    /** Who has said to cook on a day, whether or not it is known what. */
    Optional<Diner> cook(LocalDate date) {
        return Optional.ofNullable(view.days().get(date))
                .map(plan -> plan(plan).cooks().get(date));
    }

    static List<String> titles(Poll poll) {
        return poll.options().stream()
                .map(Option::dish)
                .map(dish -> dish.title())
                .toList();
    }

    /** {@code Mon}. */
    static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code Mon 23}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }
}
