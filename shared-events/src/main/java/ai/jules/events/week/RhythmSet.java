package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/**
 * When the household votes from now on.
 */
@EventName("RhythmSet")
@Revision("1")
public record RhythmSet(HouseholdId household, MemberId by, Rhythm rhythm) implements WeekEvent {}
