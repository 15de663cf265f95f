package ai.jules.kitchen;

import ai.jules.kitchen.AllergenScan.Found;
import ai.jules.kitchen.AllergenScan.Sought;
import ai.jules.kitchen.AllergenTable.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The title or one line of a dish as it is written, with its choices ({@code butter or oil}), read once. */
final class Wording {

    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L})\\s*/\\s*(?=\\p{L})");
    private static final Pattern IF_LIKED = Pattern.compile("\\bif (?:desired|using|you like|available)\\b");
    private static final Set<String> OPTIONAL = Set.of("optional", "optionally");

    private final List<Choice> choices;
    private final boolean optional;

    /** @param food whether it names one: {@code red or white wine} is one food */
    private record Choice(Phrase phrase, boolean food) {

        static Choice of(List<String> words) {
            Phrase phrase = Phrase.of(words, true);
            boolean food = phrase.isKnown()
                    || Foods.atTheEnd(words).isPresent()
                    || Foods.atTheEnd(FoodWords.bare(words)).isPresent();
            return new Choice(phrase, food);
        }
    }

    Wording(String text) {
        List<String> words = words(text);
        choices = split(words, "or").stream().map(Choice::of).toList();
        optional = words.stream().anyMatch(OPTIONAL::contains)
                || IF_LIKED.matcher(String.join(" ", words)).find();
    }

    @Nullable
    Found find(Sought sought) {
        List<Optional<Found>> finds = new ArrayList<>();
        Found best = null;
        for (Choice choice : choices) {
            Optional<Found> found = AllergenScan.look(choice.phrase(), sought);
            if (found.isPresent() || choice.food()) {
                finds.add(found);
            }
            if (found.isPresent() && (best == null || found.get().strength().compareTo(best.strength()) > 0)) {
                best = found.get();
            }
        }
        if (best == null || best.strength() != Strength.CONTAINS) {
            return best;
        }
        boolean always = finds.stream()
                .allMatch(found -> found.isPresent() && found.get().strength() == Strength.CONTAINS);
        if (!always) {
            return new Found(Strength.LIKELY, best.why() + ", or something else", best.product());
        }
        return optional ? new Found(Strength.LIKELY, best.why() + ", optional", best.product()) : best;
    }

    /** A slash is an {@code or}. */
    static List<String> words(String text) {
        return FoodWords.of(SLASH.matcher(text).replaceAll(" or "));
    }

    static List<List<String>> split(List<String> words, String at) {
        List<List<String>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.size(); i++) {
            if (i == words.size() || words.get(i).equals(at)) {
                if (i > from) {
                    parts.add(words.subList(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
