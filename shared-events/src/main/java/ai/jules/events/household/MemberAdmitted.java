package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import org.axonframework.serialization.Revision;

/** Somebody belongs to the household from now on. */
@EventName("MemberAdmitted")
@Revision("1")
public record MemberAdmitted(HouseholdId household, MemberId member, Role role) implements HouseholdEvent {}
