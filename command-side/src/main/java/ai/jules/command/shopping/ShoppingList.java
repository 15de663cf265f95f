package ai.jules.command.shopping;

import static ai.jules.command.shopping.Compensation.ids;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.ChangeAmount;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ClearList;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.RemoveItems;
import ai.jules.commands.ShoppingCommand.SetPlanned;
import ai.jules.commands.ShoppingCommand.TakeBackOnList;
import ai.jules.commands.ShoppingCommand.Uncheck;
import ai.jules.events.shopping.ItemSource;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kitchen.Quantity;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The one current shopping list of a household: what people put on it, what the plan needs, what somebody has already. What
 * two people do at once adds up: each source has an entry of its own, and what is so already is no event.
 */
@Aggregate(type = "ShoppingList", snapshotTriggerDefinition = "everyFewEvents")
@Revision("3")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class ShoppingList {

    @AggregateIdentifier
    private @Nullable ShoppingListId id;

    private Entries entries = new Entries();
    private RecentActions<ItemId, ListEntry> recent = new RecentActions<>();

    ShoppingList() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<ListEntry> decide(ReadList command) {
        return entries.all();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(AddItems command) {
        var added = entries.notYetHere(command.items());
        var alike = entries.stillToBuy(added.stream().map(ListItem::key).toList());
        if (!added.isEmpty()) {
            apply(new ListItemsAdded(command.list(), command.by(), added));
        }
        return new ListAnswer(entries.now(added.stream().map(ListItem::item).toList()), alike, List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(CheckOff command) {
        var found = entries.find(command.items(), entry -> !entry.checked());
        if (!found.changed().isEmpty()) {
            apply(new ListItemsCheckedOff(command.list(), command.by(), ids(found.changed())));
        }
        return asTheyStand(found);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(Uncheck command) {
        var found = entries.find(command.items(), ListEntry::checked);
        if (!found.changed().isEmpty()) {
            apply(new ListItemsUnchecked(command.list(), command.by(), ids(found.changed())));
        }
        return asTheyStand(found);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(RemoveItems command) {
        mustBelongToTheFamily(command.role());
        var found = entries.find(command.items(), _ -> true);
        var theirs = found.changed().stream()
                .filter(entry -> command.role().isAdult() || isOf(command.by(), entry))
                .toList();
        var kept = found.changed().stream()
                .filter(entry -> !theirs.contains(entry))
                .toList();
        return remove(command.list(), command.by(), new ListAnswer(theirs, kept, found.notFound()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(ClearList command) {
        if (!command.role().isAdult()) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        var gone = entries.all().stream()
                .filter(entry -> entry.checked() || !command.onlyChecked())
                .toList();
        return remove(command.list(), command.by(), new ListAnswer(gone, List.of(), List.of()));
    }

    private static boolean isOf(MemberId member, ListEntry entry) {
        return switch (entry.source()) {
            case ItemSource.ByHand(var by) -> by.equals(member);
            case ItemSource.ForDish _ -> false;
        };
    }

    private static void mustBelongToTheFamily(Role role) {
        switch (role) {
            case CHILD -> throw new Refused(Refused.Reason.NOT_ALLOWED);
            case ACCOUNT_HOLDER, ADULT, TEEN -> {}
        }
    }

    private static ListAnswer remove(ShoppingListId list, MemberId by, ListAnswer found) {
        if (!found.changed().isEmpty()) {
            apply(new ListItemsRemoved(list, by, ids(found.changed())));
        }
        return found;
    }

    /** What is said of a food is said of all of it, as far as what others ask for can be counted with it and is less. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(ChangeAmount command) {
        var meant = entries.theOne(command.item());
        if (meant.isEmpty()) {
            return new ListAnswer(List.of(), List.of(), List.of(command.item()));
        }
        var item = meant.get().item();
        var others = entries.besides(meant.get(), command.item());
        var said = Quantity.of(command.amount(), command.unit());
        var share = Entries.without(said, others);
        var wanted = share.map(quantity -> Ingredients.measured(item, quantity))
                .orElseGet(() -> item.measured(command.amount(), command.unit()));
        if (wanted.equals(item)) {
            return new ListAnswer(List.of(), List.of(meant.get()), List.of());
        }
        apply(new ListAmountChanged(command.list(), command.by(), item.item(), wanted.amount(), wanted.unit()));
        return new ListAnswer(entries.now(List.of(item.item())), List.of(), List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ListAnswer decide(SetPlanned command) {
        var planned = entries.replan(command.plan(), command.items());
        if (!entries.isPlanned(planned)) {
            apply(new PlannedItemsSet(command.list(), command.plan(), planned));
        }
        return new ListAnswer(planned, List.of(), List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TakingBack<ListEntry> decide(TakeBackOnList command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var outcome = recent.takeBack(command.action(), at, entries.byId(), new ListReversal(entries.plans()));
        if (outcome instanceof TakenBack<ListEntry> back) {
            Compensation.of(command.list(), command.by(), back.steps()).forEach(AggregateLifecycle::apply);
        }
        return outcome;
    }

    private ListAnswer asTheyStand(ListAnswer found) {
        return new ListAnswer(entries.now(ids(found.changed())), found.already(), found.notFound());
    }

    /** What the plan needs is the plan's to take back; everything else is remembered. */
    @EventSourcingHandler
    void evolve(ShoppingListEvent event, @Timestamp Instant at, MetaData metadata) {
        id = event.list();
        var before = entries.byId();
        entries.evolve(event);
        if (!(event instanceof PlannedItemsSet)) {
            recent.note(metadata, at, before, entries.byId());
        }
    }
}
