package ai.jules.command.member;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.Role;
import java.util.Optional;

/**
 * What the dialogue must know of a person before it answers.
 *
 * @param introduced whether they were told, as a stranger, who Jules is
 * @param role what they may do in their household; empty without one
 * @param invitation what waits for their answer
 * @param farewellSaid whether the present opt-out has been confirmed
 * @param blocked whether the provider keeps everything from them until they text it START
 * @param placed whether it is known, if only by their number, which clock they live by
 */
public record MemberStanding(
        Consent consent,
        boolean introduced,
        Optional<HouseholdId> household,
        Optional<Role> role,
        Optional<String> name,
        Optional<OpenInvitation> invitation,
        boolean farewellSaid,
        boolean blocked,
        boolean placed) {

    /**
     * An invitation that was not answered yet.
     *
     * @param name what the inviter called them; empty when it is gone
     */
    public record OpenInvitation(InvitationId invitation, HouseholdId household, Role role, Optional<String> name) {}
}
