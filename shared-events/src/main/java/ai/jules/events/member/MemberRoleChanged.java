package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import org.axonframework.serialization.Revision;

/** The person may do other things in their household from now on. */
@EventName("MemberRoleChanged")
@Revision("1")
public record MemberRoleChanged(MemberId member, HouseholdId household, Role role) implements MemberEvent {}
