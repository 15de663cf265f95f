package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * Those who have not voted are reminded, once.
 */
@EventName("VotersNudged")
@Revision("1")
public record VotersNudged(PlanId plan, List<MemberId> silent) implements PlanEvent {}
