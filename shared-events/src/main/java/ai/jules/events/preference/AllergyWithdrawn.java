package ai.jules.events.preference;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/**
 * The person may eat something again.
 *
 * @param by who said it: the person themselves, or for an allergy any adult of the household
 */
@EventName("AllergyWithdrawn")
@Revision("1")
public record AllergyWithdrawn(
        MemberId member, PreferenceId preference, MemberId by, Personal<Preference.Allergy> allergy)
        implements PreferenceEvent {}
