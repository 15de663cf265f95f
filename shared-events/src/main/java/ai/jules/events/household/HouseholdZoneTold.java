package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import org.axonframework.serialization.Revision;

/**
 * The time zone a household's days are counted in: at first that of its account holder's number, later what they tell. Where
 * a number may be from several it is the first of them in the east.
 */
@EventName("HouseholdZoneTold")
@Revision("1")
public record HouseholdZoneTold(HouseholdId household, String zone) implements HouseholdEvent {}
