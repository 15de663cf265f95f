package ai.jules.command.conversation;

import ai.jules.language.AnswerWish;
import ai.jules.language.CalendarWish;
import ai.jules.language.DayWord;
import ai.jules.language.DinnerWish;
import ai.jules.language.Item;
import ai.jules.language.ListWish;
import ai.jules.language.MemberWish;
import ai.jules.language.PantryWish;
import ai.jules.language.PreferenceWish;
import ai.jules.language.QuestionWish;
import ai.jules.language.RecipeWish;
import ai.jules.language.RhythmWish;
import ai.jules.language.TalkWish;
import ai.jules.language.Told;
import ai.jules.language.UndoWish;
import ai.jules.language.VoteWish;
import ai.jules.language.Who;
import ai.jules.language.Wish;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a wish would do, said before it is done. */
final class WishWords {

    private WishWords() {}

    /** Every one of these that changes something; nothing is left out. */
    static String all(List<Told> told) {
        return told.stream()
                .map(Told::wish)
                .filter(Wish::writes)
                .map(WishWords::of)
                .collect(Collectors.joining(", and "));
    }

    static String of(Wish wish) {
        return switch (wish) {
            case ListWish list -> list(list);
            case PantryWish pantry -> pantry(pantry);
            case DinnerWish dinner -> dinner(dinner);
            case PreferenceWish preference -> preference(preference);
            case RecipeWish.DropRecipe drop -> "drop " + drop.recipe() + " from the recipe book";
            case RhythmWish _,
                    CalendarWish _,
                    VoteWish _,
                    MemberWish _,
                    RecipeWish _,
                    QuestionWish _,
                    UndoWish _,
                    AnswerWish _,
                    TalkWish _ -> throw unasked();
        };
    }

    private static String list(ListWish wish) {
        return switch (wish) {
            case ListWish.Add(var items) -> "add " + foods(items) + " to the list";
            case ListWish.Got(var items) -> "check " + foods(items) + " off the list";
            case ListWish.GotEverything _ -> "check everything off the list";
            case ListWish.Remove(var items) -> "take " + foods(items) + " off the list";
            case ListWish.ClearList _ -> "clear the whole list";
            case ListWish.AddFor(var recipe) -> "add what " + recipe + " needs to the list";
            case ListWish.Change(var food, var amount, var unit) ->
                "make that " + foods(List.of(new Item(Optional.of(amount), unit, food)));
            case ListWish.ShowList _ -> throw unasked();
        };
    }

    private static String pantry(PantryWish wish) {
        return switch (wish) {
            case PantryWish.Have(var items, var place) -> "note that you have " + foods(items) + in(place);
            case PantryWish.Bought(var items, var place) -> "note that you bought " + foods(items) + in(place);
            case PantryWish.OutOf(var items) -> "note that you are out of " + foods(items);
            case PantryWish.Used(var items) -> "note that you used " + foods(items);
            case PantryWish.Move(var items, var place) -> "move " + foods(items) + " to the " + place;
            case PantryWish.ShowPantry _, PantryWish.Expiring _, PantryWish.HowMuch _, PantryWish.Where _ ->
                throw unasked();
        };
    }

    private static String dinner(DinnerWish wish) {
        return switch (wish) {
            case DinnerWish.PlanWeek _ -> "plan the week";
            case DinnerWish.SetDay(var day, var dish) -> "have " + dish + " " + day(day);
            case DinnerWish.Swap(var one, var other) -> "swap " + day(one) + " and " + day(other);
            case DinnerWish.Skip(var day) -> "skip dinner " + day(day);
            case DinnerWish.Leftovers(var day) -> "have leftovers " + day(day);
            case DinnerWish.Cooks(var who, var day) -> "note that " + is(who, "cook", "cooks") + " " + day(day);
            case DinnerWish.Dinner _, DinnerWish.Ideas _, DinnerWish.ShowPlan _, DinnerWish.WhoCooks _ ->
                throw unasked();
        };
    }

    private static String preference(PreferenceWish wish) {
        return switch (wish) {
            case PreferenceWish.Follows(var who, var diet) ->
                "note that " + is(who, "eat", "eats") + " " + diet.words();
            case PreferenceWish.FollowsNoLonger(var who, var diet) ->
                "note that " + is(who, "eat", "eats") + " " + diet.words() + " no longer";
            case PreferenceWish.Dislikes(var who, var food) ->
                "note that " + is(who, "dislike", "dislikes") + " " + food;
            case PreferenceWish.Likes(var who, var food) -> "note that " + is(who, "like", "likes") + " " + food;
            case PreferenceWish.Allergic(var who, var allergen) ->
                "note that " + is(who, "are", "is") + " allergic to " + allergen;
            case PreferenceWish.NotAllergic(var who, var allergen) ->
                "note that " + is(who, "are", "is") + " no longer allergic to " + allergen;
            case PreferenceWish.Quiet(var from, var until) -> "text you nothing" + hours(from, until);
            case PreferenceWish.NoQuiet _ -> "drop your quiet hours";
            case PreferenceWish.CallMe(var name) -> "call you " + name;
            case PreferenceWish.Zone(var place) -> "note that you live in " + place;
            case PreferenceWish.Spends(var budget) ->
                "plan for a " + budget.name().toLowerCase(Locale.ROOT) + " budget";
            case PreferenceWish.Child(var name, var age) ->
                "count " + name + " in as a child"
                        + age.map(years -> " of " + years).orElse("");
            case PreferenceWish.Eats(var name) -> "count " + name + " in at dinner";
            case PreferenceWish.EatsNot(var name) -> "count " + name + " out at dinner";
            case PreferenceWish.ShowPreferences _ -> throw unasked();
        };
    }

    private static IllegalArgumentException unasked() {
        return new IllegalArgumentException("nobody is asked about this wish");
    }

    private static String foods(List<Item> items) {
        var foods = items.stream()
                .map(item -> Sentences.measured(
                        item.amount().map(Object::toString).orElse(null),
                        item.unit().map(unit -> unit.canonical()).orElse(null),
                        item.food()))
                .toList();
        return foods.size() < 2
                ? String.join("", foods)
                : String.join(", ", foods.subList(0, foods.size() - 1)) + " and " + foods.getLast();
    }

    private static String in(Optional<String> place) {
        return place.map(where -> " in the " + where).orElse("");
    }

    private static String is(Who who, String you, String they) {
        return switch (who) {
            case Who.Me _ -> "you " + you;
            case Who.Named(var name) -> name + " " + they;
        };
    }

    private static String hours(Optional<LocalTime> from, Optional<LocalTime> until) {
        return from.map(hour -> " from " + EatingWords.clock(hour)).orElse("")
                + until.map(hour -> " until " + EatingWords.clock(hour)).orElse("");
    }

    private static String day(DayWord day) {
        return switch (day) {
            case DayWord.Weekday(var weekday) -> name(weekday);
            case DayWord.LastWeekday(var weekday) -> "last " + name(weekday);
            case DayWord.NextWeekday(var weekday) -> "next " + name(weekday);
            case DayWord.Today _ -> "today";
            case DayWord.Tomorrow _ -> "tomorrow";
            case DayWord.Yesterday _ -> "yesterday";
            case DayWord.Date(var date) -> "on " + date;
        };
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.US);
    }
}
