package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import org.axonframework.serialization.Revision;

/**
 * Nobody waits for this person any more.
 *
 * @param ballotCounts false when they left the household; true when they only want no texts
 * @param complete whether everybody who is still asked has voted
 */
@EventName("VoterGone")
@Revision("1")
public record VoterGone(PlanId plan, MemberId voter, boolean ballotCounts, boolean complete) implements PlanEvent {}
