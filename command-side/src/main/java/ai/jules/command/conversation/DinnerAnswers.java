package ai.jules.command.conversation;

import ai.jules.command.mealplan.PlanView;
import ai.jules.command.mealplan.PlanView.Poll;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.events.conversation.FlowKind;
import ai.jules.events.conversation.FlowState;
import ai.jules.events.conversation.Question.DinnerIdeas;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.ShoppingListId;
import ai.jules.mealplan.DinnerDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is planned, who cooks, when to begin, what is missing; ideas where nothing is planned. */
@Component
class DinnerAnswers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final int SHOWN_AHEAD = 7;
    private static final int MISSING = 4;

    private final DinnerIdeasFinder finder;
    private final Speech speech;

    DinnerAnswers(DinnerIdeasFinder finder, Speech speech) {
        this.finder = finder;
        this.speech = speech;
    }

    /** One segment: dish, who cooks if known, when to start, what is missing. */
    String dinner(Turn turn, Company company, Weeks weeks, LocalDate date) {
        var day = weeks.planned(date);
        if (day.isEmpty()) {
            if (date.isBefore(company.today())) {
                return "I know of no plan for " + Weeks.day(date) + ".";
            }
            return voting(weeks, poll -> poll.dinners().contains(date))
                    .map(vote -> vote + cook(turn, company, weeks.cook(date)))
                    .orElseGet(() -> ideas(turn, company, weeks, date, List.of()));
        }
        var label = Sentences.sentence(when(date, company)) + ": ";
        return switch (day.get().dinner()) {
            case Dinner.Skipped _ -> label + "no dinner planned.";
            case Dinner.Leftovers _ ->
                label + "leftovers." + cook(turn, company, day.get().cook());
            case Dinner.Cooked(var dish) ->
                label + dish.title() + minutes(dish) + "."
                        + cook(turn, company, day.get().cook())
                        + (date.isBefore(company.today()) ? "" : start(dish) + missing(turn, company, dish));
        };
    }

    private static String minutes(Dish dish) {
        return dish.minutes() == null ? "" : ", " + dish.minutes() + " min";
    }

    private static String start(Dish dish) {
        if (dish.minutes() == null || dish.minutes() <= 0 || dish.minutes() > LocalTime.MAX.getHour() * 60) {
            return "";
        }
        return " Start by " + TIME.format(PlanTalk.DINNER.minusMinutes(dish.minutes())) + " to eat at "
                + TIME.format(PlanTalk.DINNER) + ".";
    }

    private static String cook(Turn turn, Company company, Optional<Diner> cook) {
        return cook.map(diner -> diner.equals(turn.member())
                        ? " You cook."
                        : " " + name(company, diner).orElse("Somebody") + " cooks.")
                .orElse("");
    }

    private static Optional<String> name(Company company, Diner diner) {
        return company.table().people().stream()
                .filter(person -> person.diner().equals(diner))
                .findFirst()
                .flatMap(person -> person.name());
    }

    private static String missing(Turn turn, Company company, Dish dish) {
        List<ListEntry> entries =
                Objects.requireNonNull(turn.ask(new ReadList(ShoppingListId.of(company.household()))));
        var missing = entries.stream()
                .filter(entry -> !entry.checked())
                .filter(entry -> entry.source() instanceof ItemSource.ForDish(var _, var title, var _)
                        && title.equals(dish.title()))
                .map(entry -> entry.item().food())
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        var named = missing.subList(0, Math.min(MISSING, missing.size()));
        return " Still to buy: " + String.join(", ", named)
                + (missing.size() > MISSING ? " and " + (missing.size() - MISSING) + " more." : ".");
    }

    /** Also while it is still being voted on what. */
    String whoCooks(Turn turn, Company company, Weeks weeks, LocalDate date) {
        var cook = weeks.cook(date);
        var when = when(date, company);
        var dinner = weeks.planned(date)
                .map(day -> " (" + words(day.dinner()) + ")")
                .orElseGet(() -> isVotedOn(weeks, date) ? " (the vote is open)" : "");
        if (cook.filter(turn.member()::equals).isPresent()) {
            return "You cook " + when + dinner + ".";
        }
        return cook.flatMap(diner -> name(company, diner))
                .map(name -> name + " cooks " + when + dinner + ".")
                .orElseGet(() -> "Nobody has said who cooks " + when + dinner + ". If you do, text: I cook " + when);
    }

    private static boolean isVotedOn(Weeks weeks, LocalDate date) {
        return voting(weeks, poll -> poll.dinners().contains(date)).isPresent();
    }

    /** The coming days, and the vote if one is open. */
    String plan(Company company, Weeks weeks) {
        var days = Stream.iterate(company.today(), day -> day.plusDays(1))
                .limit(SHOWN_AHEAD)
                .flatMap(date -> weeks.planned(date).stream())
                .map(day -> Weeks.weekday(day.date()) + " " + words(day.dinner()))
                .toList();
        var vote = voting(weeks, _ -> true).orElse("");
        if (days.isEmpty()) {
            return vote.isEmpty() ? "Nothing is planned for the next days. To start a vote, text: plan the week" : vote;
        }
        return Sentences.joined(List.of(String.join(", ", days) + ".", vote));
    }

    private static Optional<String> voting(Weeks weeks, Predicate<Poll> which) {
        return weeks.open()
                .flatMap(PlanView::poll)
                .filter(which)
                .map(poll -> "You are voting on " + DinnerDays.words(poll.dinners()) + ": " + options(poll) + ".");
    }

    /** Up to four dishes; the number of one puts it on that day. */
    String ideas(Turn turn, Company company, Weeks weeks, LocalDate date, List<String> foods) {
        var ideas = finder.find(turn, company, weeks, date, foods);
        if (ideas.isEmpty()) {
            return foods.isEmpty()
                    ? "I have no idea for " + when(date, company) + " that everybody may eat."
                    : "I know no dish with " + Sentences.list(foods) + ". Ask me without it: what can I make";
        }
        speech.move(
                turn,
                FlowKind.WEEKLY_PLANNING,
                speech.newId(),
                FlowState.WAITING_FOR_RESPONSE,
                new DinnerIdeas(
                        date, ideas.stream().map(DinnerIdeasFinder.Idea::dish).toList()));
        var said = new ArrayList<String>();
        for (int i = 0; i < ideas.size(); i++) {
            said.add((i + 1) + " " + ideas.get(i).words());
        }
        var begin = weeks.planned(date).isEmpty() && foods.isEmpty()
                ? "Nothing planned for " + when(date, company) + ". "
                : "";
        return begin + String.join(", ", said) + ". A number puts it on " + when(date, company) + ".";
    }

    static String options(Poll poll) {
        return poll.options().stream()
                .map(option -> option.number() + " " + option.dish().title())
                .collect(Collectors.joining(" "));
    }

    /** {@code Tacos}, {@code leftovers}, {@code no dinner}. */
    static String words(Dinner dinner) {
        return switch (dinner) {
            case Dinner.Cooked(var dish) -> dish.title();
            case Dinner.Leftovers _ -> "leftovers";
            case Dinner.Skipped _ -> "no dinner";
        };
    }

    /** {@code tonight}, {@code tomorrow}, {@code Thu 26}. */
    static String when(LocalDate date, Company company) {
        if (date.equals(company.today())) {
            return "tonight";
        }
        return date.equals(company.today().plusDays(1)) ? "tomorrow" : Weeks.day(date);
    }
}
