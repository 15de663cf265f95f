package ai.jules.language;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Recipe;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One thing a person changes in a draft. Line and step numbers are 1-based and those of the draft the person saw: apply
 * several together with {@link Corrections#apply(List, Recipe)}, never one after the other.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Correction {

    /** {@code now} keeps the original wording of the line it replaces. */
    record ChangeLine(int line, IngredientLine now) implements Correction {}

    record AddLine(IngredientLine line) implements Correction {}

    record RemoveLine(int line) implements Correction {}

    record ChangeTitle(String title) implements Correction {}

    record ChangeServings(int servings) implements Correction {}

    /** Total time from start to table, in minutes. */
    record ChangeMinutes(int minutes) implements Correction {}

    record RemoveStep(int step) implements Correction {}

    record ChangeStep(int step, String now) implements Correction {}

    record AddStep(String step) implements Correction {}

    record ChangeAttribution(String attribution) implements Correction {}

    /** The recipe with this one change; a number the recipe does not have changes nothing. */
    default Recipe applyTo(Recipe recipe) {
        return Corrections.apply(List.of(this), recipe);
    }
}
