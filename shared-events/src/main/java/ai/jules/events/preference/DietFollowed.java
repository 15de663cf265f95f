package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/** The person eats in this way from now on; it takes the place of what was known under the same id. */
@EventName("DietFollowed")
@Revision("1")
public record DietFollowed(MemberId member, PreferenceId preference, MemberId by, Personal<Preference.Follows> diet)
        implements PreferenceEvent {}
