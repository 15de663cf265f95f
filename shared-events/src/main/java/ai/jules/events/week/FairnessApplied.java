package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A plan is settled: these are the balances now. Ends its week.
 *
 * @param balances of everybody who could vote
 */
@EventName("FairnessApplied")
@Revision("1")
public record FairnessApplied(HouseholdId household, PlanId plan, List<Weight> balances) implements WeekEvent {}
