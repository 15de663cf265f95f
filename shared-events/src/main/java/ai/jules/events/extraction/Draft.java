package ai.jules.events.extraction;

import ai.jules.kernel.RecipeId;
import ai.jules.kitchen.RecipeReading;

/**
 * A recipe as it stands before it is saved.
 *
 * @param recipe the id it will have in the book
 * @param version 1 as read, one more with each correction
 */
public record Draft(RecipeId recipe, int version, RecipeReading reading) {}
