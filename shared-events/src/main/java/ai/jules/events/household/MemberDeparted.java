package ai.jules.events.household;

import ai.jules.kernel.Departure;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Somebody belongs to the household no longer.
 *
 * @param by who brought it about; the person themselves unless removed */
@EventName("MemberDeparted")
@Revision("1")
public record MemberDeparted(HouseholdId household, MemberId member, MemberId by, Departure departure)
        implements HouseholdEvent {}
