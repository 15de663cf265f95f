package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/** The person likes a food; it takes the place of what was known under the same id. */
@EventName("FoodLiked")
@Revision("1")
public record FoodLiked(MemberId member, PreferenceId preference, MemberId by, Personal<Preference.Likes> food)
        implements PreferenceEvent {}
