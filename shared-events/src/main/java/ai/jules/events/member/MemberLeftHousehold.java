package ai.jules.events.member;

import ai.jules.kernel.Departure;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person belongs to the household no longer. */
@EventName("MemberLeftHousehold")
@Revision("1")
public record MemberLeftHousehold(MemberId member, HouseholdId household, Departure departure) implements MemberEvent {}
