package ai.jules.kitchen;

import java.util.List;

/**
 * The one place where a dish is held against an allergen: polls, plans and lists ask here, or its {@link Contents} when they
 * ask about several. It proves that something is in a dish, never that it is not; what could not be looked at is said to be
 * unknown. The strongest find wins, then the first.
 */
public final class AllergyGate {

    private AllergyGate() {}

    /** Judges by the lines and the title; an empty list leaves only the title, which then counts for more. */
    public static Verdict judge(List<IngredientLine> lines, String title, Allergen allergen) {
        return Contents.of(lines, title, List.of()).judge(allergen);
    }

    /** Judges foods or lines as people write them. */
    public static Verdict judgeWords(List<String> foods, String title, Allergen allergen) {
        return judge(foods.stream().map(food -> IngredientLines.read(food, 1)).toList(), title, allergen);
    }

    /** Judges a recipe; what only its steps name ({@code butter the pan}) it may contain. */
    public static Verdict judge(Recipe recipe, Allergen allergen) {
        Contents contents = Contents.of(recipe.ingredients(), recipe.title(), recipe.steps());
        return Contents.stronger(contents.judge(allergen), contents.judgeSteps(allergen));
    }
}
