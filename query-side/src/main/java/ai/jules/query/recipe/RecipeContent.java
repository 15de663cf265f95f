package ai.jules.query.recipe;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a recipe says, whichever event said it.
 *
 * @param bringsBack the earlier version it repeats; null for a new one
 */
record RecipeContent(
        RecipeId recipe,
        HouseholdId household,
        int version,
        @Nullable Integer bringsBack,
        MemberId by,
        String title,
        @Nullable Integer servings,
        @Nullable Integer totalMinutes,
        List<RecipeLine> lines,
        List<String> steps,
        @Nullable String attribution,
        Personal<List<StoredPhoto>> photos) {

    static RecipeContent of(RecipeAdded added) {
        return new RecipeContent(
                added.recipe(),
                added.household(),
                added.version(),
                null,
                added.addedBy(),
                added.title(),
                added.servings(),
                added.totalMinutes(),
                added.lines(),
                added.steps(),
                added.attribution(),
                added.photos());
    }

    static RecipeContent of(RecipeUpdated updated) {
        return new RecipeContent(
                updated.recipe(),
                updated.household(),
                updated.version(),
                updated.bringsBack(),
                updated.by(),
                updated.title(),
                updated.servings(),
                updated.totalMinutes(),
                updated.lines(),
                updated.steps(),
                updated.attribution(),
                updated.photos());
    }

    List<RecipeViewLine> viewLines() {
        return lines.stream().map(RecipeViewLine::of).toList();
    }

    String searchTitle() {
        return SearchWords.fold(title);
    }

    String searchLines() {
        return SearchWords.fold(lines.stream().map(line -> line.line().text()).collect(Collectors.joining("\n")));
    }

    String searchAttribution() {
        return attribution == null ? "" : SearchWords.fold(attribution);
    }

    String searchSteps() {
        return SearchWords.fold(String.join("\n", steps));
    }
}
