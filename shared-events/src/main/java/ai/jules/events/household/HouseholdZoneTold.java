package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import org.axonframework.serialization.Revision;

/** The household told the time zone its days are counted in. */
@EventName("HouseholdZoneTold")
@Revision("1")
public record HouseholdZoneTold(HouseholdId household, String zone) implements HouseholdEvent {}
