package ai.jules.events.table;

import ai.jules.kernel.Diner;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Somebody does not eat with the household for now; what is known of them stays. */
@EventName("SeatLeft")
@Revision("1")
public record SeatLeft(HouseholdId household, Diner diner, MemberId by) implements TableEvent {}
