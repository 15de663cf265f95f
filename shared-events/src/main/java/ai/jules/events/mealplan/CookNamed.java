package ai.jules.events.mealplan;

import ai.jules.kernel.Diner;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said who cooks.
 *
 * @param cook null when nobody is said to cook any more
 */
@EventName("CookNamed")
@Revision("1")
public record CookNamed(
        PlanId plan, MemberId by, LocalDate date, @Nullable Diner cook) implements PlanEvent {}
