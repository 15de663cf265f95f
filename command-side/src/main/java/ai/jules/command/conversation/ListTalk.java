package ai.jules.command.conversation;

import ai.jules.command.shopping.ListAnswer;
import ai.jules.commands.ItemRef;
import ai.jules.commands.Refused;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.ChangeAmount;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ClearList;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.RemoveItems;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.Role;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kitchen.Aisle;
import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Unit;
import ai.jules.language.Item;
import ai.jules.language.ListWish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The shopping list by text. */
@Component
class ListTalk {

    private static final String EMPTY = "Your shopping list is empty.";
    private static final int FITS = 260;

    private final Speech speech;
    private final Undoing undoing;
    private final RecipeWishTalk recipes;

    ListTalk(Speech speech, Undoing undoing, RecipeWishTalk recipes) {
        this.speech = speech;
        this.undoing = undoing;
        this.recipes = recipes;
    }

    /** Does what is wished and tells what was done. */
    String serve(Turn turn, Company company, ListWish wish) {
        var list = ShoppingListId.of(company.household());
        return switch (wish) {
            case ListWish.Add(var items) -> add(turn, list, items);
            case ListWish.Got(var items) -> got(turn, list, refs(items));
            case ListWish.GotEverything _ -> got(turn, list, List.of(new ItemRef.Everything()));
            case ListWish.Remove(var items) -> remove(turn, list, refs(items));
            case ListWish.ClearList _ -> clear(turn, list);
            case ListWish.ShowList _ -> shown(entries(turn, list));
            case ListWish.AddFor wished -> recipes.addFor(turn, wished);
            case ListWish.Change(var food, var amount, var unit) ->
                change(turn, list, food, amount, unit.map(Unit::canonical).orElse(null));
        };
    }

    private List<ListEntry> entries(Turn turn, ShoppingListId list) {
        return Objects.requireNonNull(turn.ask(new ReadList(list)));
    }

    private String add(Turn turn, ShoppingListId list, List<Item> items) {
        var here = entries(turn, list).stream()
                .filter(entry -> !entry.checked())
                .map(entry -> entry.item().key())
                .toList();
        var wanted = items.stream().map(this::listed).toList();
        // how much more is meant nobody has said, so the line that is there says it already
        var there = wanted.stream()
                .filter(item -> item.amount() == null && here.contains(item.key()))
                .map(ListItem::food)
                .toList();
        var missing = wanted.stream()
                .filter(item -> item.amount() != null || !here.contains(item.key()))
                .toList();
        var said = new ArrayList<String>();
        if (!missing.isEmpty()) {
            turn.ask(new AddItems(list, turn.member(), missing));
            var what = Sentences.list(missing.stream()
                    .map(item -> Sentences.measured(item.amount(), item.unit(), item.food()))
                    .toList());
            undoing.did(turn, "added " + what, list.toString());
            said.add("Added " + what + ".");
        }
        if (!there.isEmpty()) {
            said.add(Sentences.sentence(Sentences.list(there)) + (there.size() == 1 ? " is" : " are")
                    + " on the list already.");
        }
        return Sentences.joined(said);
    }

    private ListItem listed(Item item) {
        var food = Foods.of(item.food());
        return new ListItem(
                new ItemId(speech.newId()),
                item.food(),
                food.key(),
                item.amount().map(Amount::toString).orElse(null),
                item.unit().map(Unit::canonical).orElse(null),
                null,
                food.aisle().title());
    }

    /** Who belongs to a household has a role in it. */
    private static Role role(Turn turn) {
        return turn.person().role().orElse(Role.CHILD);
    }

    private static List<ItemRef> refs(List<Item> items) {
        return items.stream()
                .<ItemRef>map(item -> new ItemRef.ByFood(Foods.of(item.food()).key()))
                .toList();
    }

    private String got(Turn turn, ShoppingListId list, List<ItemRef> items) {
        ListAnswer answer = Objects.requireNonNull(turn.ask(new CheckOff(list, turn.member(), items)));
        var said = new ArrayList<String>();
        if (!answer.changed().isEmpty()) {
            var what = foods(answer.changed());
            undoing.did(turn, "checked off " + what, list.toString());
            long left = lines(entries(turn, list).stream()
                    .filter(entry -> !entry.checked())
                    .toList());
            said.add("Got " + what + ", " + (left == 0 ? "that was all" : left + " to go") + ".");
        }
        if (!answer.already().isEmpty()
                && answer.changed().isEmpty()
                && answer.notFound().isEmpty()) {
            said.add(Sentences.sentence(foods(answer.already())) + ": checked off already.");
        }
        said.add(notThere(answer));
        return said.stream().allMatch(String::isEmpty) ? EMPTY : Sentences.joined(said);
    }

    private String remove(Turn turn, ShoppingListId list, List<ItemRef> items) {
        ListAnswer answer = Objects.requireNonNull(turn.ask(new RemoveItems(list, turn.member(), role(turn), items)));
        var said = new ArrayList<String>();
        if (!answer.changed().isEmpty()) {
            var what = foods(answer.changed());
            undoing.did(turn, "took " + what + " off the list", list.toString());
            said.add("Took " + what + " off the list.");
        }
        if (!answer.already().isEmpty()) {
            said.add(Sentences.sentence(foods(answer.already()))
                    + (answer.already().size() == 1 ? " stays" : " stay")
                    + ": only a grown-up takes off what others put on the list.");
        }
        said.add(notThere(answer));
        return Sentences.joined(said);
    }

    private String clear(Turn turn, ShoppingListId list) {
        ListAnswer answer;
        try {
            answer = Objects.requireNonNull(turn.ask(new ClearList(list, turn.member(), role(turn), false)));
        } catch (Refused refused) {
            return "Clearing the whole list is for the grown-ups. What you put on it you can take off, like: remove"
                    + " milk";
        }
        if (answer.changed().isEmpty()) {
            return EMPTY;
        }
        undoing.did(turn, "cleared the list", list.toString());
        long many = lines(answer.changed());
        return "Cleared the list (" + many + (many == 1 ? " item" : " items") + "). UNDO brings it back.";
    }

    private String change(
            Turn turn,
            ShoppingListId list,
            String food,
            Amount amount,
            @org.jspecify.annotations.Nullable String unit) {
        var ref = new ItemRef.ByFood(Foods.of(food).key());
        ListAnswer answer =
                Objects.requireNonNull(turn.ask(new ChangeAmount(list, turn.member(), ref, amount.toString(), unit)));
        if (answer.changed().isEmpty()) {
            return answer.notFound().isEmpty()
                    ? Sentences.sentence(asItStands(turn, list, answer.already())) + ": so it is on the list."
                    : notThere(answer) + " To put it there, text: add "
                            + Sentences.measured(amount.toString(), unit, food);
        }
        undoing.did(turn, "changed " + food, list.toString());
        return "Changed: " + asItStands(turn, list, answer.changed()) + ".";
    }

    /** All that is to be bought of the food, whoever asked for it; what is checked off by itself. */
    private String asItStands(Turn turn, ShoppingListId list, List<ListEntry> one) {
        var key = one.getFirst().item().key();
        var open = entries(turn, list).stream()
                .filter(entry -> !entry.checked() && entry.item().key().equals(key))
                .toList();
        return line(open.isEmpty() ? one : open);
    }

    /** By aisle, as one walks through the shop. */
    static String shown(List<ListEntry> entries) {
        var open = entries.stream().filter(entry -> !entry.checked()).toList();
        if (open.isEmpty()) {
            return entries.isEmpty() ? EMPTY : "Everything on your list is checked off.";
        }
        Map<Aisle, Map<String, List<ListEntry>>> walk = new TreeMap<>();
        for (var entry : open) {
            walk.computeIfAbsent(Foods.of(entry.item().food()).aisle(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(entry.item().key(), _ -> new ArrayList<>())
                    .add(entry);
        }
        int lines = walk.values().stream().mapToInt(Map::size).sum();
        var said = new StringBuilder("Your list (" + lines + "): ");
        int left = lines;
        for (var aisle : walk.entrySet()) {
            var before = (left == lines ? "" : "; ") + aisle.getKey().title().toLowerCase(Locale.ROOT) + ": ";
            for (var same : aisle.getValue().values()) {
                var part = before + line(same);
                if (said.length() + part.length() > FITS) {
                    return said.append(left == lines ? "" : ", ")
                            .append("and ")
                            .append(left)
                            .append(" more.")
                            .toString();
                }
                said.append(part);
                before = ", ";
                left--;
            }
        }
        return said.append('.').toString();
    }

    /** How many foods, which is how many lines are shown: what several dishes need is one. */
    private static long lines(List<ListEntry> entries) {
        return entries.stream().map(entry -> entry.item().key()).distinct().count();
    }

    /** One food, however many asked for it. */
    private static String line(List<ListEntry> same) {
        var words = same.stream().map(entry -> entry.item().food()).distinct().toList();
        var food = words.size() == 1
                ? words.getFirst()
                : Foods.of(words.getFirst()).name();
        return Sentences.measured(
                same.stream()
                        .map(entry ->
                                Quantity.of(entry.item().amount(), entry.item().unit()))
                        .toList(),
                food);
    }

    private static String foods(List<ListEntry> entries) {
        return Sentences.list(
                entries.stream().map(entry -> entry.item().food()).distinct().toList());
    }

    private static String notThere(ListAnswer answer) {
        var missing = answer.notFound().stream()
                .map(ref -> switch (ref) {
                    case ItemRef.ByFood(var key) -> Foods.of(key).name();
                    case ItemRef.ById _, ItemRef.Everything _ -> "that";
                })
                .collect(Collectors.toList());
        return missing.isEmpty()
                ? ""
                : "I do not see " + Sentences.list(missing).replace(" and ", " or ") + " on the list.";
    }
}
