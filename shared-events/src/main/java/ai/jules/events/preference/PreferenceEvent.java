package ai.jules.events.preference;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;

/** What a person told of how they eat and when they want quiet, in their own stream. The permits are the table of contents. */
public sealed interface PreferenceEvent extends JulesEvent
        permits DietFollowed,
                DietLeft,
                FoodLiked,
                FoodDisliked,
                TasteForgotten,
                AllergyTold,
                AllergyWithdrawn,
                QuietHoursSet,
                QuietHoursLifted {

    MemberId member();
}
