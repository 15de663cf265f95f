package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/** Whether the person likes a food or not is not known any more. */
@EventName("TasteForgotten")
@Revision("1")
public record TasteForgotten(MemberId member, PreferenceId preference, MemberId by, Personal<Preference> food)
        implements PreferenceEvent {}
