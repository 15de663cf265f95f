package ai.jules.saga.mealplan;

import ai.jules.events.mealplan.Option;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.language.Budget;
import ai.jules.mealplan.candidates.Candidates;
import ai.jules.mealplan.candidates.Eater;
import ai.jules.mealplan.candidates.KitchenSituation;
import ai.jules.mealplan.candidates.PantryFood;
import ai.jules.mealplan.candidates.PastMeal;
import ai.jules.mealplan.candidates.Reason;
import ai.jules.mealplan.candidates.Rota;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a household's kitchen when a week is decided or looked at again.
 *
 * @param recipes of its book
 * @param eaters who eats with it now
 * @param budget null when nobody ever said
 * @param meals from some weeks back to some weeks on
 */
record KitchenFacts(
        LocalDate today,
        List<ai.jules.mealplan.candidates.Dish> recipes,
        List<PantryFood> pantry,
        List<Eater> eaters,
        List<Person> people,
        @Nullable Budget budget,
        List<PlannedMeal> meals) {

    /** So far back a dish counts as had lately, in days (docs/voting.md). */
    static final int BACK = 28;

    /** Plans reach no farther, in days. */
    static final int AHEAD = 28;

    KitchenFacts {
        recipes = List.copyOf(recipes);
        pantry = List.copyOf(pantry);
        eaters = List.copyOf(eaters);
        people = List.copyOf(people);
        meals = List.copyOf(meals);
    }

    /**
     * A member.
     *
     * @param wantsTexts whether they have agreed to be texted
     */
    record Person(MemberId id, Optional<String> name, Optional<Role> role, boolean wantsTexts) {}

    /** The same with one more thing somebody must not eat. */
    KitchenFacts with(Diner diner, Allergen allergen) {
        return new KitchenFacts(
                today,
                recipes,
                pantry,
                eaters.stream()
                        .map(eater -> eater.id().equals(diner.toString()) ? with(eater, allergen) : eater)
                        .toList(),
                people,
                budget,
                meals);
    }

    /** The same with one more dinner planned. */
    KitchenFacts with(PlannedMeal meal) {
        return new KitchenFacts(
                today,
                recipes,
                pantry,
                eaters,
                people,
                budget,
                Stream.concat(meals.stream(), Stream.of(meal)).toList());
    }

    private static Eater with(Eater eater, Allergen allergen) {
        var allergens =
                Stream.concat(eater.allergens().stream(), Stream.of(allergen)).toList();
        return new Eater(eater.id(), eater.name(), allergens, eater.diets(), eater.dislikes(), eater.likes());
    }

    boolean wantsTexts(MemberId member) {
        return people.stream().anyMatch(it -> it.id().equals(member) && it.wantsTexts());
    }

    /** What can be voted for, the best first; empty when there is nothing everybody may eat. */
    List<Option> options(HouseholdId household, List<LocalDate> dinners) {
        return chosen(household, dinners, KitchenSituation.usualOptions(dinners.size())).stream()
                .map(this::option)
                .toList();
    }

    /** The best dish for a day that is not planned for another day already. */
    Optional<Dish> instead(HouseholdId household, LocalDate day) {
        return chosen(household, List.of(day), KitchenSituation.usualOptions(1)).stream()
                .map(option -> new Dish(ref(option.dish()), option.title(), option.minutes()))
                .findFirst();
    }

    private List<ai.jules.mealplan.candidates.Option> chosen(
            HouseholdId household, List<LocalDate> dinners, int wanted) {
        var history = meals.stream()
                .map(meal -> new PastMeal(id(meal.dish()).orElse(null), meal.title(), meal.date()))
                .toList();
        var all = Stream.concat(recipes.stream(), ai.jules.mealplan.candidates.Dish.starters().stream())
                .toList();
        return Candidates.choose(new KitchenSituation(
                        all,
                        pantry,
                        history,
                        eaters,
                        budget,
                        dinners,
                        KitchenSituation.weekdays(dinners),
                        wanted,
                        Rota.begins(household, dinners.getFirst()),
                        today))
                .options();
    }

    private Option option(ai.jules.mealplan.candidates.Option option) {
        var spoils = option.spoils();
        return new Option(
                option.number(),
                new Dish(ref(option.dish()), option.title(), option.minutes()),
                spoils == null ? null : spoils.useBy(),
                appearances(option.dish()),
                option.reasons().stream()
                        .filter(reason -> isNobodys(reason.kind()))
                        .map(Reason::words)
                        .toList());
    }

    /** What somebody likes or keeps is theirs; an option is everybody's to read. */
    private static boolean isNobodys(Reason.Kind kind) {
        return switch (kind) {
            case SPOILING, PANTRY, FAMILY, QUICK, LONG, HARD, HAD_RECENTLY -> true;
            case LIKED, DISLIKED, DIET -> false;
        };
    }

    private int appearances(String dish) {
        return (int) meals.stream()
                .filter(PlannedMeal::settledByVote)
                .filter(meal -> meal.date().isBefore(today) && !meal.date().isBefore(today.minusDays(BACK)))
                .filter(meal -> id(meal.dish()).filter(dish::equals).isPresent())
                .count();
    }

    /** The dish as the gate looks at it; empty when it is in the book no longer or has a name and nothing else. */
    Optional<ai.jules.mealplan.candidates.Dish> known(DishRef ref) {
        return switch (ref) {
            case DishRef.FromBook(var recipe) ->
                recipes.stream()
                        .filter(dish -> dish.id().equals(recipe.toString()))
                        .findFirst();
            case DishRef.Starter(var key) -> StarterDishes.find(key).map(ai.jules.mealplan.candidates.Dish::of);
            case DishRef.JustNamed() -> Optional.empty();
        };
    }

    private static Optional<String> id(DishRef ref) {
        return switch (ref) {
            case DishRef.FromBook(var recipe) -> Optional.of(recipe.toString());
            case DishRef.Starter(var key) -> Optional.of(ai.jules.mealplan.candidates.Dish.STARTER + key);
            case DishRef.JustNamed() -> Optional.empty();
        };
    }

    private static DishRef ref(String dish) {
        return dish.startsWith(ai.jules.mealplan.candidates.Dish.STARTER)
                ? new DishRef.Starter(dish.substring(ai.jules.mealplan.candidates.Dish.STARTER.length()))
                : new DishRef.FromBook(RecipeId.parse(dish));
    }
}
