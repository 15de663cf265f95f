package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import org.axonframework.serialization.Revision;

/** No adult is left; nothing happens in the household until one joins. */
@EventName("HouseholdFellAsleep")
@Revision("1")
public record HouseholdFellAsleep(HouseholdId household) implements HouseholdEvent {}
