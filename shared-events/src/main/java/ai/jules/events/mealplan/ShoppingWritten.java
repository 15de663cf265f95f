package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.PlanId;
import org.axonframework.serialization.Revision;

/**
 * What the dinners of the plan need stands on the shopping list.
 *
 * @param toBuy lines of the list that it needs
 * @param covered foods it needs that the pantry has
 */
@EventName("ShoppingWritten")
@Revision("1")
public record ShoppingWritten(PlanId plan, int toBuy, int covered) implements PlanEvent {}
