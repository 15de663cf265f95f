package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MOLE;
import static ai.jules.TheRiveras.PANTRY;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.item;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Have;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.commands.PantryCommand.UsedUp;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.TakeBackOnPlan;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.RecipeCommand.RetireRecipe;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.RemoveItems;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.pantry.Sighting;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.starter.StarterDishes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the Riveras' dinners put on their shopping list. */
class PlannedShoppingTest {

    private static final LocalDate MONDAY = PlanTest.MONDAY;
    private static final LocalDate TUESDAY = PlanTest.TUESDAY;
    private static final Dish LASAGNE = new Dish(new DishRef.FromBook(LASAGNA), "Lasagna", 75);
    private static final Dish CURRY = new Dish(new DishRef.FromBook(MOLE), "Lentil curry", 40);
    private static final Dish PIZZA = PlanTest.PIZZA;

    private final RiverasWeek family = RiverasWeek.together();
    private int things = 100;

    private void recipe(RecipeId id, String title, String... ingredients) {
        var lines = Stream.of(ingredients)
                .map(text -> IngredientLines.read(text, 1))
                .toList();
        family.ask(new AddRecipe(
                id,
                HOUSEHOLD,
                EXTRACTION,
                MARIA,
                new Recipe(title, 4, 40, lines, List.of("Cook."), null),
                lines.stream()
                        .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, MARIA))
                        .toList(),
                Personal.content(MARIA, List.of())));
    }

    private void have(String food, @Nullable String amount, @Nullable String unit) {
        have(food, amount, unit, SATURDAY, 1, null);
    }

    private void have(
            String food,
            @Nullable String amount,
            @Nullable String unit,
            Instant seen,
            double confidence,
            @Nullable LocalDate useBy) {
        family.ask(new Have(
                PANTRY,
                MARIA,
                Sighting.WORDS,
                seen,
                List.of(new Stock(
                        item(things++), food, Foods.of(food).key(), amount, unit, null, "pantry", confidence, useBy))));
    }

    private PlanId plan(LocalDate date, @Nullable Dish dish) {
        return plan("SM" + date, date, dish);
    }

    private PlanId plan(String action, LocalDate date, @Nullable Dish dish) {
        Map<LocalDate, PlanId> plans = family.ask(new ClaimDays(HOUSEHOLD, MARIA, List.of(date)));
        var plan = plans.get(date);
        var dinner = dish == null ? null : new Dinner.Cooked(dish);
        family.ask(
                MARIA,
                action,
                new ChangeDinners(plan, MARIA, DinnersChanged.Kind.SET, List.of(new DayDinner(date, dinner))));
        return plan;
    }

    private ShoppingChange write(PlanId plan) {
        return family.ask(new WriteShopping(plan));
    }

    private List<String> list() {
        List<ListEntry> entries = family.ask(new ReadList(LIST));
        return entries.stream()
                .map(entry -> (entry.checked() ? "x " : "") + said(entry.item()))
                .toList();
    }

    private static String said(ListItem item) {
        return Stream.of(item.amount(), item.unit(), item.food())
                .filter(part -> part != null)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    @Test
    void putsOnTheListWhatTheDinnersNeed() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "15 oz ricotta", "1 tsp salt", "2 onions");
        recipe(MOLE, "Lentil curry", "1 cup lentils", "1 onion");
        plan(MONDAY, LASAGNE);
        var plan = plan(TUESDAY, CURRY);

        var change = write(plan);

        assertThat(list())
                .containsExactly("1 lb ground beef", "15 oz ricotta cheese", "2 onions", "1 cup lentils", "1 onions");
        assertThat(change)
                .isEqualTo(new ShoppingChange(
                        List.of("ground beef", "ricotta cheese", "onions", "lentils"), List.of(), List.of(), 2, 0));
        assertThat(family.last(plan)).isEqualTo(new ShoppingWritten(plan, 2, 0));
    }

    @Test
    void changesNothingWhenItIsWrittenAgain() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "15 oz ricotta");
        var plan = plan(MONDAY, LASAGNE);
        write(plan);
        int happened = family.events(LIST).size() + family.events(plan).size();

        assertThat(write(plan)).isEqualTo(new ShoppingChange(List.of(), List.of(), List.of(), 2, 0));
        assertThat(family.events(LIST).size() + family.events(plan).size()).isEqualTo(happened);
    }

    @Test
    void leavesOutWhatThePantryHas() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "2 cups flour", "3 eggs", "1 tbsp olive oil", "1 onion");
        have("flour", "1 1/2", "cup");
        have("eggs", "6", null);
        have("olive oil", null, null);
        have("onions", "1", null);
        var plan = plan(MONDAY, LASAGNE);

        var change = write(plan);

        assertThat(list()).containsExactly("1 lb ground beef", "1/2 cup flour");
        assertThat(change.toBuy()).isEqualTo(2);
        assertThat(change.covered()).isEqualTo(3);
    }

    @Test
    void givesWhatIsThereToTheEarlierDinner() {
        recipe(LASAGNA, "Lasagna", "2 cups flour");
        recipe(MOLE, "Lentil curry", "2 cups flour");
        have("flour", "3", "cup");
        var monday = plan(MONDAY, LASAGNE);
        var tuesday = plan(TUESDAY, CURRY);

        assertThat(write(monday).covered()).isEqualTo(1);
        assertThat(write(tuesday).covered()).isZero();
        assertThat(list()).containsExactly("1 cup flour");
    }

    @Test
    void takesNoCansForCups() {
        recipe(LASAGNA, "Lasagna", "2 cups tomato sauce");
        have("tomato sauce", "1", "can");

        write(plan(MONDAY, LASAGNE));

        assertThat(list()).containsExactly("2 cup tomato sauce");
    }

    @Test
    void doesNotCountOnWhatMayBeGone() {
        recipe(LASAGNA, "Lasagna", "2 cups flour", "1 cup milk", "3 eggs");
        have("flour", "5", "cup", SATURDAY, 0.3, null);
        have("milk", "5", "cup", SATURDAY, 1, LocalDate.of(2026, 11, 20));
        have("eggs", "12", null, SATURDAY.minus(Duration.ofDays(1000)), 1, null);

        write(plan(MONDAY, LASAGNE));

        assertThat(list()).containsExactly("2 cup flour", "1 cup milk", "3 eggs");
    }

    @Test
    void followsThePlan() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "2 onions");
        recipe(MOLE, "Lentil curry", "1 cup lentils", "1 onion");
        var plan = plan(MONDAY, LASAGNE);
        write(plan);
        plan(MONDAY, CURRY);

        assertThat(write(plan))
                .isEqualTo(new ShoppingChange(List.of("lentils"), List.of("ground beef"), List.of("onions"), 2, 0));
        plan(MONDAY, null);
        assertThat(write(plan).removed()).containsExactly("lentils", "onions");
        assertThat(list()).isEmpty();
    }

    @Test
    void followsThePantry() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "2 cups flour");
        var plan = plan(MONDAY, LASAGNE);
        write(plan);

        have("flour", "5", "cup");
        assertThat(write(plan).removed()).containsExactly("flour");
        family.ask(new UsedUp(PANTRY, MARIA, List.of(new ItemRef.ByFood("flour"))));
        assertThat(write(plan).added()).containsExactly("flour");
        have("ground beef", "1/2", "lb");
        assertThat(write(plan).changed()).containsExactly("ground beef");

        assertThat(list()).containsExactly("1/2 lb ground beef", "2 cup flour");
    }

    @Test
    void unticksNothingWhateverIsAtHome() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "2 cups flour");
        var plan = plan(MONDAY, LASAGNE);
        write(plan);
        family.ask(new CheckOff(LIST, LEO, List.of(new ItemRef.ByFood("flour"))));

        have("flour", "5", "cup");
        write(plan);
        assertThat(list()).containsExactly("1 lb ground beef", "x 2 cup flour");
        family.ask(new UsedUp(PANTRY, MARIA, List.of(new ItemRef.ByFood("flour"))));
        write(plan);
        assertThat(list()).containsExactly("1 lb ground beef", "x 2 cup flour");
    }

    @Test
    void followsATakingBack() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef");
        var plan = plan("SM1", MONDAY, LASAGNE);
        write(plan);
        family.ask(MARIA, "SM2", new TakeBackOnPlan(plan, MARIA, "SM1"));

        assertThat(write(plan).removed()).containsExactly("ground beef");
    }

    @Test
    void forgetsTheDinnersOfDaysThatArePast() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef");
        recipe(MOLE, "Lentil curry", "1 cup lentils");
        var monday = plan(MONDAY, LASAGNE);
        plan(TUESDAY, CURRY);
        write(monday);

        // late on Monday at home, Tuesday morning in Greenwich
        family.goTo(Instant.parse("2026-11-24T04:30:00Z"));
        assertThat(write(monday).removed()).isEmpty();
        family.goTo(Instant.parse("2026-11-24T05:30:00Z"));
        assertThat(write(monday).removed()).containsExactly("ground beef");
        assertThat(list()).containsExactly("1 cup lentils");
    }

    @Test
    void keepsWhatPeopleDidWithTheListWhenAnotherPlanIsWritten() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef", "15 oz ricotta", "2 onions");
        recipe(MOLE, "Lentil curry", "1 cup lentils", "1 onion");
        write(plan(MONDAY, LASAGNE));
        family.ask(new CheckOff(
                LIST, LEO, List.of(new ItemRef.ByFood(Foods.of("ricotta").key()), new ItemRef.ByFood("onion"))));
        family.ask(new RemoveItems(LIST, LEO, Role.ADULT, List.of(new ItemRef.ByFood("ground beef"))));
        family.ask(
                new AddItems(LIST, MARIA, List.of(new ListItem(item(1), "milk", "milk", "1", "gal", null, "dairy"))));

        write(plan(TUESDAY, CURRY));

        assertThat(list())
                .containsExactlyInAnyOrder(
                        "1 gal milk", "x 15 oz ricotta cheese", "x 2 onions", "1 cup lentils", "1 onions");
    }

    @Test
    void knowsTheDishesEveryHouseholdBeginsWith() {
        var starter = StarterDishes.all().getFirst();
        var dish = new Dish(new DishRef.Starter(starter.key()), starter.title(), starter.minutes());

        assertThat(write(plan(MONDAY, dish)).toBuy()).isPositive();
        assertThat(list().size()).isBetween(1, starter.ingredients().size());
    }

    @Test
    void needsNothingForWhatNobodyKnows() {
        recipe(LASAGNA, "Lasagna", "1 lb ground beef");
        plan(MONDAY, PIZZA);
        plan(PlanTest.WEDNESDAY, new Dish(new DishRef.Starter("no-such-dish"), "Soup", null));
        var plan = plan(TUESDAY, LASAGNE);
        family.ask(new RetireRecipe(LASAGNA, HOUSEHOLD, MARIA, Role.ACCOUNT_HOLDER));

        assertThat(write(plan)).isEqualTo(new ShoppingChange(List.of(), List.of(), List.of(), 0, 0));
        assertThat(list()).isEmpty();
    }

    @Test
    void buysTwiceForADishThatIsCookedTwice() {
        recipe(LASAGNA, "Lasagna", "2 cups flour");
        Map<LocalDate, PlanId> plans = family.ask(new ClaimDays(HOUSEHOLD, MARIA, List.of(MONDAY, TUESDAY)));
        assertThat(plans.values()).containsOnly(plans.get(MONDAY));
        plan(MONDAY, LASAGNE);
        var plan = plan(TUESDAY, LASAGNE);

        assertThat(write(plan).toBuy()).isEqualTo(1);
        assertThat(list()).containsExactly("2 cup flour", "2 cup flour");
        List<ListEntry> entries = family.ask(new ReadList(LIST));
        assertThat(entries).extracting(entry -> entry.item().item()).doesNotHaveDuplicates();
    }
}
