package ai.jules.saga.vision.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The words of a card, exactly as they are printed. */
public record CardText(
        String title,
        int servings,
        int minutes,
        List<String> ingredients,
        List<String> steps,
        @Nullable String attribution) {

    /** The card of the handbook: Grandma's Lasagna. */
    public static CardText lasagna() {
        return new CardText(
                "Grandma's Lasagna",
                8,
                75,
                List.of(
                        "12 lasagna noodles",
                        "1 lb ground beef",
                        "1 onion, chopped",
                        "1/2 tsp nutmeg",
                        "24 oz tomato sauce",
                        "15 oz ricotta cheese",
                        "2 cups shredded mozzarella",
                        "1/2 cup grated parmesan",
                        "1 egg"),
                List.of(
                        "Boil the noodles and drain them.",
                        "Brown the beef with the onion.",
                        "Stir in the tomato sauce and nutmeg.",
                        "Mix the ricotta with the egg.",
                        "Layer noodles, sauce and cheese.",
                        "Bake at 375°F for 45 minutes."),
                "Nana Rosa");
    }

    /**
     * A recipe nobody cooked, from one of two word lists that share no food.
     *
     * @param words which list; the reader was tuned looking at {@link Words#DEV} only
     */
    public static CardText random(Words words, Random random) {
        int count = 6 + random.nextInt(6);
        List<String> ingredients = new ArrayList<>();
        List<String> foods = new ArrayList<>(words.foods());
        java.util.Collections.shuffle(foods, random);
        for (int i = 0; i < count; i++) {
            ingredients.add(line(words, foods.get(i), random));
        }
        List<String> steps = new ArrayList<>();
        int stepCount = 3 + random.nextInt(4);
        for (int i = 0; i < stepCount; i++) {
            steps.add(pick(words.verbs(), random) + " the " + foods.get(random.nextInt(count)) + " "
                    + pick(words.manners(), random) + ".");
        }
        return new CardText(
                pick(words.people(), random) + "'s " + pick(words.dishes(), random),
                2 + random.nextInt(9),
                10 + 5 * random.nextInt(20),
                ingredients,
                steps,
                random.nextBoolean() ? pick(words.people(), random) : null);
    }

    private static String line(Words words, String food, Random random) {
        String note = random.nextInt(4) == 0 ? ", " + pick(words.notes(), random) : "";
        String amount = pick(AMOUNTS, random);
        return switch (random.nextInt(8)) {
            case 0 -> amount + " " + food + note;
            case 1 -> "salt and " + food;
            default -> amount + " " + pick(words.units(), random) + " " + food + note;
        };
    }

    private static final List<String> AMOUNTS = List.of(
            "1", "2", "3", "4", "6", "8", "12", "1/2", "1/4", "3/4", "1/3", "2/3", "1 1/2", "2 1/4", "250", "14", "10");

    static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Two vocabularies without a common food. */
    public enum Words {
        DEV(
                List.of(
                        "flour",
                        "sugar",
                        "butter",
                        "milk",
                        "eggs",
                        "vanilla extract",
                        "baking powder",
                        "salt",
                        "ground beef",
                        "tomato sauce",
                        "olive oil",
                        "garlic",
                        "onion",
                        "shredded cheddar",
                        "chicken broth",
                        "carrots",
                        "brown sugar",
                        "heavy cream",
                        "chopped walnuts",
                        "black pepper",
                        "bell pepper",
                        "pasta shells"),
                List.of("cup", "cups", "tsp", "tbsp", "lb", "oz", "cloves", "g"),
                List.of("chopped", "divided", "softened", "plus more for dusting", "minced"),
                List.of("Mix", "Stir", "Bake", "Chop", "Brown", "Whisk"),
                List.of("until smooth", "for 10 minutes", "at 350°F", "in a large bowl", "over medium heat"),
                List.of("Grandma", "Aunt Carol", "Maria", "Nana Rosa"),
                List.of("Meatloaf", "Chicken Soup", "Apple Pie", "Chili", "Banana Bread", "Mac and Cheese")),
        HELD_OUT(
                List.of(
                        "bulgur wheat",
                        "Greek yogurt",
                        "smoked paprika",
                        "lentils",
                        "coconut milk",
                        "fish sauce",
                        "jasmine rice",
                        "lime juice",
                        "cilantro leaves",
                        "star anise",
                        "black beans",
                        "corn tortillas",
                        "queso fresco",
                        "zucchini",
                        "basil",
                        "rolled oats",
                        "maple syrup",
                        "dried cranberries",
                        "pumpkin puree",
                        "ginger",
                        "turmeric",
                        "chickpeas",
                        "tahini",
                        "jalapeños",
                        "buttermilk",
                        "puff pastry",
                        "Dijon mustard",
                        "halibut fillets",
                        "kale",
                        "quinoa"),
                List.of(
                        "teaspoon",
                        "teaspoons",
                        "tablespoons",
                        "cup",
                        "cups",
                        "ml",
                        "kg",
                        "pinch",
                        "can",
                        "bunch",
                        "lbs",
                        "oz"),
                List.of(
                        "rinsed and drained",
                        "finely grated",
                        "to taste",
                        "at room temperature",
                        "thinly sliced",
                        "packed"),
                List.of("Simmer", "Fold in", "Roast", "Blend", "Drizzle", "Scatter", "Sear"),
                List.of("until golden", "for 25 minutes", "at 425°F", "on a sheet pan", "with the lid on"),
                List.of("Abuela", "Uncle Joe", "Leo", "Tía Lucía", "Great-Grandma Ruth"),
                List.of(
                        "Tabbouleh",
                        "Red Curry",
                        "Enchiladas",
                        "Overnight Oats",
                        "Dal",
                        "Zucchini Fritters",
                        "Pot Pie"));

        private final List<List<String>> lists;

        @SafeVarargs
        Words(List<String>... lists) {
            this.lists = List.of(lists);
        }

        List<String> foods() {
            return lists.get(0);
        }

        List<String> units() {
            return lists.get(1);
        }

        List<String> notes() {
            return lists.get(2);
        }

        List<String> verbs() {
            return lists.get(3);
        }

        List<String> manners() {
            return lists.get(4);
        }

        List<String> people() {
            return lists.get(5);
        }

        List<String> dishes() {
            return lists.get(6);
        }
    }
}
