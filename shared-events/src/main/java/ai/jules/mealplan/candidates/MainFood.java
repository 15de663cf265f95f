package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Aisle;
import ai.jules.kitchen.Food;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a dish is mostly made of, in one word: nobody wants chicken three times. */
final class MainFood {

    private static final Map<String, String> FLESH = groups("""
        chicken: chicken, hen, rotisserie
        turkey: turkey
        beef: beef, steak, sirloin, brisket, hamburger, rib, chuck, ribeye, meatball
        pork: pork, bacon, ham, sausage, chorizo, kielbasa, bratwurst, carnita, prosciutto, pancetta, dog
        lamb: lamb, mutton
        fish: fish, salmon, tuna, cod, haddock, halibut, tilapia, catfish, trout, mahi, snapper, sardine, pollock
        shellfish: shrimp, prawn, crab, lobster, scallop, clam, mussel, oyster, squid
        """);
    private static final Map<String, String> PULSES = groups("""
        tofu: tofu, tempeh, seitan
        beans: bean, chickpea, lentil, pea
        """);
    private static final Map<String, String> OTHERS = groups("""
        eggs: egg
        pasta: pasta, spaghetti, linguine, penne, ziti, macaroni, noodle, fettuccine, rotini, gnocchi
        rice: rice
        potatoes: potato
        cheese: paneer, halloumi, cheese
        """);
    private static final Map<String, String> LAST = groups("""
        mushrooms: mushroom
        bread: flour, bread, pizza
        """);

    private MainFood() {}

    /** The first meat or fish, else the first pulse, else what else fills; a spoon of fish sauce is none of these. */
    static Optional<String> of(List<Food> foods) {
        List<Food> filling = foods.stream().filter(MainFood::fills).toList();
        return first(filling.stream().filter(MainFood::couldBeFlesh).toList(), FLESH)
                .or(() -> first(filling, PULSES))
                .or(() -> first(filling, OTHERS))
                .or(() -> first(filling, LAST));
    }

    private static Optional<String> first(List<Food> foods, Map<String, String> groups) {
        for (Food food : foods) {
            String[] words = food.key().split(" ");
            for (int i = words.length - 1; i >= 0; i--) {
                String group = groups.get(words[i]);
                if (group != null && !isGreen(food, words[i])) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }

    /** Hamburger buns lie with the bread, oyster mushrooms with the vegetables. */
    private static boolean couldBeFlesh(Food food) {
        return switch (food.aisle()) {
            case MEAT_AND_FISH, FROZEN, CANNED_AND_DRY, OTHER -> true;
            case PRODUCE, BAKERY, DAIRY_AND_EGGS, BAKING_AND_SPICES, CONDIMENTS, SNACKS, BEVERAGES, HOUSEHOLD -> false;
        };
    }

    private static boolean fills(Food food) {
        return switch (food.aisle()) {
            case CONDIMENTS, BEVERAGES, SNACKS, HOUSEHOLD -> false;
            case BAKING_AND_SPICES -> food.key().endsWith("flour");
            case PRODUCE, BAKERY, MEAT_AND_FISH, DAIRY_AND_EGGS, FROZEN, CANNED_AND_DRY, OTHER ->
                !food.key().endsWith("broth") && !food.key().endsWith("sauce");
        };
    }

    /** Green beans and peas fill nobody. */
    private static boolean isGreen(Food food, String word) {
        boolean green = food.aisle() == Aisle.PRODUCE || food.aisle() == Aisle.FROZEN;
        return green && (word.equals("bean") || word.equals("pea"));
    }

    private static Map<String, String> groups(String table) {
        Map<String, String> groups = new HashMap<>();
        table.lines().forEach(line -> {
            String[] row = line.strip().split(": ");
            Arrays.stream(row[1].split(", ")).forEach(word -> groups.put(word, row[0]));
        });
        return Map.copyOf(groups);
    }
}
