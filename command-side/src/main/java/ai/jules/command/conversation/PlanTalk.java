package ai.jules.command.conversation;

import ai.jules.command.mealplan.PlanView;
import ai.jules.command.member.SendingLimits;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.NameCook;
import ai.jules.commands.Refused;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.DinnerIdeas;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged.Kind;
import ai.jules.kernel.Dish;
import ai.jules.kernel.PlanId;
import ai.jules.language.AnswerWish;
import ai.jules.language.DayWord;
import ai.jules.language.DinnerWish;
import ai.jules.language.OpenQuestion;
import ai.jules.language.Who;
import ai.jules.mealplan.DinnerDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plan by text: beginning a vote, changing a day, saying who cooks. What is asked of it {@link DinnerAnswers} knows. */
@Component
class PlanTalk {

    static final LocalTime DINNER = LocalTime.of(18, 0);

    private static final DateTimeFormatter CLOSES = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    /** Later in the day nobody shops and cooks what a vote comes to. */
    private static final LocalTime TOO_LATE_FOR_TODAY = LocalTime.of(12, 0);

    private static final Duration OPEN = Duration.ofHours(24);
    private static final Duration BEFORE_THE_FIRST = Duration.ofHours(3);
    private static final Duration AT_LEAST = Duration.ofMinutes(30);
    private static final int LOOKED_AHEAD = 28;
    private static final int CLOSE = 3;

    private final Dishes dishes;
    private final DinnerAnswers answers;
    private final ListFollowing following;
    private final Speech speech;
    private final Undoing undoing;
    private final SendingLimits limits;
    private final Clock clock;

    PlanTalk(
            Dishes dishes,
            DinnerAnswers answers,
            ListFollowing following,
            Speech speech,
            Undoing undoing,
            SendingLimits limits,
            Clock clock) {
        this.dishes = dishes;
        this.answers = answers;
        this.following = following;
        this.speech = speech;
        this.undoing = undoing;
        this.limits = limits;
        this.clock = clock;
    }

    /** Does what is wished and tells what was done, or what is planned. */
    String serve(Turn turn, Company company, DinnerWish wish) {
        var weeks = Weeks.of(turn, company.household());
        return switch (wish) {
            case DinnerWish.Dinner(var day) -> answers.dinner(turn, company, weeks, date(day, company));
            case DinnerWish.Ideas(var foods) -> answers.ideas(turn, company, weeks, company.today(), foods);
            case DinnerWish.ShowPlan _ -> answers.plan(company, weeks);
            case DinnerWish.WhoCooks(var day) -> answers.whoCooks(turn, company, weeks, date(day, company));
            case DinnerWish.Cooks(var who, var day) -> cooks(turn, company, weeks, who, date(day, company));
            case DinnerWish.PlanWeek _ -> plan(turn, company, weeks);
            case DinnerWish.SetDay(var day, var dish) ->
                grownUp(turn, () -> set(turn, company, weeks, date(day, company), dish));
            case DinnerWish.Swap(var one, var other) ->
                grownUp(turn, () -> swap(turn, company, weeks, date(one, company), date(other, company)));
            case DinnerWish.Skip(var day) ->
                grownUp(
                        turn,
                        () -> change(
                                turn,
                                company,
                                weeks,
                                Kind.SKIPPED,
                                date(day, company),
                                new Dinner.Skipped(),
                                "no dinner planned"));
            case DinnerWish.Leftovers(var day) ->
                grownUp(
                        turn,
                        () -> change(
                                turn,
                                company,
                                weeks,
                                Kind.LEFTOVERS,
                                date(day, company),
                                new Dinner.Leftovers(),
                                "leftovers"));
        };
    }

    /** The ideas this person was given in this thread and has not chosen from. */
    Optional<OpenQuestion> ideas(Turn turn) {
        return asked(turn)
                .map(ideas -> new OpenQuestion.Ideas(
                        ideas.dishes().stream().map(Dish::title).toList()));
    }

    private static Optional<DinnerIdeas> asked(Turn turn) {
        return turn.standing()
                .open()
                .map(OpenFlow::question)
                .filter(DinnerIdeas.class::isInstance)
                .map(DinnerIdeas.class::cast);
    }

    /** Puts one of the ideas on its day. */
    String choose(Turn turn, Company company, AnswerWish.Choose wish) {
        var ideas = asked(turn);
        if (ideas.isEmpty()
                || wish.numbers().size() != 1
                || wish.numbers().getFirst() > ideas.get().dishes().size()) {
            return ideas.map(asked -> "One of 1 to " + asked.dishes().size() + ", please.")
                    .orElse("What is " + wish.numbers().getFirst() + " for?");
        }
        return grownUp(turn, () -> {
            var dish = ideas.get().dishes().get(wish.numbers().getFirst() - 1);
            speech.move(
                    turn,
                    FlowKind.WEEKLY_PLANNING,
                    turn.standing().open().orElseThrow().id(),
                    FlowState.COMPLETED,
                    null);
            return change(
                    turn,
                    company,
                    Weeks.of(turn, company.household()),
                    Kind.SET,
                    ideas.get().date(),
                    new Dinner.Cooked(dish),
                    dish.title());
        });
    }

    private static String grownUp(Turn turn, Supplier<String> change) {
        return PreferenceTalk.isAdult(turn)
                ? change.get()
                : "The grown-ups change the plan. You have a vote when the next week is planned.";
    }

    /** The coming one of that name; today counts. */
    static LocalDate date(DayWord day, Company company) {
        var today = company.today();
        return switch (day) {
            case DayWord.Weekday(var weekday) -> today.with(TemporalAdjusters.nextOrSame(weekday));
            case DayWord.NextWeekday(var weekday) -> nextWeek(today, weekday);
            case DayWord.LastWeekday(var weekday) -> today.with(TemporalAdjusters.previous(weekday));
            case DayWord.Today _ -> today;
            case DayWord.Tomorrow _ -> today.plusDays(1);
            case DayWord.Yesterday _ -> today.minusDays(1);
            case DayWord.Date(var date) -> date;
        };
    }

    /** {@code next monday} is the coming one, unless that is today; {@code next friday} said on a Monday is a week later. */
    private static LocalDate nextWeek(LocalDate today, DayOfWeek weekday) {
        var coming = today.with(TemporalAdjusters.next(weekday));
        boolean thisWeek = coming.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .equals(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        return thisWeek ? coming.plusWeeks(1) : coming;
    }

    private String plan(Turn turn, Company company, Weeks weeks) {
        var open = weeks.open();
        if (open.isPresent()) {
            var poll = open.get().poll().orElseThrow();
            return "A vote is open already, for " + DinnerDays.words(poll.dinners()) + ": "
                    + DinnerAnswers.options(poll) + ". It closes "
                    + CLOSES.format(poll.closesAt().atZone(zone(weeks))) + ".";
        }
        var dinners = nextUnplanned(weeks);
        if (dinners.isEmpty()) {
            return "The next weeks are planned already. " + answers.plan(company, weeks);
        }
        var closesAt = closesAt(dinners.getFirst(), weeks);
        try {
            turn.ask(new OpenWeek(company.household(), turn.member(), dinners, closesAt));
        } catch (Refused refused) {
            return switch (refused.reason()) {
                case VOTE_OPEN -> "The last vote is just being counted. Ask me again in a minute.";
                case ALREADY_PLANNED -> "Those days are planned already. " + answers.plan(company, weeks);
                default -> "That I could not do.";
            };
        }
        undoing.did(turn, "began the vote");
        return "Planning " + DinnerDays.words(dinners) + ". Everybody gets the vote in "
                + (isNight(weeks) ? "the morning" : "a moment") + "; it closes "
                + CLOSES.format(closesAt.atZone(zone(weeks))) + ".";
    }

    /** When nobody is texted unasked (rule 17). */
    private boolean isNight(Weeks weeks) {
        var now = LocalTime.ofInstant(clock.instant(), zone(weeks));
        return now.isBefore(limits.wakingFrom()) || !now.isBefore(limits.wakingUntil());
    }

    private List<LocalDate> nextUnplanned(Weeks weeks) {
        var now = clock.instant().atZone(zone(weeks));
        var first = now.toLocalTime().isBefore(TOO_LATE_FOR_TODAY)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        var rhythm = weeks.view().rhythm();
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(LOOKED_AHEAD)
                .filter(day -> rhythm.dinnerDays().contains(day.getDayOfWeek()))
                .filter(day -> !weeks.view().days().containsKey(day))
                .limit(rhythm.dinnerDays().size())
                .toList();
    }

    private Instant closesAt(LocalDate firstDinner, Weeks weeks) {
        var now = clock.instant();
        var inADay = now.plus(OPEN);
        var latest = firstDinner.atTime(DINNER).atZone(zone(weeks)).toInstant().minus(BEFORE_THE_FIRST);
        var closes = inADay.isBefore(latest) ? inADay : latest;
        return closes.isBefore(now.plus(AT_LEAST)) ? now.plus(AT_LEAST) : closes;
    }

    private static ZoneId zone(Weeks weeks) {
        return ZoneId.of(weeks.view().zone());
    }

    private String set(Turn turn, Company company, Weeks weeks, LocalDate date, String words) {
        return switch (dishes.find(turn, company.household(), words)) {
            case Dishes.Meant.Several(var titles) ->
                "Which one for " + Weeks.weekday(date) + ": "
                        + Sentences.list(titles).replace(" and ", " or ") + "? Text its whole name.";
            case Dishes.Meant.This(var dish, var recipe, var close) -> {
                var said = change(turn, company, weeks, Kind.SET, date, new Dinner.Cooked(dish), dish.title());
                var warning = recipe.flatMap(it -> AllergyWarning.of(turn, company.household(), List.of(it)));
                if (turn.isInGroup()) {
                    // whose allergy it is stays between us
                    warning.ifPresent(careful -> speech.reply(turn.privately(), careful));
                }
                var hint = close.isEmpty()
                        ? ""
                        : "For one with a shopping list, text: " + Weeks.weekday(date) + " is "
                                + Sentences.list(close.subList(0, Math.min(CLOSE, close.size())))
                                        .replace(" and ", " or ");
                yield Sentences.joined(List.of(said, turn.isInGroup() ? "" : warning.orElse(""), hint));
            }
        };
    }

    private String change(
            Turn turn, Company company, Weeks weeks, Kind kind, LocalDate date, Dinner dinner, String words) {
        var before = weeks.planned(date).map(PlanView.Day::dinner);
        var stopped = notToBeChanged(company, weeks, List.of(date));
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (before.filter(dinner::equals).isPresent()) {
            return Weeks.day(date) + " is " + words + " already.";
        }
        apply(turn, company, kind, Map.of(date, dinner));
        undoing.did(turn, "made " + Weeks.weekday(date) + " " + words, streams(turn, company, List.of(date)));
        return Weeks.day(date) + ": " + words
                + before.map(old -> ", instead of " + DinnerAnswers.words(old)).orElse("") + "."
                + following.follow(turn, plan(turn, company, date));
    }

    private String swap(Turn turn, Company company, Weeks weeks, LocalDate one, LocalDate other) {
        var stopped = notToBeChanged(company, weeks, List.of(one, other));
        if (stopped.isPresent()) {
            return stopped.get();
        }
        var first = weeks.planned(one).map(PlanView.Day::dinner);
        var second = weeks.planned(other).map(PlanView.Day::dinner);
        if (one.equals(other) || first.isEmpty() && second.isEmpty()) {
            return "There is nothing to swap: nothing is planned for " + Weeks.day(one)
                    + (one.equals(other) ? "" : " or " + Weeks.day(other)) + ".";
        }
        var days = new TreeMap<LocalDate, Dinner>();
        days.put(one, second.orElse(new Dinner.Skipped()));
        days.put(other, first.orElse(new Dinner.Skipped()));
        apply(turn, company, Kind.SWAPPED, days);
        undoing.did(
                turn,
                "swapped " + Weeks.weekday(one) + " and " + Weeks.weekday(other),
                streams(turn, company, List.of(one, other)));
        return "Swapped: " + Weeks.day(one) + " " + DinnerAnswers.words(days.get(one)) + ", " + Weeks.day(other) + " "
                + DinnerAnswers.words(days.get(other)) + "." + following.follow(turn, plan(turn, company, one));
    }

    /** What is over stays as it was, and what is being voted on is not decided over the voters' heads. */
    private static Optional<String> notToBeChanged(Company company, Weeks weeks, List<LocalDate> dates) {
        if (dates.stream().anyMatch(date -> date.isBefore(company.today()))) {
            return Optional.of("What is over I cannot plan any more.");
        }
        return weeks.open()
                .flatMap(PlanView::poll)
                .filter(poll -> dates.stream().anyMatch(poll.dinners()::contains))
                .map(poll -> "The vote for " + DinnerDays.words(poll.dinners()) + " is open until "
                        + CLOSES.format(poll.closesAt().atZone(zone(weeks)))
                        + ". Vote now, and change the plan when it stands.");
    }

    /** Each day in the plan it belongs to; swapping days of two plans changes both. */
    private static void apply(Turn turn, Company company, Kind kind, Map<LocalDate, Dinner> days) {
        var plans = plans(turn, company, List.copyOf(days.keySet()));
        plans.values().stream().distinct().forEach(plan -> {
            var changed = new ArrayList<DayDinner>();
            days.forEach((date, dinner) -> {
                if (plan.equals(plans.get(date))) {
                    changed.add(new DayDinner(date, dinner));
                }
            });
            turn.ask(new ChangeDinners(plan, turn.member(), kind, changed));
        });
    }

    private static Map<LocalDate, PlanId> plans(Turn turn, Company company, List<LocalDate> dates) {
        return Objects.requireNonNull(turn.ask(new ClaimDays(company.household(), turn.member(), dates)));
    }

    private static PlanId plan(Turn turn, Company company, LocalDate date) {
        return Objects.requireNonNull(plans(turn, company, List.of(date)).get(date));
    }

    private static String[] streams(Turn turn, Company company, List<LocalDate> dates) {
        return plans(turn, company, dates).values().stream()
                .map(PlanId::toString)
                .distinct()
                .toArray(String[]::new);
    }

    private String cooks(Turn turn, Company company, Weeks weeks, Who who, LocalDate date) {
        if (date.isBefore(company.today())) {
            return "What is over I cannot plan any more.";
        }
        return switch (Whom.read(who, turn.member(), company.table())) {
            case Whom.Stranger(var name) -> "I know nobody called " + name + " at your table.";
            case Whom.Unclear(var said) -> "Whom do you mean by " + said + "?";
            case Whom.People(var people) -> {
                var plan = weeks.view().days().get(date);
                if (plan == null) {
                    // a day nobody planned is not taken from the next vote for its cook alone
                    yield "Nothing is planned for " + Weeks.day(date) + " yet. Plan it first, like: "
                            + Weeks.weekday(date) + " is tacos";
                }
                var cook = people.getFirst();
                turn.ask(new NameCook(plan, turn.member(), date, cook.diner()));
                var name =
                        cook.diner().equals(turn.member()) ? "you" : cook.name().orElse("they");
                undoing.did(turn, "noted who cooks on " + Weeks.weekday(date), plan.toString());
                yield "Noted: " + name + (name.equals("you") || name.equals("they") ? " cook " : " cooks ")
                        + DinnerAnswers.when(date, company)
                        + weeks.planned(date)
                                .map(day -> " (" + DinnerAnswers.words(day.dinner()) + ")")
                                .orElse("") + ".";
            }
        };
    }
}
