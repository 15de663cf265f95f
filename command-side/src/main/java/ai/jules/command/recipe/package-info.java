/**
 * The family's recipes. Enter by commands; which recipe is meant by some words is asked of RecipeBook. Nobody else writes
 * recipe_book, and nothing of what a recipe says is read from there.
 */
@NullMarked
package ai.jules.command.recipe;

import org.jspecify.annotations.NullMarked;
