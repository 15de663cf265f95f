package ai.jules.kitchen;

import ai.jules.kitchen.AllergenScan.Found;
import ai.jules.kitchen.AllergenTable.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a dish is held against an allergen: polls, plans and lists ask here. It proves that something is in
 * a dish, never that it is not; what could not be looked at is said to be unknown. The strongest find wins, then the
 * first.
 */
public final class AllergyGate {

    private static final Pattern UNREADABLE =
            Pattern.compile("\\?|\\bil?legible\\b|\\bunreadable\\b|\\[\\.*]|_{2,}|\\.{4,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L})\\s*/\\s*(?=\\p{L})");
    private static final Set<String> OPTIONAL = Set.of("optional", "optionally");

    private AllergyGate() {}

    /** Judges by the lines and the title; an empty list leaves only the title, which then counts for more. */
    public static Verdict judge(List<IngredientLine> lines, String title, Allergen allergen) {
        List<IngredientLine> read =
                lines.stream().filter(line -> !isHeading(line)).toList();
        Verdict best = title(title, allergen, read.isEmpty());
        for (IngredientLine line : read) {
            best = stronger(best, line(line, allergen));
        }
        return best;
    }

    /** Judges foods or lines as people write them. */
    public static Verdict judgeWords(List<String> foods, String title, Allergen allergen) {
        return judge(foods.stream().map(food -> IngredientLines.read(food, 1)).toList(), title, allergen);
    }

    /** Judges a recipe; what only its steps name ({@code butter the pan}) it may contain. */
    public static Verdict judge(Recipe recipe, Allergen allergen) {
        Verdict best = judge(recipe.ingredients(), recipe.title(), allergen);
        for (String step : recipe.steps()) {
            best = stronger(best, step(step, allergen));
        }
        return best;
    }

    private static Verdict stronger(Verdict one, Verdict other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static int weight(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Contains _ -> 4;
            case Verdict.Likely _ -> 3;
            case Verdict.MayContain _ -> 2;
            case Verdict.Unknown _ -> 1;
            case Verdict.NoneFound _ -> 0;
        };
    }

    /** The name of a dish says less than its list: what most lasagna has, this one may have. */
    private static Verdict title(String title, Allergen allergen, boolean alone) {
        Verdict otherwise = alone
                ? new Verdict.Unknown(allergen, Verdict.Reason.NO_INGREDIENT_LIST, "")
                : new Verdict.NoneFound(allergen);
        Found found = find(title, allergen, true);
        if (found == null) {
            return otherwise;
        }
        if (!alone && found.product() && found.strength() == Strength.MAY) {
            return otherwise;
        }
        boolean unsure = found.strength() == Strength.MAY || !alone && found.product();
        String why = found.why() + ", by its title";
        return unsure ? new Verdict.MayContain(allergen, title, why) : new Verdict.Likely(allergen, title, why);
    }

    private static Verdict step(String step, Allergen allergen) {
        return AllergenScan.look(FoodWords.of(step), allergen, false)
                .filter(found -> found.strength() == Strength.CONTAINS && !found.product())
                .<Verdict>map(found -> new Verdict.MayContain(allergen, step, found.why() + ", in a step"))
                .orElse(new Verdict.NoneFound(allergen));
    }

    private static Verdict line(IngredientLine line, Allergen allergen) {
        Found found = find(line.text(), allergen, true);
        if (found == null) {
            return unseen(line, allergen);
        }
        return switch (found.strength()) {
            case CONTAINS -> new Verdict.Contains(allergen, line.text(), found.why());
            case LIKELY -> new Verdict.Likely(allergen, line.text(), found.why());
            case MAY -> new Verdict.MayContain(allergen, line.text(), found.why());
        };
    }

    /** Nothing was found in a line: because nothing is there, or because it could not be looked at. */
    private static Verdict unseen(IngredientLine line, Allergen allergen) {
        boolean letters = line.food().chars().anyMatch(Character::isLetter);
        boolean readable = letters && !UNREADABLE.matcher(line.text()).find();
        if (!readable) {
            return new Verdict.Unknown(allergen, Verdict.Reason.UNREAD_LINE, line.text());
        }
        List<List<String>> choices = choices(line.food());
        for (List<String> choice : choices) {
            Optional<Food> food = food(choice);
            if (food.isEmpty() && choices.size() > 1 && AllergenScan.isVocabulary(choice)) {
                continue;
            }
            if (food.isPresent() && food.get().compound()) {
                return new Verdict.Unknown(
                        allergen, Verdict.Reason.COMPOUND_PRODUCT, food.get().name());
            }
            if (food.isEmpty() && !AllergenScan.knows(choice)) {
                Verdict.Reason reason = line.confidence() < Plausibility.TRUSTED
                        ? Verdict.Reason.UNREAD_LINE
                        : Verdict.Reason.UNKNOWN_FOOD;
                return new Verdict.Unknown(allergen, reason, line.food());
            }
        }
        return new Verdict.NoneFound(allergen);
    }

    private static Optional<Food> food(List<String> words) {
        Food food = Foods.of(String.join(" ", words));
        if (food.known()) {
            return Optional.of(food);
        }
        return Foods.atTheEnd(words).or(() -> Foods.atTheEnd(FoodWords.bare(words)));
    }

    private static @Nullable Found find(String text, Allergen allergen, boolean mending) {
        List<String> words = FoodWords.of(SLASH.matcher(text).replaceAll(" or "));
        List<Optional<Found>> finds = new ArrayList<>();
        Found best = null;
        for (List<String> choice : split(words)) {
            Optional<Found> found = AllergenScan.look(choice, allergen, mending);
            if (found.isPresent() || isFood(choice)) {
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
        boolean optional = words.stream().anyMatch(OPTIONAL::contains)
                || String.join(" ", words).matches(".*\\bif (?:desired|using|you like|available)\\b.*");
        return optional ? new Found(Strength.LIKELY, best.why() + ", optional", best.product()) : best;
    }

    /** Words between two {@code or} are a choice only when they name a food: {@code red or white wine} is one food. */
    private static boolean isFood(List<String> words) {
        return AllergenScan.knows(words)
                || Foods.atTheEnd(words).isPresent()
                || Foods.atTheEnd(FoodWords.bare(words)).isPresent();
    }

    private static List<List<String>> choices(String food) {
        List<String> words = FoodWords.of(SLASH.matcher(food).replaceAll(" or "));
        if (Foods.exactly(words).isPresent()) {
            return List.of(words);
        }
        List<List<String>> choices = new ArrayList<>();
        for (List<String> choice : split(words)) {
            choices.addAll(
                    AllergenScan.knows(choice) || Foods.exactly(choice).isPresent()
                            ? List.of(choice)
                            : split(choice, "and"));
        }
        return choices;
    }

    private static List<List<String>> split(List<String> words) {
        return split(words, "or");
    }

    private static List<List<String>> split(List<String> words, String at) {
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

    /** {@code For the sauce:} is no ingredient. */
    private static boolean isHeading(IngredientLine line) {
        return line.amount() == null && line.original().strip().endsWith(":");
    }
}
