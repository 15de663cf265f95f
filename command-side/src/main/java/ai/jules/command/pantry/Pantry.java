package ai.jules.command.pantry;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.Have;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PantryCommand.MoveItems;
import ai.jules.commands.PantryCommand.TakeBackInPantry;
import ai.jules.commands.PantryCommand.UsedSome;
import ai.jules.commands.PantryCommand.UsedUp;
import ai.jules.events.pantry.PantryEvent;
import ai.jules.events.pantry.PantryItem;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsRemoved;
import ai.jules.events.pantry.PantryItemsRestored;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PantryId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a household has at home, as far as somebody said or showed it. A photo adds; only a person takes away. */
@Aggregate(type = "Pantry", snapshotTriggerDefinition = "everyFewEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Pantry {

    @AggregateIdentifier
    private @Nullable PantryId id;

    private Shelves shelves = new Shelves();
    private RecentActions<ItemId, PantryItem> recent = new RecentActions<>();

    Pantry() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<PantryItem> decide(LookInside command) {
        return shelves.all();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PantryAnswer decide(Have command) {
        var next = shelves.copy();
        var seen = new LinkedHashSet<ItemId>();
        var unchanged = new ArrayList<PantryItem>();
        for (var stock : command.items()) {
            next.seen(stock, command.by(), command.source(), command.seenAt())
                    .ifPresentOrElse(
                            item -> {
                                next.put(item);
                                seen.add(item.item());
                            },
                            () -> unchanged.addAll(next.meant(new ItemRef.ByFood(stock.key()))));
        }
        var items = next.now(seen);
        if (!items.isEmpty()) {
            apply(new PantryItemsSeen(command.pantry(), command.by(), command.source(), items));
        }
        return new PantryAnswer(items, List.of(), unchanged, List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PantryAnswer decide(Bought command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var next = shelves.copy();
        var bought = new LinkedHashSet<ItemId>();
        for (var stock : command.items()) {
            var item = next.bought(stock, command.by(), at);
            next.put(item);
            bought.add(item.item());
        }
        var items = next.now(bought);
        if (!items.isEmpty()) {
            apply(new PantryItemsBought(command.pantry(), command.by(), items));
        }
        return new PantryAnswer(items, List.of(), List.of(), List.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PantryAnswer decide(UsedUp command) {
        var gone = new LinkedHashSet<PantryItem>();
        var notFound = new ArrayList<ItemRef>();
        for (var ref : command.items()) {
            var meant = shelves.meant(ref);
            gone.addAll(meant);
            if (meant.isEmpty()) {
                notFound.add(ref);
            }
        }
        if (!gone.isEmpty()) {
            apply(new PantryItemsUsedUp(command.pantry(), command.by(), ids(List.copyOf(gone))));
        }
        return new PantryAnswer(List.of(), List.copyOf(gone), List.of(), notFound);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PantryAnswer decide(UsedSome command) {
        var helping = new Helping(shelves.copy());
        command.portions().forEach(helping::take);
        var used = helping.used();
        if (!used.isEmpty()) {
            apply(new PantryItemsUsed(command.pantry(), command.by(), used));
        }
        var gone = shelves.now(helping.gone());
        if (!gone.isEmpty()) {
            apply(new PantryItemsUsedUp(command.pantry(), command.by(), ids(gone)));
        }
        return new PantryAnswer(used, gone, helping.unmeasured(), helping.notFound());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PantryAnswer decide(MoveItems command) {
        var next = shelves.copy();
        var moved = new LinkedHashSet<ItemId>();
        var joined = new LinkedHashSet<ItemId>();
        var unchanged = new ArrayList<PantryItem>();
        var notFound = new ArrayList<ItemRef>();
        for (var ref : command.items()) {
            var meant = next.meant(ref);
            if (meant.isEmpty()) {
                notFound.add(ref);
            }
            for (var item : meant) {
                if (item.place().equals(command.place())) {
                    unchanged.add(item);
                    continue;
                }
                var now = next.moved(item, command.place());
                if (!now.item().equals(item.item())) {
                    next.takeAway(List.of(item.item()));
                    joined.add(item.item());
                }
                next.put(now);
                moved.add(now.item());
            }
        }
        var items = next.now(moved);
        if (!items.isEmpty()) {
            apply(new PantryItemsMoved(command.pantry(), command.by(), command.place(), items, List.copyOf(joined)));
        }
        unchanged.removeIf(item -> moved.contains(item.item()));
        return new PantryAnswer(items, List.of(), unchanged, notFound);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TakingBack<PantryItem> decide(
            TakeBackInPantry command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var outcome = recent.takeBack(command.action(), at, shelves.byId(), new PantryReversal(shelves));
        if (outcome instanceof TakenBack<PantryItem> back) {
            var gone = back.steps().stream()
                    .filter(step -> step.to() == null)
                    .map(Step::from)
                    .toList();
            if (!gone.isEmpty()) {
                apply(new PantryItemsRemoved(command.pantry(), command.by(), ids(gone)));
            }
            var restored = back.steps().stream()
                    .map(Step::to)
                    .filter(item -> item != null)
                    .toList();
            if (!restored.isEmpty()) {
                apply(new PantryItemsRestored(command.pantry(), command.by(), restored));
            }
        }
        return outcome;
    }

    private static List<ItemId> ids(List<PantryItem> some) {
        return some.stream().map(PantryItem::item).toList();
    }

    @EventSourcingHandler
    void evolve(PantryEvent event, @Timestamp Instant at, MetaData metadata) {
        id = event.pantry();
        var before = new LinkedHashMap<>(shelves.byId());
        switch (event) {
            case PantryItemsSeen seen -> seen.items().forEach(shelves::put);
            case PantryItemsBought bought -> bought.items().forEach(shelves::put);
            case PantryItemsUsed used -> used.items().forEach(shelves::put);
            case PantryItemsUsedUp usedUp -> shelves.takeAway(usedUp.items());
            case PantryItemsMoved moved -> {
                shelves.takeAway(moved.joined());
                moved.items().forEach(shelves::put);
            }
            case PantryItemsRestored restored -> restored.items().forEach(shelves::put);
            case PantryItemsRemoved removed -> shelves.takeAway(removed.items());
        }
        recent.note(metadata, at, before, shelves.byId());
    }
}
