package ai.jules.command.recipe;

import ai.jules.commands.RecipeCommand.UpdateRecipe;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Recipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a recipe says.
 *
 * @param version under which it was said first
 */
record Edition(
        int version,
        ExtractionId extraction,
        String title,
        @Nullable Integer servings,
        @Nullable Integer totalMinutes,
        List<RecipeLine> lines,
        List<String> steps,
        @Nullable String attribution,
        Personal<List<StoredPhoto>> photos) {

    static Edition of(RecipeAdded added) {
        return new Edition(
                added.version(),
                added.extraction(),
                added.title(),
                added.servings(),
                added.totalMinutes(),
                added.lines(),
                added.steps(),
                added.attribution(),
                added.photos());
    }

    static Edition of(RecipeUpdated updated) {
        return new Edition(
                updated.version(),
                updated.extraction(),
                updated.title(),
                updated.servings(),
                updated.totalMinutes(),
                updated.lines(),
                updated.steps(),
                updated.attribution(),
                updated.photos());
    }

    /** What this one becomes; without photos of its own it keeps these. */
    Edition next(int next, UpdateRecipe command) {
        boolean without = command.photos().value().filter(List::isEmpty).isPresent();
        var content = command.content();
        return new Edition(
                next,
                command.extraction(),
                content.title(),
                content.servings(),
                content.totalMinutes(),
                command.lines(),
                content.steps(),
                content.attribution(),
                without ? photos : command.photos());
    }

    RecipeUpdated as(RecipeId recipe, HouseholdId household, MemberId by, int asVersion, @Nullable Integer bringsBack) {
        return new RecipeUpdated(
                recipe,
                household,
                extraction,
                by,
                asVersion,
                bringsBack,
                title,
                servings,
                totalMinutes,
                lines,
                steps,
                attribution,
                photos);
    }

    Recipe content() {
        return new Recipe(
                title,
                servings,
                totalMinutes,
                lines.stream().map(RecipeLine::line).toList(),
                steps,
                attribution);
    }
}
