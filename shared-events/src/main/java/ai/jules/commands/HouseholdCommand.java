package ai.jules.commands;

import ai.jules.events.household.Attestation;
import ai.jules.events.household.InvitationClosed;
import ai.jules.kernel.Departure;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a household. */
public sealed interface HouseholdCommand extends JulesCommand {

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Begin a household. */
    record FoundHousehold(@TargetAggregateIdentifier HouseholdId household, MemberId accountHolder)
            implements HouseholdCommand {}

    /** Tell who belongs to it; changes nothing. */
    record CallRoll(@TargetAggregateIdentifier HouseholdId household) implements HouseholdCommand {}

    /** Count the household's days in this zone. */
    record TellZone(@TargetAggregateIdentifier HouseholdId household, String zone) implements HouseholdCommand {}

    /**
     * Invite somebody; at most 5 invitations are open and 10 are sent a day.
     *
     * @param attestation needed when the role is teen (rule 13)
     */
    record InviteMember(
            @TargetAggregateIdentifier HouseholdId household,
            InvitationId invitation,
            MemberId invited,
            Role role,
            MemberId by,
            Instant expiresAt,
            @Nullable Attestation attestation)
            implements HouseholdCommand {}

    /** An invitation was declined or nobody answered it. */
    record CloseInvitation(
            @TargetAggregateIdentifier HouseholdId household, InvitationId invitation, InvitationClosed.Outcome outcome)
            implements HouseholdCommand {}

    /** Let somebody in who accepted their invitation. */
    record AdmitMember(@TargetAggregateIdentifier HouseholdId household, InvitationId invitation, MemberId member)
            implements HouseholdCommand {}

    /** Know what to call a member. */
    record CallMember(@TargetAggregateIdentifier HouseholdId household, MemberId member, Personal<String> name)
            implements HouseholdCommand {}

    /** Let somebody go, or have the account holder remove them; who administers the household follows from it. */
    record PartWithMember(
            @TargetAggregateIdentifier HouseholdId household, MemberId member, MemberId by, Departure departure)
            implements HouseholdCommand {}

    /** Decide whether this message to the whole household may go out today (rule 16). */
    record AuthorizeGroupMessage(
            @TargetAggregateIdentifier HouseholdId household, GroupMessageId message, Instant useUntil)
            implements HouseholdCommand {}
}
