package ai.jules.events.week;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;

/** The rhythm of a household's weeks, in the stream of the household. The permits are the table of contents. */
public sealed interface WeekEvent extends JulesEvent
        permits RhythmSet,
                WeekOpened,
                WeekAbandoned,
                FairnessApplied,
                DaysClaimed,
                DaysReleased,
                CalendarShared,
                CalendarWithdrawn {

    HouseholdId household();
}
