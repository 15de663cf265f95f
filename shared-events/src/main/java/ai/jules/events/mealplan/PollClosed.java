package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.PlanId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * No ballot counts from now on.
 */
@EventName("PollClosed")
@Revision("1")
public record PollClosed(PlanId plan, List<Ballot> ballots, Reason reason) implements PlanEvent {

    /** Why it closed. */
    public enum Reason {
        DEADLINE,
        EVERYBODY_VOTED
    }
}
