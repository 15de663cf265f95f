package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.Contents;
import ai.jules.kitchen.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds dishes against the allergies of everybody who eats with the household. What contains an allergen, likely contains
 * it or could not be checked for it is barred; what only may contain it is said and left to the label.
 */
public final class Gate {

    static final String WORDS = "not everybody here could eat it";

    private Gate() {}

    /**
     * Which of these are barred, in their order: when a poll settles, and whenever an allergy is told.
     *
     * @param dishes as they are now: a recipe may have been changed since it was offered
     */
    public static List<Barred> recheck(List<Dish> dishes, List<Eater> eaters) {
        List<Barred> barred = new ArrayList<>();
        for (Dish dish : dishes) {
            List<Finding> barring = findings(Scan.of(dish), eaters).stream()
                    .filter(Finding::bars)
                    .toList();
            if (!barring.isEmpty()) {
                barred.add(new Barred(dish.id(), dish.title(), WORDS, barring));
            }
        }
        return List.copyOf(barred);
    }

    /** All there is to say about a dish, eater by eater. */
    static List<Finding> findings(Scan scan, List<Eater> eaters) {
        Map<Allergen, Verdict> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Eater eater : eaters) {
            for (Allergen allergen : eater.allergens()) {
                Verdict verdict = known.computeIfAbsent(allergen, scan::verdict);
                Finding.of(eater, verdict).ifPresent(findings::add);
            }
        }
        return List.copyOf(findings);
    }

    /** The kitchen's verdict on the whole recipe, but no "may contain" hides a line that could not be checked. */
    static Verdict judge(Contents contents, Allergen allergen) {
        Verdict list = contents.judge(allergen);
        return switch (list) {
            case Verdict.Contains _, Verdict.Likely _, Verdict.Unknown _ -> list;
            case Verdict.MayContain _ -> unchecked(contents, allergen).orElse(list);
            case Verdict.NoneFound _ -> contents.judgeSteps(allergen);
        };
    }

    private static Optional<Verdict> unchecked(Contents contents, Allergen allergen) {
        List<Verdict> lines = contents.judgeLines(allergen);
        return lines.isEmpty()
                ? Optional.of(new Verdict.Unknown(allergen, Verdict.Reason.NO_INGREDIENT_LIST, ""))
                : lines.stream().filter(Verdict.Unknown.class::isInstance).findFirst();
    }
}
