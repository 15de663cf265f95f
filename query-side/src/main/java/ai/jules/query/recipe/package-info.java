/**
 * The family's recipe book: kept by RecipeProjection, read by RecipeController. Nobody enters but by HTTP; nothing else
 * writes recipe_view and recipe_version_view.
 */
@NullMarked
package ai.jules.query.recipe;

import org.jspecify.annotations.NullMarked;
