package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Dishes: what the household's recipes are called, what everybody cooks, and what can only be one. */
final class DishWords {

    private static final int MOST_WORDS = 6;
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:the|a|an|some|our|my|that|this|more|those|these|homemade|just) )+");
    private static final Pattern TAIL = Pattern.compile(
            "(?: (?:night|recipe|recipes|for dinner|for supper|again|instead|please|thing|one|dish|card|dinner))+$");
    private static final Set<String> OCCASIONS = Plain.phrases("""
        good, fine, ok, okay, great, bad, crazy, busy, hard, best, worst, perfect, free, open, late, early, off, closed, here
        there, over, it, that, this, them, nothing, something, anything, everything, what, who, when, thanksgiving, christmas
        birthday, holiday, school, work, practice, game, soccer, same, mine, yours, better, fun, cancelled, canceled, next
        last, first, second, cold, hot, dinner, food, party, out, in, sad, happy, my, your, her, his, the, day, week, money
        """);
    /** Words no dish is called by. */
    private static final Set<String> SENTENCE = Plain.phrases("""
        i, you, he, she, we, they, it, them, him, her, is, are, was, were, be, am, do, does, did, have, has, had, will, would
        could, should, not, what, who, when, where, why, how, if, because, but, me, us, your, my, going, go, need, want, get
        add, remove, list, vote, swap, skip, invite, undo, monday, tuesday, wednesday, thursday, friday, saturday, sunday
        today, tonight, tomorrow, yesterday, minutes, timer, table, reservation, dentist, doctor, appointment, meeting, call
        party, practice, maybe, perhaps, probably, put, that, this, kind, instead, shift, shifts, movie, game, school, work, weather, off, out
        """);

    private DishWords() {}

    static Optional<String> known(String words, ReadingContext context) {
        String whole = ARTICLE.matcher(words).replaceFirst("");
        if (KnownFoods.isKnown(whole)) {
            return Optional.of(named(whole));
        }
        String dish = bare(words);
        return isRecipe(dish, context) || isMadeOfKnown(dish) && !OCCASIONS.contains(dish)
                ? Optional.of(named(dish))
                : Optional.empty();
    }

    static Optional<String> any(String words, ReadingContext context) {
        Optional<String> known = known(words, context);
        if (known.isPresent()) {
            return known;
        }
        String dish = bare(words);
        List<String> each = Arrays.asList(dish.split(" "));
        boolean plausible = dish.length() >= 3
                && each.size() <= MOST_WORDS
                && !OCCASIONS.contains(dish)
                && each.stream().noneMatch(SENTENCE::contains)
                && dish.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '\'' || c == '-' || c == '&');
        return plausible ? Optional.of(named(dish)) : Optional.empty();
    }

    /** Whether the words are a title or the telling part of one: {@code lasagna} of Grandma's Lasagna. */
    static boolean isRecipe(String dish, ReadingContext context) {
        return !dish.isEmpty() && context.recipes().stream().anyMatch(title -> fits(dish, title));
    }

    static boolean fits(String dish, String title) {
        List<String> said = FoodMatch.words(dish.replace("'", ""));
        List<String> known = FoodMatch.words(title.replace("'", ""));
        return !said.isEmpty() && known.containsAll(said) && said.stream().anyMatch(word -> word.length() > 3);
    }

    private static boolean isMadeOfKnown(String dish) {
        if (containsSentence(dish)) {
            return false;
        }
        if (KnownFoods.isKnown(dish) || KnownFoods.endsKnown(dish)) {
            return true;
        }
        return dish.split(" ").length <= MOST_WORDS
                && ItemWords.read(dish.replace(" with ", " and "), ItemWords.Demand.KNOWN).isPresent();
    }

    private static boolean containsSentence(String dish) {
        return Arrays.stream(dish.split(" ")).anyMatch(SENTENCE::contains);
    }

    private static String bare(String words) {
        return TAIL.matcher(ARTICLE.matcher(words).replaceFirst("")).replaceFirst("");
    }

    /** Taco night is a night of tacos. */
    private static String named(String dish) {
        return switch (dish) {
            case "taco" -> "tacos";
            case "burger" -> "burgers";
            case "breakfast-for-dinner" -> "breakfast for dinner";
            default -> dish;
        };
    }
}
