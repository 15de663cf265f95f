package ai.jules.events.table;

import ai.jules.kernel.Diner;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/**
 * Somebody who eats with the household must not eat something.
 * For a member it repeats what their own stream says, so that one stream answers who must not eat what.
 */
@EventName("AllergyNoted")
@Revision("1")
public record AllergyNoted(
        HouseholdId household, Diner diner, PreferenceId preference, MemberId by, Personal<Preference.Allergy> allergy)
        implements TableEvent {}
