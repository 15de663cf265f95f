package ai.jules.command.household;

import ai.jules.events.week.Rhythm;
import ai.jules.kernel.PlanId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The weeks of a household.
 *
 * @param zone by which its days are counted
 * @param deciding the plan that is being voted on or settled
 * @param latest the plan last voted on, also when it is still being decided
 * @param days which plan a day belongs to; of days long gone nothing is known
 */
public record WeekView(
        Rhythm rhythm, String zone, Optional<PlanId> deciding, Optional<PlanId> latest, Map<LocalDate, PlanId> days) {

    public WeekView {
        days = Map.copyOf(days);
    }
}
