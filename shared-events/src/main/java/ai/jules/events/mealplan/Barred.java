package ai.jules.events.mealplan;

/**
 * An option nobody may win with any more, because somebody who eats with the household must not eat it.
 *
 * @param finding in plain words without anybody's name, such as {@code contains peanuts}
 */
public record Barred(int option, String finding) {}
