package ai.jules.query.recipe;

import ai.jules.kernel.HouseholdId;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.query.reading.Cursor;
import ai.jules.query.reading.Page;
import ai.jules.query.reading.ReadsFrom;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a household its recipe book. */
@RestController
@RequestMapping("/api/v1/households/{household}/recipes")
@ReadsFrom(RecipeProjection.GROUP)
class RecipeController {

    private static final int LONGEST_QUERY = 200;

    private final RecipeRepository recipes;
    private final RecipeSearch search;
    private final RecipePhotos photos;
    private final RecipeVersions versions;

    RecipeController(RecipeRepository recipes, RecipeSearch search, RecipePhotos photos, RecipeVersions versions) {
        this.recipes = recipes;
        this.search = search;
        this.photos = photos;
        this.versions = versions;
    }

    /**
     * A recipe as it is shown.
     *
     * @param totalMinutes from start to table
     * @param retired whether it is in the book no longer
     * @param photos links that are good for an hour; none when there are none or their person was forgotten
     */
    record Recipe(
            UUID id,
            String title,
            @Nullable Integer servings,
            List<RecipeViewLine> ingredients,
            List<String> steps,
            @Nullable Integer totalMinutes,
            @Nullable String attribution,
            int version,
            Instant addedAt,
            UUID addedBy,
            boolean retired,
            List<RecipePhotos.Links> photos) {}

    /** The book, newest first; with {@code q} what holds all these words or their beginnings, best fit first. */
    @GetMapping
    Page<Recipe> book(
            @PathVariable UUID household,
            @RequestParam(defaultValue = "") @Size(max = LONGEST_QUERY) String q,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam @Nullable String cursor,
            Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var page = search.find(household, SearchWords.of(q), Cursor.of(cursor), limit);
        var found = byId(recipes.findByIdInAndHousehold(page.items(), household));
        var shown = page.items().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::show)
                .toList();
        return new Page<>(shown, page.next());
    }

    /** One recipe, also when it is in the book no longer. */
    @GetMapping("/{recipe}")
    Recipe recipe(@PathVariable UUID household, @PathVariable UUID recipe, Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        return recipes.findByIdAndHousehold(recipe, household).map(this::show).orElseThrow(ProblemException::notFound);
    }

    /** All a recipe ever said, the latest version first, also when it is in the book no longer. */
    @GetMapping("/{recipe}/versions")
    Page<RecipeVersions.Version> versions(@PathVariable UUID household, @PathVariable UUID recipe, Caller caller) {
        caller.mustBelongTo(new HouseholdId(household));
        var all = versions.of(household, recipe);
        if (all.isEmpty()) {
            throw ProblemException.notFound();
        }
        return new Page<>(all, null);
    }

    private static Map<UUID, RecipeView> byId(List<RecipeView> views) {
        return views.stream().collect(Collectors.toMap(RecipeView::id, Function.identity()));
    }

    private Recipe show(RecipeView view) {
        return new Recipe(
                view.id(),
                view.title(),
                view.servings(),
                view.lines(),
                view.steps(),
                view.totalMinutes(),
                view.attribution(),
                view.version(),
                view.addedAt(),
                view.addedBy(),
                view.retired(),
                photos.open(view.photos()));
    }
}
