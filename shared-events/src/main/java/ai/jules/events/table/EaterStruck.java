package ai.jules.events.table;

import ai.jules.kernel.EaterId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Somebody was never meant to be at the table. */
@EventName("EaterStruck")
@Revision("1")
public record EaterStruck(HouseholdId household, EaterId eater, MemberId by) implements TableEvent {}
