package ai.jules.command.conversation;

import ai.jules.command.household.TableView.Sitting;
import ai.jules.command.member.MemberPreferences;
import ai.jules.command.preference.Held;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.command.shopping.Ingredients;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PreferenceCommand.ReadPreferences;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.Refused;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.pantry.PantryItem;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Belief;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Place;
import ai.jules.kitchen.Recipe;
import ai.jules.language.Preference;
import ai.jules.mealplan.candidates.Candidates;
import ai.jules.mealplan.candidates.Dish;
import ai.jules.mealplan.candidates.Eater;
import ai.jules.mealplan.candidates.KitchenSituation;
import ai.jules.mealplan.candidates.Option;
import ai.jules.mealplan.candidates.PantryFood;
import ai.jules.mealplan.candidates.PastMeal;
import ai.jules.mealplan.candidates.Rota;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Dishes for one evening, from the book and the starter set, by what is at home and who eats. */
@Component
class DinnerIdeasFinder {

    private static final int IDEAS = 4;

    /** Of a longer book the newest recipes are looked at. */
    private static final int MOST_RECIPES = 60;

    private static final int PLANNED_AROUND = 14;

    private final RecipeBook book;

    DinnerIdeasFinder(RecipeBook book) {
        this.book = book;
    }

    /** @param words its title with minutes, difficulty and what is missing, such as {@code Tacos (25 min, easy, need beef)} */
    record Idea(ai.jules.kernel.Dish dish, String words) {}

    /** @param foods that each idea uses; none for any idea */
    List<Idea> find(Turn turn, Company company, Weeks weeks, LocalDate date, List<String> foods) {
        var pantry = pantry(turn, company);
        var home = pantry.stream()
                .filter(food -> food.belief() >= Belief.THERE)
                .map(PantryFood::key)
                .collect(Collectors.toSet());
        var wanted = foods.stream().map(food -> Foods.of(food).key()).toList();
        var dishes = Stream.concat(recipes(turn, company.household()).stream(), Dish.starters().stream())
                .filter(dish -> keys(dish).containsAll(wanted))
                .toList();
        var byId = dishes.stream().collect(Collectors.toMap(Dish::id, dish -> dish, (one, _) -> one));
        var choice = Candidates.choose(new KitchenSituation(
                dishes,
                pantry,
                around(weeks, date),
                eaters(turn, company),
                company.table().budget().orElse(null),
                List.of(date),
                KitchenSituation.weekdays(List.of(date)),
                IDEAS,
                Rota.begins(company.household(), date),
                company.today()));
        return choice.options().stream()
                .map(option -> idea(option, Objects.requireNonNull(byId.get(option.dish())), home))
                .toList();
    }

    private static Set<String> keys(Dish dish) {
        return dish.ingredients().stream()
                .map(line -> Ingredients.food(line).key())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Idea idea(Option option, Dish dish, Set<String> home) {
        var facts = new ArrayList<String>();
        if (dish.minutes() != null) {
            facts.add(dish.minutes() + " min");
        }
        if (dish.difficulty() != null) {
            facts.add(dish.difficulty().name().toLowerCase(Locale.ROOT));
        }
        var missing = dish.ingredients().stream()
                .map(Ingredients::food)
                .filter(food -> !Ingredients.isInEveryKitchen(food))
                .map(Food::key)
                .filter(key -> !home.contains(key))
                .distinct()
                .toList();
        if (!home.isEmpty() && !missing.isEmpty()) {
            facts.add(
                    missing.size() == 1 ? "need " + Foods.of(missing.getFirst()).name() : "need " + missing.size());
        }
        return new Idea(
                new ai.jules.kernel.Dish(ref(option.dish()), option.title(), option.minutes()),
                RecipeWishTalk.cut(option.title(), 28)
                        + (facts.isEmpty() ? "" : " (" + String.join(", ", facts) + ")"));
    }

    private static DishRef ref(String dish) {
        return dish.startsWith(Dish.STARTER)
                ? new DishRef.Starter(dish.substring(Dish.STARTER.length()))
                : new DishRef.FromBook(RecipeId.parse(dish));
    }

    private List<Dish> recipes(Turn turn, HouseholdId household) {
        return book.titles(household).stream()
                .limit(MOST_RECIPES)
                .flatMap(entry ->
                        read(turn, household, entry.recipe()).map(recipe -> Dish.of(entry.recipe(), recipe)).stream())
                .toList();
    }

    private static Optional<Recipe> read(Turn turn, HouseholdId household, RecipeId recipe) {
        try {
            return Optional.ofNullable(turn.ask(new ReadRecipe(recipe, household)));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private static List<PantryFood> pantry(Turn turn, Company company) {
        List<PantryItem> items = Objects.requireNonNull(turn.ask(new LookInside(PantryId.of(company.household()))));
        return items.stream()
                .map(item -> new PantryFood(item.key(), item.food(), belief(item, company), item.useBy()))
                .toList();
    }

    private static double belief(PantryItem item, Company company) {
        var seen = item.lastSeen().atZone(ZoneOffset.UTC).toLocalDate();
        return Place.read(item.place())
                .map(place -> Belief.of(Foods.of(item.food()), place, item.confidence(), seen, company.today())
                        .confidence())
                .orElse(item.confidence());
    }

    /** What was eaten lately and what is planned is nothing new. */
    private static List<PastMeal> around(Weeks weeks, LocalDate date) {
        return Stream.iterate(date.minusDays(PLANNED_AROUND), day -> day.plusDays(1))
                .limit(2L * PLANNED_AROUND)
                .filter(day -> !day.equals(date))
                .flatMap(day -> weeks.planned(day).stream())
                .filter(day -> day.dinner() instanceof Dinner.Cooked)
                .map(day -> {
                    var dish = ((Dinner.Cooked) day.dinner()).dish();
                    return new PastMeal(id(dish.ref()), dish.title(), day.date());
                })
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String id(DishRef ref) {
        return switch (ref) {
            case DishRef.FromBook(var recipe) -> recipe.toString();
            case DishRef.Starter(var key) -> Dish.STARTER + key;
            case DishRef.JustNamed() -> null;
        };
    }

    private static List<Eater> eaters(Turn turn, Company company) {
        return company.table().people().stream()
                .filter(Sitting::eats)
                .map(person -> eater(turn, person))
                .toList();
    }

    /** What somebody must not eat the table knows, also of those who have told nothing themselves. */
    private static Eater eater(Turn turn, Sitting person) {
        var held = Stream.concat(person.held().stream(), own(turn, person).stream())
                .map(Held::what)
                .flatMap(what -> what.value().stream())
                .toList();
        return new Eater(
                person.diner().toString(),
                person.name().orElse(null),
                of(held, Preference.Allergy.class)
                        .flatMap(allergy -> Allergen.of(allergy.allergen()).stream())
                        .toList(),
                of(held, Preference.Follows.class).map(Preference.Follows::diet).toList(),
                of(held, Preference.Dislikes.class)
                        .map(Preference.Dislikes::food)
                        .toList(),
                of(held, Preference.Likes.class).map(Preference.Likes::food).toList());
    }

    private static <P extends Preference> Stream<P> of(List<Preference> held, Class<P> kind) {
        return held.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<Held> own(Turn turn, Sitting person) {
        return switch (person.diner()) {
            case EaterId _ -> List.of();
            case MemberId member -> {
                MemberPreferences preferences = Objects.requireNonNull(turn.ask(new ReadPreferences(member)));
                yield preferences.held();
            }
        };
    }
}
