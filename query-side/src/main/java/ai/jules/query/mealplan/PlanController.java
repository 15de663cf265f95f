package ai.jules.query.mealplan;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PlanId;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.PastMoment;
import ai.jules.query.reading.ReadsFrom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household its plans and the votes they came from. */
@RestController
@ReadsFrom(PlanProjection.GROUP)
class PlanController {

    /** Days between the ends of what is asked for at once; a year. */
    private static final long LONGEST = 366;

    private static final int A_WEEK = 7;

    private final Polls polls;
    private final DayRows days;

    PlanController(Polls polls, DayRows days) {
        this.polls = polls;
        this.days = days;
    }

    /**
     * The plan of a week.
     *
     * @param week its first dinner date
     * @param poll null for a plan nobody voted on
     */
    record Week(LocalDate week, List<Day> days, @Nullable Vote poll) {}

    /**
     * A day of a plan.
     *
     * @param kind cooked, leftovers or skipped
     * @param title null when nothing is eaten at home
     * @param recipeId null for a dish that is not in the book
     * @param cook somebody of the table; null when nobody has said it
     */
    record Day(
            LocalDate date,
            @Nullable String title,
            @Nullable UUID recipeId,
            @Nullable UUID cook,
            @Nullable String kind,
            @Nullable Integer minutes) {

        static Day of(DayRow row) {
            return new Day(row.day(), row.words(), row.recipe(), row.cook(), row.kind(), row.minutes());
        }
    }

    /**
     * A vote.
     *
     * @param status open or closed
     * @param electorate everybody who was asked
     */
    record Vote(
            String status,
            List<Polls.Offer> options,
            List<Polls.Cast> ballots,
            List<LocalDate> dinners,
            List<UUID> electorate,
            Instant closesAt) {}

    /**
     * A day on its own, with where its dish is known from.
     *
     * @param dish null unless something is cooked
     * @param settledByVote whether it is as the vote settled it
     */
    record PlannedDay(
            LocalDate date,
            String plan,
            @Nullable String kind,
            @Nullable String title,
            @Nullable Dish dish,
            @Nullable UUID recipeId,
            @Nullable Integer minutes,
            @Nullable UUID cook,
            boolean settledByVote) {

        static PlannedDay of(DayRow row) {
            return new PlannedDay(
                    row.day(),
                    row.plan(),
                    row.kind(),
                    row.words(),
                    Dish.of(row),
                    row.recipe(),
                    row.minutes(),
                    row.cook(),
                    row.byVote());
        }
    }

    /** Exactly one is set, unless the dish was only named: then neither is. */
    record Dish(@Nullable UUID book, @Nullable String starter, boolean named) {

        static @Nullable Dish of(DayRow row) {
            return DayRow.COOKED.equals(row.kind())
                    ? new Dish(row.recipe(), row.starter(), row.recipe() == null && row.starter() == null)
                    : null;
        }
    }

    /**
     * The plan that covers a date.
     *
     * @throws ProblemException not found, when none does
     */
    @GetMapping("/api/v1/households/{household}/meals")
    Week week(@PathVariable UUID household, @RequestParam LocalDate week, Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var plan = covering(household, week).orElseThrow(PlanController::noPlan);
        var rows = days.ofPlan(plan);
        var poll = polls.find(plan);
        return new Week(
                PlanId.parse(plan).first(),
                rows.stream().map(Day::of).toList(),
                poll.map(it -> new Vote(
                                it.status(),
                                it.options(),
                                polls.ballots(plan),
                                it.dinners(),
                                it.electorate(),
                                it.closesAt()))
                        .orElse(null));
    }

    /** The one the day belongs to; else the last that begins less than a week before it. */
    private Optional<String> covering(UUID household, LocalDate day) {
        var own = days.between(household, day, day).stream().map(DayRow::plan).findFirst();
        return own.or(() -> polls.deciding(household, day).map(Polls.Poll::plan))
                .or(() -> days.between(household, day.minusDays(A_WEEK - 1), day).stream()
                        .map(DayRow::plan)
                        .filter(plan -> days.ofPlan(plan).stream()
                                .anyMatch(row -> !row.day().isBefore(day)))
                        .reduce((_, last) -> last));
    }

    private static ProblemException noPlan() {
        return new ProblemException(
                "no-plan", HttpStatus.NOT_FOUND, "Nothing is planned for that week.", "Text: plan the week");
    }

    /**
     * Day by day what is or was planned.
     *
     * @param from inclusive
     * @param to inclusive, at most a year later
     * @param at as it was planned then; without it, as it is
     */
    @GetMapping("/api/v1/households/{household}/meals/days")
    Page<PlannedDay> days(
            @PathVariable UUID household,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable Instant at,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST) {
            throw new ProblemException(
                    "invalid-request",
                    HttpStatus.BAD_REQUEST,
                    "Something in this request is missing or cannot be used.",
                    "Ask for days from one date to another, at most a year later.");
        }
        var rows = at == null
                ? days.between(household, from, to)
                : days.between(household, from, to, PastMoment.checked(at));
        return new Page<>(rows.stream().map(PlannedDay::of).toList(), null);
    }
}
