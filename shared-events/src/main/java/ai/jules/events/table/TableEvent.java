package ai.jules.events.table;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;

/** Who sits at a household's table and what they eat, in the stream of the household. The permits are the table of contents. */
public sealed interface TableEvent extends JulesEvent
        permits BudgetChosen,
                EaterWelcomed,
                EaterDescribed,
                EaterStruck,
                SeatTaken,
                SeatLeft,
                AllergyNoted,
                AllergyDropped,
                HabitNoted,
                HabitDropped {

    HouseholdId household();
}
