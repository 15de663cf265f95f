package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import org.axonframework.serialization.Revision;

/** The person belongs to a household from now on. */
@EventName("MemberJoinedHousehold")
@Revision("1")
public record MemberJoinedHousehold(MemberId member, HouseholdId household, Role role) implements MemberEvent {}
