package ai.jules.command.conversation;

import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How lists of things are said. */
final class Sentences {

    /** More than these are counted, not named. */
    private static final int NAMED = 8;

    private Sentences() {}

    /** {@code milk}, {@code milk and eggs}, {@code milk, eggs and 3 more}. */
    static String list(List<String> things) {
        if (things.size() > NAMED) {
            return String.join(", ", things.subList(0, NAMED - 1)) + " and " + (things.size() - NAMED + 1) + " more";
        }
        if (things.size() < 2) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, things.size() - 1)) + " and " + things.getLast();
    }

    /** {@code 2 lb chicken}; the food alone when nobody knows how much. */
    static String measured(@Nullable String amount, @Nullable String unit, String food) {
        return amount == null ? food : Quantity.of(amount, unit) + " " + counted(amount, unit, food);
    }

    /** As one thing to buy, however many asked for it. */
    static String measured(List<Quantity> quantities, String food) {
        var known =
                Quantities.merge(quantities.stream().filter(Quantity::isKnown).toList());
        return known.isNone() ? food : known.text() + " " + (known.text().equals("1") ? one(food) : food);
    }

    private static String counted(String amount, @Nullable String unit, String food) {
        return unit == null && amount.equals("1") ? one(food) : food;
    }

    /** {@code red bell pepper} of red bell peppers. */
    private static String one(String food) {
        int last = food.lastIndexOf(' ') + 1;
        var word = food.substring(last);
        return word.equals(word.toLowerCase(Locale.ROOT)) ? food.substring(0, last) + Spelling.singular(word) : food;
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Each sentence once, in order. */
    static String joined(List<String> sentences) {
        return sentences.stream().filter(words -> !words.isBlank()).distinct().collect(Collectors.joining(" "));
    }
}
