package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Allergen;
import ai.jules.kitchen.AllergyGate;
import ai.jules.kitchen.IngredientLine;
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

    /** The kitchen's verdict, but no "may contain" hides a line that could not be checked. */
    static Verdict judge(Dish dish, Allergen allergen) {
        Verdict strongest = AllergyGate.judge(dish.recipe(), allergen);
        return strongest instanceof Verdict.MayContain
                ? unchecked(dish, allergen).orElse(strongest)
                : strongest;
    }

    private static Optional<Verdict> unchecked(Dish dish, Allergen allergen) {
        boolean list = false;
        for (IngredientLine line : dish.ingredients()) {
            Verdict verdict = AllergyGate.judge(List.of(line), "", allergen);
            boolean heading = verdict instanceof Verdict.Unknown(var _, var reason, var _)
                    && reason == Verdict.Reason.NO_INGREDIENT_LIST;
            if (!heading && verdict instanceof Verdict.Unknown) {
                return Optional.of(verdict);
            }
            list |= !heading;
        }
        return list
                ? Optional.empty()
                : Optional.of(new Verdict.Unknown(allergen, Verdict.Reason.NO_INGREDIENT_LIST, ""));
    }
}
