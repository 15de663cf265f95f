package ai.jules.events.mealplan;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.PlanId;

/** One week's dinners, in the stream of the plan. The permits are the table of contents. */
public sealed interface PlanEvent extends JulesEvent
        permits PollOpened,
                BallotCast,
                BallotWithdrawn,
                VoterGone,
                VotersNudged,
                PollClosed,
                PlanSettled,
                PlanAbandoned,
                DinnersChanged,
                CookNamed,
                ShoppingWritten {

    PlanId plan();
}
