package ai.jules.events.mealplan;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The household is asked. Who may vote is fixed here.
 *
 * @param dinners the days to be decided, in order
 * @param electorate everybody who is asked
 * @param weights their balances
 * @param nudgeAt when those who have not voted are reminded; null when there is no time for that
 */
@EventName("PollOpened")
@Revision("1")
public record PollOpened(
        PlanId plan,
        List<LocalDate> dinners,
        List<Option> options,
        List<MemberId> electorate,
        List<Weight> weights,
        @Nullable Instant nudgeAt,
        Instant closesAt,
        String zone)
        implements PlanEvent {}
