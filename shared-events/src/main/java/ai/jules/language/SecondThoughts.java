package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text that takes back its own last words: {@code add milk. no wait, oat milk} wishes for oat milk alone. */
final class SecondThoughts {

    private static final Pattern TURN = Pattern.compile("(?: ?[,.!;-])* (?:(?:no|oh|oops|sorry|hmm|ugh|ok|uh|er|um)"
            + " (?:[,.!] )?)*(?:wait(?: no)?|scratch that|strike that|i mean|i meant|make"
            + " (?:that|it|those|them)|correction|or rather|no actually|actually|on second thought|sorry|no)(?:"
            + " (?:[,.!;:]|no|i meant|i mean|sorry|actually|make (?:that|it)|lets do|just))* ");
    private static final Pattern ENOUGH =
            Pattern.compile("(?: (?:is|are|will be|should be|would be)? ?(?:plenty|enough|fine"
                    + "|better|good|ok|okay|do|all we need|all i need|instead|please|thanks|rather|then))+$");
    private static final Pattern DAY = Pattern.compile("(?:on |for )?(?<day>" + Phrase.DAY + ")");
    private static final double FAIRLY = 0.85;

    private final Scope scope;
    private final Function<List<String>, Optional<List<Told>>> reads;

    SecondThoughts(Scope scope, Function<List<String>, Optional<List<Told>>> reads) {
        this.scope = scope;
        this.reads = reads;
    }

    /** What the text means after its last change of mind; empty when it has none, or it is not plain what is changed. */
    Optional<List<Told>> read(List<String> tokens) {
        String text = String.join(" ", tokens);
        List<MatchResult> turns = TURN.matcher(text).results().toList();
        if (turns.isEmpty() || turns.size() > 2) {
            return Optional.empty();
        }
        MatchResult turn = turns.getLast();
        String before = text.substring(0, turn.start()).strip();
        String after = ENOUGH.matcher(text.substring(turn.end()).replaceAll("(?: ?[.,!;])+$", ""))
                .replaceFirst("")
                .strip();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return reads.apply(Arrays.asList(before.split(" ")))
                .filter(told -> !told.isEmpty()
                        && told.stream().allMatch(one -> one.wish().writes()))
                .flatMap(told -> replaced(told.getLast(), after).map(last -> {
                    List<Told> all = new ArrayList<>(told.subList(0, told.size() - 1));
                    all.add(last);
                    return all;
                }));
    }

    private Optional<Told> replaced(Told said, String after) {
        return now(said.wish(), after)
                .map(wish -> new Told(wish, Math.min(said.confidence(), FAIRLY), said.words() + " " + after));
    }

    private Optional<Wish> now(Wish wish, String after) {
        return switch (wish) {
            case ListWish.Add(List<Item> items) -> items(items, after).map(ListWish.Add::new);
            case ListWish.Remove(List<Item> items) -> items(items, after).map(ListWish.Remove::new);
            case PantryWish.OutOf(List<Item> items) -> items(items, after).map(PantryWish.OutOf::new);
            case PantryWish.Used(List<Item> items) -> items(items, after).map(PantryWish.Used::new);
            case PantryWish.Have(List<Item> items, Optional<String> place) ->
                items(items, after).map(now -> new PantryWish.Have(now, place));
            case PantryWish.Bought(List<Item> items, Optional<String> place) ->
                items(items, after).map(now -> new PantryWish.Bought(now, place));
            case DinnerWish.SetDay(DayWord day, String dish) -> planned(day, dish, after);
            case DinnerWish.Skip(DayWord day) -> day(after).map(DinnerWish.Skip::new);
            case DinnerWish.Leftovers(DayWord day) -> day(after).map(DinnerWish.Leftovers::new);
            case DinnerWish.Cooks(Who who, DayWord day) -> day(after).map(now -> new DinnerWish.Cooks(who, now));
            default -> Optional.empty();
        };
    }

    private Optional<Wish> planned(DayWord day, String dish, String after) {
        Optional<Wish> other = day(after).map(now -> new DinnerWish.SetDay(now, dish));
        if (other.isPresent()) {
            return other;
        }
        Optional<List<Told>> again = reads.apply(Arrays.asList(after.split(" ")));
        if (again.isPresent()) {
            return again.filter(told -> told.size() == 1)
                    .map(told -> told.getFirst().wish())
                    .filter(wish -> wish instanceof DinnerWish.SetDay(DayWord now, String instead)
                            && (now.equals(day) || instead.equals(dish)));
        }
        return DishWords.known(after, scope.context()).map(instead -> new DinnerWish.SetDay(day, instead));
    }

    /** The items with the one that is meant exchanged; empty when it may be any of several. */
    private static Optional<List<Item>> items(List<Item> items, String after) {
        Optional<Item> measure = ItemWords.read(after + " salt", Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst())
                .filter(item -> item.food().equals("salt") && item.amount().isPresent());
        if (measure.isPresent()) {
            Item last = items.getLast();
            return Optional.of(with(
                    items,
                    items.size() - 1,
                    new Item(measure.get().amount(), measure.get().unit().or(last::unit), last.food())));
        }
        Optional<Item> other = ItemWords.read(after.replaceFirst("^(?:get|add|buy|the|some) ", ""), Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst());
        if (other.isEmpty()) {
            return Optional.empty();
        }
        String sort = lastWord(other.get().food());
        List<Integer> alike = IntStream.range(0, items.size())
                .filter(i -> items.size() == 1 || lastWord(items.get(i).food()).equals(sort))
                .boxed()
                .toList();
        return alike.size() == 1
                ? Optional.of(with(items, alike.getFirst(), measured(other.get(), items.get(alike.getFirst()))))
                : Optional.empty();
    }

    /** "2 lb chicken, no, turkey" is as much turkey. */
    private static Item measured(Item now, Item before) {
        return now.amount().isPresent() ? now : new Item(before.amount(), before.unit(), now.food());
    }

    private static List<Item> with(List<Item> items, int at, Item item) {
        List<Item> all = new ArrayList<>(items);
        all.set(at, item);
        return all;
    }

    private static String lastWord(String food) {
        return food.substring(food.lastIndexOf(' ') + 1);
    }

    private Optional<DayWord> day(String words) {
        Matcher day = DAY.matcher(words);
        return day.matches() ? DayWords.read(day.group("day"), scope.context().today()) : Optional.empty();
    }
}
