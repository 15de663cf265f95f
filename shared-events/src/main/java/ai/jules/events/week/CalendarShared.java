package ai.jules.events.week;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/**
 * The plan can be read as a calendar by whoever has a secret link; an earlier link is worth nothing any more.
 *
 * @param sha256 of the secret in the link, lower-case hexadecimal
 */
@EventName("CalendarShared")
@Revision("1")
public record CalendarShared(HouseholdId household, MemberId by, String sha256) implements WeekEvent {}
