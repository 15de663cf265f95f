package ai.jules.events.mealplan;

/**
 * One round of the tally (docs/voting.md).
 *
 * @param option the winner
 * @param score exact, such as {@code 18/7}
 */
public record Round(int option, String score) {}
