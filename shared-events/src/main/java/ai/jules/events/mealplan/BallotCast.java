package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Somebody voted; what they said before does not count any more.
 *
 * @param complete whether everybody who is still asked has voted
 */
@EventName("BallotCast")
@Revision("1")
public record BallotCast(PlanId plan, MemberId voter, List<List<Integer>> ranks, boolean complete)
        implements PlanEvent {}
