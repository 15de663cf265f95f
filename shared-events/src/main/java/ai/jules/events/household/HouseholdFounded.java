package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Somebody joined without an invitation, so a household began. */
@EventName("HouseholdFounded")
@Revision("1")
public record HouseholdFounded(HouseholdId household, MemberId accountHolder) implements HouseholdEvent {}
