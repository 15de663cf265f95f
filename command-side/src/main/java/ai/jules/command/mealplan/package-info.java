/**
 * The plan of a week: the vote, what came of it, and how it lives on. Enter by the commands of
 * {@link ai.jules.commands.PlanCommand}. How a vote is counted is {@code ai.jules.mealplan}'s; nothing here reads a clock.
 */
@NullMarked
package ai.jules.command.mealplan;

import org.jspecify.annotations.NullMarked;
