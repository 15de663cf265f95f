package ai.jules.command.shopping;

import static ai.jules.TheRiveras.LIST;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.item;

import ai.jules.command.undo.Deeds;
import ai.jules.commands.ItemRef;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** The Riveras' list, for the tests of what may happen to it. */
abstract class ShoppingListTest {

    static final ListItem MILK = new ListItem(item(1), "milk", "milk", "1", "gal", null, "dairy");
    static final ListItem MORE_MILK = new ListItem(item(2), "whole milk", "milk", "2", "cup", null, "dairy");
    static final ListItem CHICKEN = new ListItem(item(3), "chicken", "chicken", "2", "lb", null, "meat");
    static final ListItem SALT = new ListItem(item(4), "salt", "salt", null, null, null, "spices");

    static final ListItemsAdded MILK_ADDED = new ListItemsAdded(LIST, MARIA, List.of(MILK));
    static final ListItemsAdded ALL_ADDED = new ListItemsAdded(LIST, MARIA, List.of(MILK, CHICKEN));

    final FixtureConfiguration<ShoppingList> fixture = Deeds.fixture(ShoppingList.class);

    static ListEntry marias(ListItem item) {
        return new ListEntry(item, new ItemSource.ByHand(MARIA), false);
    }

    static ItemRef food(String key) {
        return new ItemRef.ByFood(key);
    }

    static ListAnswer changed(ListEntry... entries) {
        return new ListAnswer(List.of(entries), List.of(), List.of());
    }

    static ListAnswer already(ListEntry... entries) {
        return new ListAnswer(List.of(), List.of(entries), List.of());
    }

    static ListAnswer notFound(ItemRef... refs) {
        return new ListAnswer(List.of(), List.of(), List.of(refs));
    }
}
