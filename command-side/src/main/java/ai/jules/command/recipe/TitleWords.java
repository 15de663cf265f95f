package ai.jules.command.recipe;

import ai.jules.command.recipe.RecipeBook.Entry;
import ai.jules.kitchen.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Titles as they are compared: without case, accents, number and punctuation.
 *
 * @param all but articles in front and the word recipe behind: what makes two titles the same
 * @param telling those that tell one dish from another
 */
record TitleWords(List<String> all, List<String> telling) {

    private static final int MOST_CLOSE = 3;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "my", "our");
    private static final Set<String> TELL_NOTHING =
            Set.of("the", "a", "an", "my", "our", "your", "that", "this", "some", "of", "for", "with", "and", "recipe");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['\\u2018\\u2019`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static TitleWords of(String title) {
        var folded = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        var words = new ArrayList<>(Stream.of(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .map(Spelling::singular)
                .toList());
        while (words.size() > 1 && ARTICLES.contains(words.getFirst())) {
            words.removeFirst();
        }
        if (words.size() > 1 && words.getLast().equals("recipe")) {
            words.removeLast();
        }
        var telling =
                words.stream().filter(word -> !TELL_NOTHING.contains(word)).toList();
        return new TitleWords(List.copyOf(words), telling.isEmpty() ? List.copyOf(words) : telling);
    }

    boolean isSameAs(TitleWords other) {
        return all.equals(other.all);
    }

    static Found find(List<Entry> entries, String said) {
        var found = meant(entries, Entry::title, said);
        if (!found.isEmpty()) {
            return found.size() == 1 ? new Found.One(found.getFirst()) : new Found.Several(found);
        }
        var meant = of(said);
        return new Found.None(
                meant.all.isEmpty()
                        ? List.of()
                        : those(entries, Entry::title, meant::shares).stream()
                                .limit(MOST_CLOSE)
                                .toList());
    }

    /** The surest way in which anything is meant: the very title, its words in any order, its words with a slip. */
    static <T> List<T> meant(List<T> things, Function<T, String> title, String said) {
        var meant = of(said);
        if (meant.all.isEmpty()) {
            return List.of();
        }
        return Stream.<Predicate<TitleWords>>of(meant::isSameAs, meant::isWithin, meant::isWithinButForSlips)
                .map(way -> those(things, title, way))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static <T> List<T> those(List<T> things, Function<T, String> title, Predicate<TitleWords> way) {
        return things.stream().filter(thing -> way.test(of(title.apply(thing)))).toList();
    }

    private boolean isWithin(TitleWords title) {
        return title.telling.containsAll(telling) || title.joined().equals(joined());
    }

    /** Each word of the title stands for one word at most. */
    private boolean isWithinButForSlips(TitleWords title) {
        if (Spelling.alike(joined(), title.joined())) {
            return true;
        }
        var left = new ArrayList<>(title.telling);
        return telling.stream().allMatch(word -> left.stream()
                .filter(other -> Spelling.alike(word, other))
                .findFirst()
                .map(left::remove)
                .isPresent());
    }

    private boolean shares(TitleWords title) {
        return telling.stream().anyMatch(word -> title.telling.stream().anyMatch(other -> Spelling.alike(word, other)));
    }

    private String joined() {
        return String.join("", telling);
    }
}
