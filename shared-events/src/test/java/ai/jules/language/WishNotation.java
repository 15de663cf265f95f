package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Unit;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Wishes in the one-line form of the corpus: {@code add(milk, 2 lb chicken) + dinner(today)}. */
final class WishNotation {

    private WishNotation() {}

    static String write(List<Wish> wishes) {
        return wishes.stream().map(WishNotation::write).collect(Collectors.joining(" + "));
    }

    static String write(Reading reading) {
        return switch (reading) {
            case Reading.Understood(List<Told> told) ->
                write(told.stream().map(Told::wish).toList());
            case Reading.Unsure(Told first, Told second) ->
                "either " + write(first.wish()) + " or " + write(second.wish());
            case Reading.Unclear unclear -> "unclear()";
        };
    }

    static String write(Wish wish) {
        return switch (wish) {
            case ListWish list -> list(list);
            case PantryWish pantry -> pantry(pantry);
            case DinnerWish dinner -> dinner(dinner);
            case RhythmWish rhythm -> rhythm(rhythm);
            case CalendarWish.ShareCalendar share -> "share-calendar()";
            case CalendarWish.StopCalendar stop -> "stop-calendar()";
            case VoteWish vote -> vote(vote);
            case PreferenceWish preference -> preference(preference);
            case MemberWish member -> member(member);
            case RecipeWish recipe -> recipe(recipe);
            case QuestionWish question -> question(question);
            case UndoWish.Undo undo -> "undo()";
            case UndoWish.UndoOf(String name) -> call("undo", name);
            case UndoWish.Redo redo -> "redo()";
            case AnswerWish answer -> answer(answer);
            case TalkWish talk -> talk(talk);
        };
    }

    private static String list(ListWish wish) {
        return switch (wish) {
            case ListWish.Add(List<Item> items) -> call("add", items(items));
            case ListWish.Got(List<Item> items) -> call("got", items(items));
            case ListWish.GotEverything everything -> "got(everything)";
            case ListWish.Remove(List<Item> items) -> call("remove", items(items));
            case ListWish.ClearList clear -> "clear-list()";
            case ListWish.ShowList show -> "list()";
            case ListWish.AddFor(String recipe) -> call("add-for", recipe);
            case ListWish.Change(String food, Amount amount, Optional<Unit> unit) ->
                call(
                        "change",
                        food,
                        amount + unit.map(some -> " " + some.canonical()).orElse(""));
        };
    }

    private static String pantry(PantryWish wish) {
        return switch (wish) {
            case PantryWish.Have(List<Item> items, Optional<String> place) -> call("have", items(items), place);
            case PantryWish.Bought(List<Item> items, Optional<String> place) -> call("bought", items(items), place);
            case PantryWish.OutOf(List<Item> items) -> call("out-of", items(items));
            case PantryWish.Used(List<Item> items) -> call("used", items(items));
            case PantryWish.ShowPantry(Optional<String> place) -> call("pantry", place.orElse(""));
            case PantryWish.Expiring expiring -> "expiring()";
            case PantryWish.HowMuch(String food) -> call("how-much", food);
            case PantryWish.Where(String food) -> call("where", food);
            case PantryWish.Move(List<Item> items, String place) -> call("move", items(items), place);
        };
    }

    private static String dinner(DinnerWish wish) {
        return switch (wish) {
            case DinnerWish.Dinner(DayWord day) -> call("dinner", day(day));
            case DinnerWish.Ideas(List<String> foods) -> call("ideas", String.join(", ", foods));
            case DinnerWish.ShowPlan show -> "show-plan()";
            case DinnerWish.PlanWeek plan -> "plan-week()";
            case DinnerWish.SetDay(DayWord day, String dish) -> call("set-day", day(day), dish);
            case DinnerWish.Swap(DayWord one, DayWord other) -> call("swap", day(one), day(other));
            case DinnerWish.Skip(DayWord day) -> call("skip", day(day));
            case DinnerWish.Leftovers(DayWord day) -> call("leftovers", day(day));
            case DinnerWish.WhoCooks(DayWord day) -> call("who-cooks", day(day));
            case DinnerWish.Cooks(Who who, DayWord day) -> call("cooks", who(who), day(day));
        };
    }

    private static String rhythm(RhythmWish wish) {
        return switch (wish) {
            case RhythmWish.Opens(Optional<DayOfWeek> day, Optional<LocalTime> at) -> call("opens", when(day, at));
            case RhythmWish.Closes(Optional<DayOfWeek> day, Optional<LocalTime> at) -> call("closes", when(day, at));
            case RhythmWish.DinnersOn(Set<DayOfWeek> days) -> call("dinners-on", days(days));
            case RhythmWish.DinnersAlsoOn(Set<DayOfWeek> days) -> call("dinners-also-on", days(days));
            case RhythmWish.NoDinnersOn(Set<DayOfWeek> days) -> call("no-dinners-on", days(days));
            case RhythmWish.DinnersAWeek(int number) -> call("dinners-a-week", String.valueOf(number));
            case RhythmWish.VotesByItself(boolean automatic) -> call("votes-by-itself", automatic ? "yes" : "no");
            case RhythmWish.ShowRhythm show -> "rhythm()";
        };
    }

    private static String when(Optional<DayOfWeek> day, Optional<LocalTime> at) {
        return Stream.concat(day.map(WishNotation::name).stream(), at.map(LocalTime::toString).stream())
                .collect(Collectors.joining(" "));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream().map(WishNotation::name).collect(Collectors.joining(", "));
    }

    private static String vote(VoteWish wish) {
        return switch (wish) {
            case VoteWish.Ranked(List<List<String>> ranks) ->
                call(
                        "vote",
                        ranks.stream().map(rank -> String.join(" = ", rank)).collect(Collectors.joining(" > ")));
            case VoteWish.Without(List<String> options) -> call("vote", "not " + String.join(", ", options));
            case VoteWish.First(String option) -> call("vote", "first " + option);
            case VoteWish.NoneOfThem none -> "vote(none)";
        };
    }

    private static String preference(PreferenceWish wish) {
        return switch (wish) {
            case PreferenceWish.Follows(Who who, Diet diet) -> call("diet", who(who), diet.words());
            case PreferenceWish.FollowsNoLonger(Who who, Diet diet) -> call("no-diet", who(who), diet.words());
            case PreferenceWish.Dislikes(Who who, String food) -> call("dislike", who(who), food);
            case PreferenceWish.Likes(Who who, String food) -> call("like", who(who), food);
            case PreferenceWish.Allergic(Who who, String allergen) -> call("allergy", who(who), allergen);
            case PreferenceWish.NotAllergic(Who who, String allergen) -> call("no-allergy", who(who), allergen);
            case PreferenceWish.Quiet(Optional<LocalTime> from, Optional<LocalTime> until) ->
                call(
                        "quiet",
                        from.map(LocalTime::toString).orElse("-"),
                        until.map(LocalTime::toString).orElse("-"));
            case PreferenceWish.NoQuiet noQuiet -> "no-quiet()";
            case PreferenceWish.CallMe(String name) -> call("call-me", name);
            case PreferenceWish.Zone(String place) -> call("zone", place);
            case PreferenceWish.Spends(Budget budget) ->
                call("budget", budget.name().toLowerCase(Locale.ROOT));
            case PreferenceWish.Child(String name, Optional<Integer> age) ->
                call("child", name, age.map(String::valueOf));
            case PreferenceWish.Eats(String name) -> call("eats", name);
            case PreferenceWish.EatsNot(String name) -> call("eats-not", name);
            case PreferenceWish.ShowPreferences(Optional<Who> who) ->
                call("preferences", who.map(WishNotation::who).orElse(""));
        };
    }

    private static String member(MemberWish wish) {
        return switch (wish) {
            case MemberWish.Invite(InviteWish invite) ->
                call("invite", invite.name().orElse("-"), invite.number())
                        .replaceFirst("\\)$", invite.teen() ? "; teen)" : ")");
            case MemberWish.RemoveMember(String name) -> call("remove-member", name);
            case MemberWish.Leave leave -> "leave()";
            case MemberWish.Members members -> "members()";
            case MemberWish.ForgetMe forget -> "forget-me()";
            case MemberWish.WithdrawInvite(Optional<String> name) -> call("withdraw-invite", name.orElse(""));
        };
    }

    private static String recipe(RecipeWish wish) {
        return switch (wish) {
            case RecipeWish.ShowRecipes show -> "recipes()";
            case RecipeWish.FindRecipe(String words) -> call("find-recipe", words);
            case RecipeWish.DropRecipe(String recipe) -> call("drop-recipe", recipe);
            case RecipeWish.Paste paste -> "paste()";
            case RecipeWish.RecipeLink(String url) -> call("recipe-link", url);
        };
    }

    private static String question(QuestionWish wish) {
        return switch (wish) {
            case QuestionWish.AskRecipe(String recipe, QuestionWish.Aspect what) ->
                call("ask-recipe", recipe, what.name().toLowerCase(Locale.ROOT));
            case QuestionWish.AskAmount(String recipe, String food, Optional<Integer> servings) ->
                call("ask-amount", recipe + "; " + food, servings.map(String::valueOf));
            case QuestionWish.AskWhen(String recipe) -> call("ask-when", recipe);
            case QuestionWish.WhoInvited(String name) -> call("who-invited", name);
            case QuestionWish.WhoAdded(String thing) -> call("who-added", thing);
            case QuestionWish.History(QuestionWish.Record of, DayWord day) ->
                call("history", of.name().toLowerCase(Locale.ROOT), day(day));
            case QuestionWish.Safe(Who who, String dish) -> call("safe", who(who), dish);
            case QuestionWish.Contains(String dish, String allergen) -> call("contains", dish, allergen);
            case QuestionWish.Substitute(String food) -> call("substitute", food);
        };
    }

    private static String answer(AnswerWish wish) {
        return switch (wish) {
            case AnswerWish.Yes yes -> "yes()";
            case AnswerWish.No no -> "no()";
            case AnswerWish.Choose(List<Integer> numbers) ->
                call("choose", numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case AnswerWish.SameAsLastWeek same -> "same-as-last-week()";
            case AnswerWish.Words words -> "words()";
        };
    }

    private static String talk(TalkWish wish) {
        return switch (wish) {
            case TalkWish.Help help -> "help()";
            case TalkWish.Thanks thanks -> "thanks()";
            case TalkWish.Hello hello -> "hello()";
            case TalkWish.Praise praise -> "praise()";
            case TalkWish.SmallTalk smallTalk -> "small-talk()";
            case TalkWish.Tapback(TalkWish.Reaction reaction, String quoted) ->
                call("tapback", reaction.name().toLowerCase(Locale.ROOT), quoted);
        };
    }

    private static String items(List<Item> items) {
        return items.stream()
                .map(item -> item.amount().map(amount -> amount + " ").orElse("")
                        + item.unit().map(unit -> unit.canonical() + " ").orElse("")
                        + item.food())
                .collect(Collectors.joining(", "));
    }

    private static String day(DayWord day) {
        return switch (day) {
            case DayWord.Weekday(var weekday) -> name(weekday);
            case DayWord.LastWeekday(var weekday) -> "last " + name(weekday);
            case DayWord.NextWeekday(var weekday) -> "next " + name(weekday);
            case DayWord.Today today -> "today";
            case DayWord.Tomorrow tomorrow -> "tomorrow";
            case DayWord.Yesterday yesterday -> "yesterday";
            case DayWord.Date(var date) -> date.toString();
        };
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String who(Who who) {
        return switch (who) {
            case Who.Me me -> "me";
            case Who.Named(String name) -> name;
        };
    }

    private static String call(String kind, String argument) {
        return kind + "(" + argument + ")";
    }

    private static String call(String kind, String first, String second) {
        return kind + "(" + first + "; " + second + ")";
    }

    private static String call(String kind, String first, Optional<String> second) {
        return kind + "(" + first + second.map(some -> "; " + some).orElse("") + ")";
    }
}
