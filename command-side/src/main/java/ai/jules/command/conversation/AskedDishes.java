package ai.jules.command.conversation;

import ai.jules.command.mealplan.PlanView;
import ai.jules.command.recipe.Found;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.events.conversation.Asked;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.language.DayWord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Which dish is meant by who asks about one that is planned or voted on: by its day, or by some of its name. It is then asked
 * about by its whole name. What the family's own book has under the words goes first.
 */
@Component
class AskedDishes {

    /** {@code tuesday's dinner}, {@code dinner on tuesday}, {@code tonight}. */
    private static final Pattern MEAL = Pattern.compile(
            "(?:the |our )?(?:(?<before>.+?) )?(?:dinner|supper|meal)(?: (?:(?:on|for) )?(?<after>.+))?");

    private final RecipeBook book;

    AskedDishes(RecipeBook book) {
        this.book = book;
    }

    /** The same question about the dish that is meant; unchanged when that is none of ours. */
    Asked meant(Turn turn, Company company, Asked asked) {
        return switch (asked) {
            case Asked.AboutRecipe(var words, var detail) -> new Asked.AboutRecipe(name(turn, company, words), detail);
            case Asked.HowMuch(var words, var food, var servings) ->
                new Asked.HowMuch(name(turn, company, words), food, servings);
            case Asked.Contains(var words, var food) -> new Asked.Contains(name(turn, company, words), food);
            case Asked.MayEat(var who, var words) -> new Asked.MayEat(who, name(turn, company, words));
            case Asked.WhenSaved _,
                    Asked.WhoInvited _,
                    Asked.WhoAdded _,
                    Asked.AsOf _,
                    Asked.InsteadOf _,
                    Asked.AllRecipes _,
                    Asked.RecipesWith _ -> asked;
        };
    }

    private String name(Turn turn, Company company, String words) {
        var weeks = Weeks.of(turn, company.household());
        return day(words, company.today())
                .map(day -> weeks.planned(PlanTalk.date(day, company)).flatMap(AskedDishes::cooked))
                .orElseGet(() -> ofOurs(words, company, () -> starters(weeks, company)))
                .orElse(words);
    }

    /** The day whose dinner the words mean; empty when they are something else. */
    static Optional<DayWord> day(String words, LocalDate today) {
        var said = words.toLowerCase(Locale.ROOT).strip();
        var meal = MEAL.matcher(said);
        if (!meal.matches()) {
            return DayWord.read(said, today);
        }
        return Stream.of(meal.group("before"), meal.group("after"))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(day -> DayWord.read(day, today))
                .orElse(Optional.of(new DayWord.Today()));
    }

    private static Optional<String> cooked(PlanView.Day day) {
        return day.dinner() instanceof Dinner.Cooked(var dish) ? Optional.of(dish.title()) : Optional.empty();
    }

    private Optional<String> ofOurs(String words, Company company, Supplier<List<StarterDish>> ours) {
        return switch (book.find(company.household(), words)) {
            case Found.One(var recipe) -> Optional.of(recipe.title());
            case Found.Several _ -> Optional.empty();
            case Found.None _ -> {
                var meant = RecipeBook.starters(words, ours.get());
                yield meant.size() == 1 ? Optional.of(meant.getFirst().title()) : Optional.empty();
            }
        };
    }

    /** Of the dinners to come and of the open vote. */
    private static List<StarterDish> starters(Weeks weeks, Company company) {
        var planned = weeks.view().days().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(company.today()))
                .map(day -> weeks.planned(day.getKey()))
                .flatMap(Optional::stream)
                .flatMap(day -> day.dinner() instanceof Dinner.Cooked(var dish) ? Stream.of(dish) : Stream.empty());
        var votedOn = weeks.open().flatMap(PlanView::poll).stream()
                .flatMap(poll -> poll.options().stream())
                .map(Option::dish);
        return Stream.concat(planned, votedOn)
                .map(Dish::ref)
                .flatMap(ref -> ref instanceof DishRef.Starter(var key) ? Stream.of(key) : Stream.empty())
                .distinct()
                .flatMap(key -> StarterDishes.find(key).stream())
                .toList();
    }
}
