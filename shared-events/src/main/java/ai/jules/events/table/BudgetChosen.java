package ai.jules.events.table;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.language.Budget;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What dinners may cost.
 *
 * @param budget null when nobody wants to say any more
 */
@EventName("BudgetChosen")
@Revision("1")
public record BudgetChosen(
        HouseholdId household, MemberId by, @Nullable Budget budget) implements TableEvent {}
