package ai.jules.mealplan.candidates;

import static ai.jules.mealplan.candidates.Suits.NO;
import static ai.jules.mealplan.candidates.Suits.UNSURE;
import static ai.jules.mealplan.candidates.Suits.YES;

import ai.jules.kitchen.Aisle;
import ai.jules.kitchen.Allergen.Listed;
import ai.jules.kitchen.Allergen.Named;
import ai.jules.kitchen.Food;
import ai.jules.kitchen.Verdict;
import ai.jules.language.Diet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the foods of a dish go with a diet, by their names. A diet weighs and does not bind, so that a guess is allowed
 * here that the gate for allergens would not make.
 */
final class Diets {

    private static final Set<String> FISH = words("""
        fish salmon tuna cod haddock halibut tilapia catfish trout mahi snapper bass flounder sole pollock swordfish
        mackerel anchovy sardine caviar roe eel surimi lox shrimp prawn crab lobster crawfish scallop clam mussel oyster
        squid octopus seafood worcestershire
        """);
    private static final Set<String> SHELLFISH =
            words("shrimp prawn crab lobster crawfish scallop clam mussel oyster squid octopus seafood eel catfish");
    private static final Set<String> MEAT = words("""
        chicken turkey duck goose hen beef veal pork lamb mutton venison bison rabbit bacon ham sausage chorizo kielbasa
        andouille bratwurst salami pepperoni prosciutto pancetta meatball meat steak brisket hamburger lard gelatin
        carnita pastrami jerky giblet
        """);
    private static final Set<String> PORK = words("""
        pork bacon ham lard prosciutto pancetta carnita chorizo salami pepperoni kielbasa bratwurst andouille sausage
        """);
    /** Of these, bacon and sausage are made too. */
    private static final Set<String> OTHER_MEAT = words("turkey beef chicken lamb");

    /** What they are made of is on their label. */
    private static final Set<String> MIXED = words("""
        broth bouillon gravy soup chili casserole leftover dumpling potsticker burrito taco pizza lasagna sandwich
        tamale marshmallow
        """);

    private static final Set<String> PLANTS = words("vegan vegetarian veggie vegetable meatless plant seitan mushroom");
    private static final Set<String> STARCHES = words("""
        rice pasta spaghetti linguine penne ziti macaroni noodle fettuccine orzo rotini shell gnocchi bread bun roll
        tortilla pita naan bagel potato plantain corn polenta grit oat couscous quinoa bulgur barley farro bean chickpea
        lentil pea flour cornmeal breadcrumb crumb cracker chip crust dough
        """);
    private static final Set<String> SUGARS = words("sugar honey syrup molasses jam");

    private Diets() {}

    static Suits judge(Scan scan, Diet diet) {
        if (scan.foods().isEmpty()) {
            return UNSURE;
        }
        return switch (diet) {
            case VEGETARIAN -> without(scan, food -> isFlesh(food) || isFish(food));
            case PESCATARIAN -> without(scan, Diets::isFlesh);
            case VEGAN ->
                worse(
                        without(
                                scan,
                                food -> isFlesh(food)
                                        || isFish(food)
                                        || food.key().equals("honey")),
                        worse(free(scan.verdict(Listed.MILK)), free(scan.verdict(Listed.EGG))));
            case GLUTEN_FREE -> worse(free(scan.verdict(Listed.GLUTEN)), free(scan.verdict(Listed.WHEAT)));
            case DAIRY_FREE -> free(scan.verdict(Listed.MILK));
            case HALAL -> worse(without(scan, Diets::isPork), free(scan.verdict(new Named("alcohol"))));
            case KOSHER -> kosher(scan);
            case KETO, LOW_CARB -> scan.foods().stream().anyMatch(Diets::isStarch) ? NO : YES;
        };
    }

    /** No pork, no shellfish, no meat with milk; what makes a kitchen kosher is beyond a list. */
    private static Suits kosher(Scan scan) {
        Suits foods = without(scan, food -> isPork(food) || has(food, SHELLFISH));
        boolean meat = scan.foods().stream().anyMatch(Diets::isFlesh);
        return meat ? worse(foods, free(scan.verdict(Listed.MILK))) : foods;
    }

    private static Suits without(Scan scan, Predicate<Food> unwanted) {
        Suits suits = YES;
        for (Food food : scan.foods()) {
            if (unwanted.test(food)) {
                return NO;
            }
            boolean mixed = food.key().startsWith("refried") || MIXED.contains(last(food));
            suits = mixed && food.compound() && !has(food, PLANTS) ? UNSURE : suits;
        }
        return suits;
    }

    private static Suits free(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains _, Verdict.Likely _ -> NO;
            case Verdict.MayContain _, Verdict.Unknown _ -> UNSURE;
            case Verdict.NoneFound _ -> YES;
        };
    }

    private static Suits worse(Suits one, Suits other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean isFish(Food food) {
        return !isOfAPlant(food) && has(food, FISH);
    }

    private static boolean isFlesh(Food food) {
        if (isOfAPlant(food) || has(food, FISH)) {
            return false;
        }
        boolean flavor = food.key().endsWith("seasoning") || food.key().equals("steak sauce");
        return food.aisle() == Aisle.MEAT_AND_FISH || !flavor && has(food, MEAT);
    }

    private static boolean isPork(Food food) {
        return !isOfAPlant(food) && has(food, PORK) && !has(food, OTHER_MEAT);
    }

    /** Beefsteak tomatoes and oyster mushrooms lie with the vegetables, hamburger buns with the bread. */
    private static boolean isOfAPlant(Food food) {
        boolean aisle = food.known()
                && switch (food.aisle()) {
                    case PRODUCE, BAKERY -> true;
                    case MEAT_AND_FISH,
                            DAIRY_AND_EGGS,
                            FROZEN,
                            CANNED_AND_DRY,
                            BAKING_AND_SPICES,
                            CONDIMENTS,
                            SNACKS,
                            BEVERAGES,
                            HOUSEHOLD,
                            OTHER -> false;
                };
        return aisle || has(food, PLANTS);
    }

    private static boolean isStarch(Food food) {
        String last = last(food);
        boolean green = food.aisle() == Aisle.PRODUCE && (last.equals("bean") || last.equals("pea"));
        boolean starch = STARCHES.contains(last) && !green && !food.key().contains("cauliflower");
        return starch || SUGARS.contains(last);
    }

    private static String last(Food food) {
        return food.key().substring(food.key().lastIndexOf(' ') + 1);
    }

    private static boolean has(Food food, Set<String> words) {
        List<String> key = Arrays.asList(food.key().split(" "));
        return key.stream().anyMatch(words::contains);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
