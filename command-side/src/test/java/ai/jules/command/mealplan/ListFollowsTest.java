package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MOLE;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.item;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.commands.PantryCommand.UsedUp;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in whatever order, the list is what the plan needs minus what the pantry has plus what people added, and what
 * somebody ticked stays ticked. Foods are counted in cups, so that what is expected can be reckoned in whole numbers.
 */
class ListFollowsTest {

    private static final List<LocalDate> DAYS = PlanTest.DINNERS.subList(0, 3);
    private static final List<String> FOODS = List.of("flour", "rice", "milk", "sugar");
    private static final Dish BREAD = new Dish(new DishRef.FromBook(LASAGNA), "Bread", 75);
    private static final Dish PUDDING = new Dish(new DishRef.FromBook(MOLE), "Rice pudding", 40);
    private static final Map<Dish, Map<String, Integer>> TAKES = Map.of(
            BREAD, new TreeMap<>(Map.of("flour", 3, "milk", 1)),
            PUDDING, new TreeMap<>(Map.of("milk", 2, "rice", 1, "sugar", 1)));
    private static final int STEPS = 60;

    /** What a dish of a plan needs. */
    private record Need(PlanId plan, Dish dish, String food) {}

    private final RiverasWeek family = RiverasWeek.together();
    private final Map<LocalDate, PlanId> plans = family.ask(new ClaimDays(HOUSEHOLD, MARIA, DAYS));
    private final Map<LocalDate, Dish> planned = new TreeMap<>();
    private final Map<String, Integer> pantry = new HashMap<>();
    private final List<String> byHand = new ArrayList<>();
    private final Set<Need> ticked = new HashSet<>();
    private int things = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void isWhatThePlanNeedsMinusThePantryPlusWhatPeopleAdded(long seed) {
        recipe(BREAD);
        recipe(PUDDING);
        var chance = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            happens(chance);
            family.ask(new WriteShopping(plans.get(DAYS.getFirst())));
            stillTicked();
            int events = family.events(LIST).size();

            assertThat(toBuy()).as("what is planned and to be bought").isEqualTo(expectedToBuy());
            assertThat(tickedOnTheList()).as("what is ticked").containsAll(ticked);
            assertThat(handAdded()).as("what people added").containsExactlyElementsOf(byHand);
            family.ask(new WriteShopping(plans.get(DAYS.getFirst())));
            assertThat(family.events(LIST)).as("written once more").hasSize(events);
        }
    }

    private void happens(Random chance) {
        var food = FOODS.get(chance.nextInt(FOODS.size()));
        var day = DAYS.get(chance.nextInt(DAYS.size()));
        switch (chance.nextInt(8)) {
            case 0, 1 -> plan(day, chance.nextBoolean() ? BREAD : PUDDING);
            case 2 -> skip(day);
            case 3, 4 -> buy(food, 1 + chance.nextInt(4));
            case 5 -> useUp(food);
            case 6 -> add(food);
            default -> tick(food);
        }
    }

    private void plan(LocalDate day, Dish dish) {
        change(day, new Dinner.Cooked(dish));
        planned.put(day, dish);
    }

    private void skip(LocalDate day) {
        change(day, new Dinner.Skipped());
        planned.remove(day);
    }

    private void change(LocalDate day, Dinner dinner) {
        family.ask(
                new ChangeDinners(plans.get(day), MARIA, DinnersChanged.Kind.SET, List.of(new DayDinner(day, dinner))));
    }

    private void buy(String food, int cups) {
        var stock = new Stock(item(things++), food, food, String.valueOf(cups), "cup", null, "pantry", 1, null);
        family.ask(new Bought(PANTRY, MARIA, List.of(stock)));
        pantry.merge(food, cups, Integer::sum);
    }

    private void useUp(String food) {
        family.ask(new UsedUp(PANTRY, MARIA, List.of(new ItemRef.ByFood(food))));
        pantry.remove(food);
    }

    private void add(String food) {
        family.ask(
                new AddItems(LIST, LEO, List.of(new ListItem(item(things++), food, food, "7", "cup", null, "pantry"))));
        byHand.add(food);
    }

    private void tick(String food) {
        needed(food).forEach(ticked::add);
        family.ask(new CheckOff(LIST, LEO, List.of(new ItemRef.ByFood(food))));
    }

    /** What of a food stands on the list because dishes need it. */
    private Stream<Need> needed(String food) {
        return entries().stream()
                .filter(entry -> entry.item().key().equals(food))
                .filter(entry -> entry.source() instanceof ItemSource.ForDish)
                .map(this::need);
    }

    /** A dish that is planned no more takes its tick along; one that joins a ticked food of its plan is ticked as well. */
    private void stillTicked() {
        ticked.removeIf(need -> planned.values().stream().noneMatch(need.dish()::equals));
        tickedOnTheList().stream()
                .filter(need -> ticked.stream().anyMatch(other -> other.food().equals(need.food())))
                .forEach(ticked::add);
    }

    private Map<Need, Integer> expectedToBuy() {
        var there = new HashMap<>(pantry);
        var expected = new HashMap<Need, Integer>();
        planned.forEach((day, dish) -> TAKES.get(dish).forEach((food, cups) -> {
            int has = Math.min(cups, there.getOrDefault(food, 0));
            there.merge(food, -has, Integer::sum);
            var need = new Need(plans.get(day), dish, food);
            if (cups > has && !ticked.contains(need)) {
                expected.merge(need, cups - has, Integer::sum);
            }
        }));
        return expected;
    }

    private Map<Need, Integer> toBuy() {
        return entries().stream()
                .filter(entry -> !entry.checked() && entry.source() instanceof ItemSource.ForDish)
                .collect(Collectors.toMap(
                        this::need, entry -> Integer.parseInt(entry.item().amount()), Integer::sum));
    }

    private Set<Need> tickedOnTheList() {
        return entries().stream()
                .filter(entry -> entry.checked() && entry.source() instanceof ItemSource.ForDish)
                .map(this::need)
                .collect(Collectors.toSet());
    }

    private List<String> handAdded() {
        return entries().stream()
                .filter(entry -> entry.source() instanceof ItemSource.ByHand)
                .map(entry -> entry.item().food())
                .toList();
    }

    private Need need(ListEntry entry) {
        var source = (ItemSource.ForDish) entry.source();
        var dish = Stream.of(BREAD, PUDDING)
                .filter(it -> it.title().equals(source.dish()))
                .findFirst()
                .orElseThrow();
        return new Need(PlanId.parse(source.plan()), dish, entry.item().key());
    }

    private List<ListEntry> entries() {
        return family.ask(new ReadList(LIST));
    }

    private void recipe(Dish dish) {
        RecipeId recipe = ((DishRef.FromBook) dish.ref()).recipe();
        var lines = TAKES.get(dish).entrySet().stream()
                .map(need -> IngredientLines.read(need.getValue() + " cups " + need.getKey(), 1))
                .toList();
        family.ask(new AddRecipe(
                recipe,
                HOUSEHOLD,
                EXTRACTION,
                MARIA,
                new Recipe(dish.title(), 4, 40, lines, List.of("Cook."), null),
                lines.stream()
                        .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, MARIA))
                        .toList(),
                Personal.content(MARIA, List.of())));
    }
}
