package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Aisle;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A food or dish somebody likes or dislikes. {@code Mushrooms} are in whatever holds a kind of them, {@code butter} is not
 * in peanut butter, and {@code tacos} are what is called so.
 *
 * @param said as the person said it
 */
record Taste(String said, List<String> words, Food food) {

    /** Pepper is a spice, and peppers are a vegetable. */
    private static final List<String> PEPPER = List.of("pepper");

    static Taste of(String said) {
        List<String> words = Words.of(said);
        boolean vegetable = words.equals(PEPPER) && said.strip().endsWith("s");
        return new Taste(said, words, Foods.of(vegetable ? "bell peppers" : said));
    }

    boolean fits(Scan scan) {
        return Words.within(words, scan.name())
                || isMain(scan.main())
                || scan.foods().stream().anyMatch(this::isKind);
    }

    private boolean isMain(Optional<String> main) {
        if (main.isEmpty() || words.size() != 1) {
            return false;
        }
        String word = words.getFirst();
        boolean sea = main.get().equals("fish") || main.get().equals("shellfish");
        return word.equals(Spelling.singular(main.get())) || sea && word.equals("seafood");
    }

    private boolean isKind(Food other) {
        if (other.key().equals(food.key())) {
            return true;
        }
        boolean aisle = food.known() ? other.aisle() == food.aisle() : other.aisle() != Aisle.BAKING_AND_SPICES;
        return aisle
                && sharesAnEnd(
                        Arrays.asList(other.key().split(" ")),
                        Arrays.asList(food.key().split(" ")));
    }

    private static boolean sharesAnEnd(List<String> kind, List<String> food) {
        int more = kind.size() - food.size();
        return more > 0
                && (kind.subList(0, food.size()).equals(food)
                        || kind.subList(more, kind.size()).equals(food));
    }
}
