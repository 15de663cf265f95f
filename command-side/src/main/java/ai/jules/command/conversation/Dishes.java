package ai.jules.command.conversation;

import ai.jules.command.recipe.Found;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.Refused;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.language.SmsText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which dish somebody's words mean: one of the book, one every household begins with, or just what they say. */
@Component
class Dishes {

    private static final int TITLE = 40;

    private final RecipeBook book;

    Dishes(RecipeBook book) {
        this.book = book;
    }

    /** Which dish is meant. */
    sealed interface Meant {

        /**
         * @param recipe what is known of it; empty for a dish that is only named
         * @param close what we could cook of that kind, when the words alone leave it open
         */
        record This(Dish dish, Optional<Recipe> recipe, List<String> close) implements Meant {}

        /** Several of the book fit. */
        record Several(List<String> titles) implements Meant {}
    }

    Meant find(Turn turn, HouseholdId household, String words) {
        return switch (book.find(household, words)) {
            case Found.One(var entry) -> ofBook(turn, household, entry);
            case Found.Several(var entries) ->
                new Meant.Several(entries.stream().map(RecipeBook.Entry::title).toList());
            case Found.None _ -> starter(words);
        };
    }

    private static Meant ofBook(Turn turn, HouseholdId household, RecipeBook.Entry entry) {
        try {
            Recipe recipe = Objects.requireNonNull(turn.ask(new ReadRecipe(entry.recipe(), household)));
            return new Meant.This(
                    new Dish(new DishRef.FromBook(entry.recipe()), recipe.title(), recipe.totalMinutes()),
                    Optional.of(recipe),
                    List.of());
        } catch (Refused gone) {
            return named(entry.title(), List.of());
        }
    }

    private static Meant starter(String words) {
        var found = RecipeBook.starters(words);
        return found.size() == 1
                ? starter(found.getFirst())
                : named(words, found.stream().map(StarterDish::title).toList());
    }

    private static Meant starter(StarterDish dish) {
        return new Meant.This(
                new Dish(
                        new DishRef.Starter(dish.key()),
                        dish.title(),
                        dish.recipe().totalMinutes()),
                Optional.of(dish.recipe()),
                List.of());
    }

    private static Meant named(String words, List<String> close) {
        var title = RecipeWishTalk.cut(Sentences.sentence(SmsText.plain(words)), TITLE);
        return new Meant.This(new Dish(new DishRef.JustNamed(), title, null), Optional.empty(), close);
    }

    /** What is known of a dish that was planned; empty when it is gone from the book, or was only named. */
    static Optional<Recipe> recipe(Turn turn, HouseholdId household, Dish dish) {
        return switch (dish.ref()) {
            case DishRef.FromBook(var recipe) -> {
                try {
                    yield Optional.ofNullable(turn.ask(new ReadRecipe(recipe, household)));
                } catch (Refused gone) {
                    yield Optional.empty();
                }
            }
            case DishRef.Starter(var key) -> StarterDishes.find(key).map(StarterDish::recipe);
            case DishRef.JustNamed() -> Optional.empty();
        };
    }
}
