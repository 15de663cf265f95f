package ai.jules.commands;

import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.ShoppingListId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a household's shopping list, which is there before anything is on it. */
public sealed interface ShoppingCommand extends JulesCommand {

    ShoppingListId list();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(list().household());
    }

    /** Tell what is on the list; changes nothing. */
    record ReadList(@TargetAggregateIdentifier ShoppingListId list) implements ShoppingCommand {}

    /** Put these on the list, beside whatever there is of the same food. */
    record AddItems(@TargetAggregateIdentifier ShoppingListId list, MemberId by, List<ListItem> items)
            implements ShoppingCommand {}

    /** Somebody has these. */
    record CheckOff(@TargetAggregateIdentifier ShoppingListId list, MemberId by, List<ItemRef> items)
            implements ShoppingCommand {}

    /** Somebody does not have these after all. */
    record Uncheck(@TargetAggregateIdentifier ShoppingListId list, MemberId by, List<ItemRef> items)
            implements ShoppingCommand {}

    /**
     * Take these off the list. Adults may, whoever or whatever put them there; a teen only what they put there themselves.
     *
     * @param role of who asks
     */
    record RemoveItems(@TargetAggregateIdentifier ShoppingListId list, MemberId by, Role role, List<ItemRef> items)
            implements ShoppingCommand {}

    /** Of several entries of one food that are still to be bought the one added last by hand is changed. */
    record ChangeAmount(
            @TargetAggregateIdentifier ShoppingListId list,
            MemberId by,
            ItemRef item,
            @Nullable String amount,
            @Nullable String unit)
            implements ShoppingCommand {}

    /**
     * Take everything off the list; adults only.
     *
     * @param role of who asks
     * @param onlyChecked leave what is still to be bought
     */
    record ClearList(@TargetAggregateIdentifier ShoppingListId list, MemberId by, Role role, boolean onlyChecked)
            implements ShoppingCommand {}

    /**
     * What dishes need, instead of everything planned before. For a dish of the same plan, what is checked off stays so and
     * what somebody took off stays off. Of what there is enough at home only what is checked off stays.
     *
     * @param plan the stream of the plan that is another now
     */
    record SetPlanned(@TargetAggregateIdentifier ShoppingListId list, String plan, List<Planned> items)
            implements ShoppingCommand {}

    /**
     * Something a dish needs.
     *
     * @param item its id is used when the dish has not needed this food before
     * @param recipe null for a dish that is not in the book
     * @param plan the stream of the plan the dish belongs to; null when it is the one that is another now
     * @param atHome whether there is enough of it at home
     */
    record Planned(
            ListItem item,
            String dish,
            @Nullable RecipeId recipe,
            @Nullable String plan,
            boolean atHome) {

        public Planned(ListItem item, String dish, @Nullable RecipeId recipe) {
            this(item, dish, recipe, null, false);
        }
    }

    /**
     * Take back what came of an action here, as far as nobody has changed it since.
     *
     * @param action see {@link ai.jules.kernel.Meta#ACTION}
     */
    record TakeBackOnList(@TargetAggregateIdentifier ShoppingListId list, MemberId by, String action)
            implements ShoppingCommand {}
}
