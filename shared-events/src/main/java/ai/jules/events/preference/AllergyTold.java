package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/**
 * The person must not eat something: it binds from now on.
 *
 * @param by who said it: the person themselves, or for an allergy any adult of the household
 */
@EventName("AllergyTold")
@Revision("1")
public record AllergyTold(MemberId member, PreferenceId preference, MemberId by, Personal<Preference.Allergy> allergy)
        implements PreferenceEvent {}
