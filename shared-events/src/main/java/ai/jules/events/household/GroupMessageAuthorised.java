package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** One message to the whole household may go out; each member still decides about their copy (rule 16).
 *
 * @param number which of the day it is, from 1 */
@EventName("GroupMessageAuthorised")
@Revision("1")
public record GroupMessageAuthorised(
        HouseholdId household, GroupMessageId message, LocalDate day, int number, int limit)
        implements HouseholdEvent {}
