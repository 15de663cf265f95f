package ai.jules.mealplan.candidates;

import ai.jules.TheRiveras;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the Riveras' kitchen holds on the Saturday before a week of dinners, and how tests change it. */
final class Kitchens {

    static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    static final LocalDate MONDAY = SATURDAY.plusDays(2);
    static final List<LocalDate> MONDAY_TO_FRIDAY =
            IntStream.range(0, 5).mapToObj(MONDAY::plusDays).toList();

    static final Eater MARIA = Eater.of(TheRiveras.MARIA.toString(), "Maria");
    static final Eater LEO = Eater.of(TheRiveras.LEO.toString(), "Leo");
    static final Eater ANA = Eater.of(TheRiveras.ANA.toString(), "Ana");
    static final Eater SAM = Eater.of(TheRiveras.LITTLE_SAM.toString(), "Sam");

    private List<Dish> dishes = Dish.starters();
    private List<PantryFood> pantry = List.of();
    private List<PastMeal> history = List.of();
    private List<Eater> eaters = List.of(MARIA, LEO, ANA, SAM);
    private @Nullable Budget budget;
    private List<LocalDate> dinners = MONDAY_TO_FRIDAY;
    private List<LocalDate> shortDays = MONDAY_TO_FRIDAY;
    private int wanted = 7;
    private int begins;

    static Kitchens kitchen() {
        return new Kitchens();
    }

    Kitchens dishes(List<Dish> others) {
        dishes = others;
        return this;
    }

    Kitchens dishes(Dish... others) {
        return dishes(List.of(others));
    }

    Kitchens alsoDishes(List<Dish> more) {
        List<Dish> all = new ArrayList<>(more);
        all.addAll(dishes);
        return dishes(all);
    }

    Kitchens pantry(PantryFood... foods) {
        pantry = List.of(foods);
        return this;
    }

    Kitchens history(PastMeal... meals) {
        history = List.of(meals);
        return this;
    }

    Kitchens eaters(Eater... others) {
        eaters = List.of(others);
        return this;
    }

    Kitchens budget(Budget tier) {
        budget = tier;
        return this;
    }

    Kitchens dinners(List<LocalDate> days) {
        dinners = days;
        return this;
    }

    Kitchens shortDays(List<LocalDate> days) {
        shortDays = days;
        return this;
    }

    Kitchens wanted(int options) {
        wanted = options;
        return this;
    }

    Kitchens begins(int place) {
        begins = place;
        return this;
    }

    KitchenSituation situation() {
        return new KitchenSituation(
                dishes, pantry, history, eaters, budget, dinners, shortDays, wanted, begins, SATURDAY);
    }

    Choice choose() {
        return Candidates.choose(situation());
    }

    static Dish starter(String key) {
        return Dish.starters().stream()
                .filter(dish -> dish.id().equals(Dish.STARTER + key))
                .findFirst()
                .orElseThrow();
    }

    /** A recipe of the family. */
    static Dish family(String title, @Nullable Integer minutes, String... lines) {
        RecipeId id = new RecipeId(UUID.nameUUIDFromBytes((title + Arrays.toString(lines)).getBytes()));
        return Dish.of(
                id,
                new Recipe(
                        title,
                        4,
                        minutes,
                        Arrays.stream(lines)
                                .map(line -> IngredientLines.read(line, 1))
                                .toList(),
                        List.of("Cook it."),
                        null));
    }

    static Eater allergic(Eater eater, Allergen... allergens) {
        return new Eater(eater.id(), eater.name(), List.of(allergens), eater.diets(), eater.dislikes(), eater.likes());
    }

    static Eater keeping(Eater eater, Diet... diets) {
        return new Eater(eater.id(), eater.name(), eater.allergens(), List.of(diets), eater.dislikes(), eater.likes());
    }

    static Eater disliking(Eater eater, String... foods) {
        return new Eater(eater.id(), eater.name(), eater.allergens(), eater.diets(), List.of(foods), eater.likes());
    }

    static Eater liking(Eater eater, String... foods) {
        return new Eater(eater.id(), eater.name(), eater.allergens(), eater.diets(), eater.dislikes(), List.of(foods));
    }
}
