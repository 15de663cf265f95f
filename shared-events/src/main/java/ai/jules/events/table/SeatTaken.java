package ai.jules.events.table;

import ai.jules.kernel.Diner;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Somebody who did not eat with the household does so again. */
@EventName("SeatTaken")
@Revision("1")
public record SeatTaken(HouseholdId household, Diner diner, MemberId by) implements TableEvent {}
