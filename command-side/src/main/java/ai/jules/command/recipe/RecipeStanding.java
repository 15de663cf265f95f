package ai.jules.command.recipe;

/**
 * A recipe of the book as it stands, for whoever tells what was taken back.
 *
 * @param version whose content is shown
 */
public record RecipeStanding(String title, int version) {}
