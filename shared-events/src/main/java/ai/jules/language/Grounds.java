package ai.jules.language;

import ai.jules.kitchen.IngredientLines;
import ai.jules.kitchen.Unit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what somebody made of a text stands in the text: nothing may be invented. */
public final class Grounds {

    private static final Map<String, Set<String>> NUMBERS = Map.ofEntries(
            Map.entry("1", Set.of("a", "an", "one", "another")),
            Map.entry("2", Set.of("two", "couple", "pair")),
            Map.entry("3", Set.of("three")),
            Map.entry("4", Set.of("four")),
            Map.entry("5", Set.of("five")),
            Map.entry("6", Set.of("six")),
            Map.entry("7", Set.of("seven")),
            Map.entry("8", Set.of("eight")),
            Map.entry("9", Set.of("nine")),
            Map.entry("10", Set.of("ten")),
            Map.entry("12", Set.of("twelve", "dozen")),
            Map.entry("1/2", Set.of("half")),
            Map.entry("1/4", Set.of("quarter")));

    /** With one of these a text may mean the opposite, or nothing yet. */
    private static final Set<String> TURNING = Plain.phrases("""
        not, no, never, none, nothing, without, dont, didnt, doesnt, wont, wouldnt, cant, cannot, couldnt, isnt, arent, aint,
        havent, hasnt, shouldnt, neednt, nah, nope, stop, cancel, forget, skip, except, instead, but, unless, if, whether, maybe,
        perhaps, should, said, says, told, pretend, imagine\
        """);

    private Grounds() {}

    /** False when the text asks, denies, supposes or tells of others, so that naming a thing does not mean wanting it. */
    public static boolean isPlain(String text) {
        return text.indexOf('?') < 0
                && List.of(Plain.words(text).split(" ")).stream().noneMatch(TURNING::contains);
    }

    /** True when every food, amount and unit of these was said in the text, give or take a plural. */
    public static boolean hold(String text, List<Item> items) {
        var said = List.of(Plain.words(text).split(" "));
        return items.stream().allMatch(item -> holds(said, item));
    }

    private static boolean holds(List<String> said, Item item) {
        boolean food = List.of(Plain.words(item.food()).split(" ")).stream()
                .allMatch(word -> said.stream().anyMatch(one -> alike(one, word)));
        boolean amount =
                item.amount().isEmpty() || isSaid(said, item.amount().get().toString());
        boolean unit = item.unit()
                .map(Unit::canonical)
                .filter(one -> !isMeasured(said, one))
                .isEmpty();
        return food && amount && unit;
    }

    /** As the kitchen reads a line with such a word in it. */
    private static boolean isMeasured(List<String> said, String unit) {
        return said.stream()
                .anyMatch(word ->
                        unit.equals(IngredientLines.read("1 " + word + " x", 1).unit()));
    }

    private static boolean isSaid(List<String> said, String amount) {
        var digits = List.of(Plain.words(amount).split(" "));
        return said.containsAll(digits)
                || NUMBERS.getOrDefault(amount, Set.of()).stream().anyMatch(said::contains);
    }

    /** The same word, or its plural. */
    private static boolean alike(String one, String other) {
        return one.equals(other) || isPlural(one, other) || isPlural(other, one);
    }

    private static boolean isPlural(String many, String one) {
        return one.length() >= 3
                && (many.equals(one + "s")
                        || many.equals(one + "es")
                        || one.endsWith("y") && many.equals(one.substring(0, one.length() - 1) + "ies"));
    }

    /** The words of a text as they are compared, for whoever wants to know whether there are enough of them. */
    public static Set<String> words(String text) {
        return List.of(Plain.words(text).split(" ")).stream()
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .collect(Collectors.toUnmodifiableSet());
    }
}
