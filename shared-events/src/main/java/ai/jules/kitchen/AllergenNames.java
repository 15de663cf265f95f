package ai.jules.kitchen;

import ai.jules.kitchen.Allergen.Listed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What people call the things they must not eat. */
final class AllergenNames {

    private static final Map<String, List<Listed>> NAMES = new HashMap<>();

    /** Said around the food; nothing of it is a food. */
    private static final Set<String> AROUND = Wordlist.of("""
        allergy, allergic, allergen, to, intolerant, intolerance, sensitive, sensitivity, product, all, any, kind
        type, of, every, the, a, an, some, food, disease, anything, with, containing, severe, severely, deadly, is
        am, are, i, im, he, she, we, they, has, have, cannot, cant, can, eat, not, no, free, our, my, very, based
        """);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,;/+&\\n]|\\band\\b|\\bor\\b|\\bplus\\b|\\by\\b)\\s*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 4;
    private static final Slips SLIPS;

    static {
        name("""
            milk, dairy, lactose, milk protein, casein, whey, cheese, butter, cream, yogurt, ice cream
            cow milk, dairy milk, leche, lacteo
            """, Listed.MILK);
        name("egg, egg white, egg yolk, huevo, hen egg", Listed.EGG);
        name("fish, finfish, fin fish, pescado", Listed.FISH);
        name("crustacean, crustacean shellfish", Listed.CRUSTACEAN);
        name("tree nut, treenut", Listed.TREE_NUT);
        name("peanut, groundnut, ground nut, peanut butter, cacahuate, mani", Listed.PEANUT);
        name("wheat, wheat flour, flour, bread, trigo", Listed.WHEAT);
        name("soy, soya, soybean, soy bean, soy protein, tofu", Listed.SOY);
        name("sesame, sesame seed, tahini, ajonjoli", Listed.SESAME);
        name("gluten, celiac, coeliac", Listed.GLUTEN);
        name("mustard, mustard seed", Listed.MUSTARD);
        name("celery, celeriac", Listed.CELERY);
        name("sulfite, sulphite, sulfur dioxide", Listed.SULFITE);
        name("mollusc, mollusk, mollusc shellfish, bivalve", Listed.MOLLUSC);
        name("corn, maize, maiz", Listed.CORN);
        name("nut, nuez", Listed.TREE_NUT, Listed.PEANUT);
        name("shellfish", Listed.CRUSTACEAN, Listed.MOLLUSC);
        name("seafood, mariscos", Listed.FISH, Listed.CRUSTACEAN, Listed.MOLLUSC);
        Set<String> words = new LinkedHashSet<>(Foods.vocabulary());
        words.addAll(AROUND);
        NAMES.keySet().forEach(name -> words.addAll(List.of(name.split(" "))));
        SLIPS = new Slips(words);
    }

    private AllergenNames() {}

    static ToldAllergens read(String said) {
        Set<Allergen> allergens = new LinkedHashSet<>();
        boolean broad = false;
        for (String piece : BETWEEN.split(said)) {
            ToldAllergens one = piece(piece);
            allergens.addAll(one.allergens());
            broad |= one.broad();
        }
        return new ToldAllergens(List.copyOf(allergens), broad);
    }

    private static ToldAllergens piece(String said) {
        List<String> words = FoodWords.of(said).stream()
                .filter(word -> !AROUND.contains(word))
                .map(word -> SLIPS.mend(word).orElse(word))
                .toList();
        List<String> bare = FoodWords.bare(words);
        Optional<ToldAllergens> listed = listed(words).or(() -> listed(bare));
        if (listed.isPresent()) {
            return listed.get();
        }
        Optional<Food> food = Foods.exactly(words).or(() -> Foods.exactly(bare));
        if (food.isPresent()) {
            return new ToldAllergens(List.of(new Allergen.Named(food.get().key())), false);
        }
        return within(bare);
    }

    /** Names inside longer words bind: of {@code nuts except almonds} all nuts do, until the person has been asked. */
    private static ToldAllergens within(List<String> words) {
        List<Allergen> found = new ArrayList<>();
        for (String word : words) {
            found.addAll(NAMES.getOrDefault(word, List.of()));
        }
        if (!found.isEmpty()) {
            return new ToldAllergens(found, true);
        }
        boolean name = !words.isEmpty()
                && words.size() <= LONGEST
                && words.stream().allMatch(word -> word.chars().anyMatch(Character::isLetter));
        return name
                ? new ToldAllergens(List.of(new Allergen.Named(String.join(" ", words))), false)
                : new ToldAllergens(List.of(), false);
    }

    private static Optional<ToldAllergens> listed(List<String> words) {
        return Optional.ofNullable(NAMES.get(String.join(" ", words)))
                .map(listed -> new ToldAllergens(List.copyOf(listed), listed.size() > 1));
    }

    private static void name(String names, Listed... listed) {
        Wordlist.of(names).forEach(name -> NAMES.put(FoodWords.phrase(name), List.of(listed)));
    }
}
