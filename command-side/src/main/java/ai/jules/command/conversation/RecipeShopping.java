package ai.jules.command.conversation;

import ai.jules.command.recipe.RecipeBook.Entry;
import ai.jules.command.shopping.Ingredients;
import ai.jules.command.shopping.ListAnswer;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kitchen.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what a recipe needs on the shopping list. What every kitchen has is left out, and that is said. */
@Component
class RecipeShopping {

    private static final int TITLE = 40;
    private static final int NAMES = 90;
    private static final int ALREADY = 45;

    private final Speech speech;
    private final Undoing undoing;

    RecipeShopping(Speech speech, Undoing undoing) {
        this.speech = speech;
        this.undoing = undoing;
    }

    String add(Turn turn, HouseholdId household, Entry entry) {
        try {
            Recipe recipe = Objects.requireNonNull(turn.ask(new ReadRecipe(entry.recipe(), household)));
            return add(turn, household, recipe);
        } catch (Refused gone) {
            return RecipeWishTalk.cut(entry.title(), TITLE) + " is not in the book any more.";
        }
    }

    private String add(Turn turn, HouseholdId household, Recipe recipe) {
        var title = RecipeWishTalk.cut(recipe.title(), TITLE);
        var items = new ArrayList<ListItem>();
        var leftOut = new LinkedHashSet<String>();
        for (var line : recipe.ingredients()) {
            var food = Ingredients.food(line);
            if (Ingredients.isInEveryKitchen(food)) {
                leftOut.add(food.name());
            } else {
                items.add(Ingredients.item(new ItemId(speech.newId()), line, food));
            }
        }
        var without = leftOut.isEmpty() ? "" : " Left out " + listed(List.copyOf(leftOut)) + ".";
        if (items.isEmpty()) {
            return title + " needs nothing from the shop." + without;
        }
        ListAnswer answer =
                Objects.requireNonNull(turn.ask(new AddItems(ShoppingListId.of(household), turn.member(), items)));
        undoing.did(
                turn,
                "added what " + title + " needs",
                ShoppingListId.of(household).toString());
        return "Added " + items.size() + (items.size() == 1 ? " item for " : " items for ") + title + ": "
                + RecipeWishTalk.cut(String.join(", ", names(items)), NAMES) + "." + already(answer) + without
                + " UNDO takes them off.";
    }

    private static String listed(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static Set<String> names(List<ListItem> items) {
        var names = new LinkedHashSet<String>();
        items.forEach(item -> names.add(item.food()));
        return names;
    }

    private static String already(ListAnswer answer) {
        var there = new LinkedHashSet<String>();
        answer.already().forEach(entry -> there.add(entry.item().food()));
        return there.isEmpty()
                ? ""
                : " On it already, now twice: " + RecipeWishTalk.cut(String.join(", ", there), ALREADY) + ".";
    }
}
