package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import org.axonframework.serialization.Revision;

/**
 * Somebody took their only ballot back.
 */
@EventName("BallotWithdrawn")
@Revision("1")
public record BallotWithdrawn(PlanId plan, MemberId voter) implements PlanEvent {}
