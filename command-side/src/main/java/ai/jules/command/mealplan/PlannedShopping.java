package ai.jules.command.mealplan;

import ai.jules.command.household.WeekView;
import ai.jules.command.shopping.ListAnswer;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.PlanCommand.RecordShopping;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.SetPlanned;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.platform.messaging.LocalCommands;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.stereotype.Component;

/**
 * Writes on the shopping list what the coming dinners of all plans need and the pantry does not have. Done again it changes
 * nothing; dinners of days that are past are needed no more.
 */
@Component
class PlannedShopping {

    private final LocalCommands commands;

    PlannedShopping(LocalCommands commands) {
        this.commands = commands;
    }

    /** Answers what is other on the list than before. */
    @CommandHandler
    ShoppingChange write(
            WriteShopping command, @MetaDataValue(value = Meta.AT, required = true) Instant at, MetaData metadata) {
        var asking = Asking.within(commands, metadata);
        var plan = command.plan();
        var household = plan.household();
        WeekView week = asking.ask(new ReadWeek(household));
        var today = LocalDate.ofInstant(at, ZoneId.of(week.zone()));
        List<PantryItem> pantry = asking.ask(new LookInside(PantryId.of(household)));
        var needs = new Needs(new Stock(pantry, today));
        dinners(asking, week, today)
                .forEach((date, dish) -> needs.cook(week.days().get(date), dish, lines(asking, household, dish)));

        var list = ShoppingListId.of(household);
        var before = open(asking.ask(new ReadList(list)));
        ListAnswer planned = asking.ask(new SetPlanned(list, plan.toString(), needs.all()));
        var after = open(asking.ask(new ReadList(list)));

        int toBuy = toBuy(planned, plan);
        int covered = needs.covered(plan);
        asking.tell(new RecordShopping(plan, toBuy, covered));
        return new ShoppingChange(
                names(after, without(after.keySet(), before.keySet())),
                names(before, without(before.keySet(), after.keySet())),
                names(after, changed(before, after)),
                toBuy,
                covered);
    }

    /** What is cooked from today on, by date. */
    private static Map<LocalDate, Dish> dinners(Asking asking, WeekView week, LocalDate today) {
        var plans = week.days().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(today))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        var dinners = new TreeMap<LocalDate, Dish>();
        for (var plan : plans) {
            PlanView view = asking.ask(new ReadPlan(plan));
            for (var day : view.days()) {
                boolean isOfThis = plan.equals(week.days().get(day.date()));
                if (isOfThis && !day.date().isBefore(today) && day.dinner() instanceof Dinner.Cooked(var dish)) {
                    dinners.put(day.date(), dish);
                }
            }
        }
        return dinners;
    }

    /** Of a dish that somebody just named, or that is not in the book any more, nobody knows what it takes. */
    private static List<IngredientLine> lines(Asking asking, HouseholdId household, Dish dish) {
        return switch (dish.ref()) {
            case DishRef.FromBook(var recipe) -> {
                try {
                    yield asking.<Recipe>ask(new ReadRecipe(recipe, household)).ingredients();
                } catch (Refused gone) {
                    yield List.of();
                }
            }
            case DishRef.Starter(var key) ->
                StarterDishes.find(key).map(StarterDish::ingredients).orElse(List.of());
            case DishRef.JustNamed _ -> List.of();
        };
    }

    /** What is to be bought, by food; one line of the list each. */
    private static Map<String, List<ListEntry>> open(List<ListEntry> entries) {
        var open = new LinkedHashMap<String, List<ListEntry>>();
        entries.stream().filter(entry -> !entry.checked()).forEach(entry -> open.computeIfAbsent(
                        entry.item().key(), _ -> new ArrayList<>())
                .add(entry));
        return open;
    }

    private static int toBuy(ListAnswer planned, PlanId plan) {
        return (int) planned.changed().stream()
                .filter(entry -> !entry.checked()
                        && entry.source() instanceof ItemSource.ForDish dish
                        && dish.plan().equals(plan.toString()))
                .map(entry -> entry.item().key())
                .distinct()
                .count();
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(key -> !others.contains(key)).toList();
    }

    private static List<String> changed(Map<String, List<ListEntry>> before, Map<String, List<ListEntry>> after) {
        return after.keySet().stream()
                .filter(key ->
                        before.containsKey(key) && !amount(before.get(key)).equals(amount(after.get(key))))
                .toList();
    }

    private static Quantities amount(List<ListEntry> line) {
        return Quantities.merge(line.stream()
                .map(entry -> Quantity.of(entry.item().amount(), entry.item().unit()))
                .toList());
    }

    private static List<String> names(Map<String, List<ListEntry>> lines, List<String> keys) {
        return keys.stream().map(key -> lines.get(key).getFirst().item().food()).toList();
    }
}
