package ai.jules.saga.mealplan;

import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.ShoppingWritten;
import org.jspecify.annotations.Nullable;

/**
 * What came of a vote.
 *
 * @param shopping null while the list is not written
 */
record Outcome(PlanSettled settled, @Nullable ShoppingWritten shopping) {}
