package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The longest-standing adult administers the household from now on. */
@EventName("AccountHolderSucceeded")
@Revision("1")
public record AccountHolderSucceeded(HouseholdId household, MemberId member) implements HouseholdEvent {}
