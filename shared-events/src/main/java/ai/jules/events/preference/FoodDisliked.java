package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/** The person does not like a food; it takes the place of what was known under the same id. */
@EventName("FoodDisliked")
@Revision("1")
public record FoodDisliked(MemberId member, PreferenceId preference, MemberId by, Personal<Preference.Dislikes> food)
        implements PreferenceEvent {}
