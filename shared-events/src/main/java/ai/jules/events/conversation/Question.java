package ai.jules.events.conversation;

import ai.jules.kernel.Diner;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What Jules is waiting to hear. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Question {

    /** What should I call you? */
    record Name() implements Question {}

    /** Which time zone do you live in? */
    record Zone() implements Question {}

    /**
     * May this teen be texted? (rule 13)
     *
     * @param invited the teen, who owns their name and number here
     */
    record ConfirmTeen(MemberId invited, Personal<String> name, Personal<PhoneNumber> phone) implements Question {}

    /** Stay in your household, or move to the one that invites you? */
    record ChooseHousehold(InvitationId invitation, HouseholdId household, Role role) implements Question {}

    /** Do you really want to be forgotten? Only this code says yes. */
    record ConfirmForgetting(String code) implements Question {}

    /**
     * Is this draft right?
     *
     * @param version the draft that was shown; a yes covers exactly this one
     */
    record ApproveDraft(ExtractionId extraction, int version) implements Question {}

    /**
     * Which of these is the person allergic to? All of them bind until this is answered.
     *
     * @param allergens their codes, in the order they were numbered
     */
    record WhichAllergens(Diner diner, Personal<List<String>> allergens) implements Question {}

    /** Which of these recipes? */
    record ChooseRecipes(ExtractionId extraction, int recipes) implements Question {}
}
