package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import org.axonframework.serialization.Revision;

/** What the household calls one of its members. */
@EventName("MemberCalled")
@Revision("1")
public record MemberCalled(HouseholdId household, MemberId member, Personal<String> name) implements HouseholdEvent {}
