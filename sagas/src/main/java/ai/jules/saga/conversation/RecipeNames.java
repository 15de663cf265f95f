package ai.jules.saga.conversation;

import ai.jules.kitchen.Spelling;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.kitchen.starter.StarterDishes;
import ai.jules.saga.conversation.Facts.BookRecipe;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which recipe of the book somebody means: the one called exactly so, else those whose names hold the words or are held by
 * them, else those that are the same but for slips.
 */
final class RecipeNames {

    private static final Set<String> SAID_AROUND =
            Set.of("the", "our", "my", "a", "an", "that", "this", "some", "recipe", "recipes", "for");

    private static final int MOST_NEAR = 3;

    private RecipeNames() {}

    /** What was found. */
    sealed interface Found {

        /** @param alike how many have exactly this name; this is the newest of them */
        record One(BookRecipe recipe, int alike) implements Found {}

        /** At least two of different names. */
        record Several(List<BookRecipe> recipes) implements Found {}

        /**
         * No such recipe.
         *
         * @param near up to three others, nearest first
         * @param resembling whether they have anything in common with what was said
         */
        record None(List<BookRecipe> near, boolean resembling) implements Found {}
    }

    /** @param book the newest first */
    static Found find(String said, List<BookRecipe> book) {
        var words = words(said);
        if (!words.isEmpty()) {
            List<Predicate<List<String>>> likenesses = List.of(
                    words::equals,
                    title -> title.containsAll(words),
                    title -> !title.isEmpty() && words.containsAll(title),
                    title -> title.size() >= words.size() && shared(words, title) == words.size()
                            || Spelling.alike(String.join("", words), String.join("", title)));
            for (var likeness : likenesses) {
                var found = book.stream()
                        .filter(recipe -> likeness.test(words(recipe)))
                        .toList();
                if (!found.isEmpty()) {
                    return one(found);
                }
            }
        }
        return none(words, book);
    }

    /** The dish every household begins with that is called exactly so. */
    static Optional<StarterDish> starter(String said) {
        var words = words(said);
        return StarterDishes.all().stream()
                .filter(dish -> words(dish.title()).equals(words))
                .findFirst();
    }

    /** Whether a recipe is called by these words and no others. */
    static boolean isCalledSo(String said, List<BookRecipe> book) {
        var words = Set.copyOf(words(said));
        return book.stream().anyMatch(recipe -> Set.copyOf(words(recipe)).equals(words));
    }

    private static Found one(List<BookRecipe> found) {
        var names = found.stream().map(RecipeNames::words).collect(Collectors.toSet());
        return names.size() == 1 ? new Found.One(found.getFirst(), found.size()) : new Found.Several(found);
    }

    private static Found none(List<String> words, List<BookRecipe> book) {
        var near = book.stream()
                .filter(recipe -> shared(words, words(recipe)) > 0)
                .sorted(Comparator.comparing((BookRecipe recipe) -> -shared(words, words(recipe))))
                .limit(MOST_NEAR)
                .toList();
        return near.isEmpty()
                ? new Found.None(book.stream().limit(MOST_NEAR).toList(), false)
                : new Found.None(near, true);
    }

    /** How many of the words are in the title, but for slips. */
    private static int shared(List<String> words, List<String> title) {
        return (int) words.stream()
                .filter(word -> title.stream().anyMatch(other -> Spelling.alike(word, other)))
                .count();
    }

    static List<String> words(BookRecipe recipe) {
        return words(recipe.recipe().title());
    }

    /** As they are compared: small, singular, without accents, apostrophes and what is said around a name. */
    static List<String> words(String said) {
        var plain = Phrases.plain(said).toLowerCase(Locale.ROOT).replaceAll("'s?\\b", "");
        var all = Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(Spelling::singular)
                .toList();
        var bare = all.stream().filter(word -> !SAID_AROUND.contains(word)).toList();
        return bare.isEmpty() ? all : bare;
    }
}
