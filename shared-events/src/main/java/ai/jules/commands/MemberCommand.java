package ai.jules.commands;

import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.SendingCheck.GroupCopy;
import ai.jules.events.member.Whereabouts;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.Departure;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person. */
public sealed interface MemberCommand extends JulesCommand {

    MemberId member();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(member());
    }

    /** Know the number that writes; a new one becomes a stranger. Answers where the person stands. */
    record Recognise(@TargetAggregateIdentifier MemberId member, Personal<PhoneNumber> phone)
            implements MemberCommand {}

    /** Answers the number the person is known by. */
    record TellNumber(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}

    /** Record that these terms are being sent with this message. */
    record ShowDisclosure(@TargetAggregateIdentifier MemberId member, DisclosureRef disclosure, DeliveryId message)
            implements MemberCommand {}

    /** Record the opt-in. */
    record GrantConsent(@TargetAggregateIdentifier MemberId member, ConsentEvidence evidence)
            implements MemberCommand {}

    /**
     * Record the opt-out. One that is received as it is recorded is always accepted; one that was left lying does not undo what
     * the person has agreed to since. Answers where their consent stood before.
     *
     * @param receivedAt when it reached us, null for now
     */
    record RevokeConsent(
            @TargetAggregateIdentifier MemberId member,
            Withdrawal withdrawal,
            @Nullable Instant receivedAt) implements MemberCommand {

        /** Received as it is recorded. */
        public RevokeConsent(MemberId member, Withdrawal withdrawal) {
            this(member, withdrawal, null);
        }
    }

    /** Call the person this. */
    record NameMember(@TargetAggregateIdentifier MemberId member, Personal<String> name) implements MemberCommand {}

    /** Make the person part of a household. */
    record JoinHousehold(@TargetAggregateIdentifier MemberId member, HouseholdId household, Role role)
            implements MemberCommand {}

    /** Ask somebody on behalf of a household; a number nobody knew becomes a stranger first (rule 8). */
    record RequestConsent(
            @TargetAggregateIdentifier MemberId member,
            Personal<PhoneNumber> phone,
            InvitationId invitation,
            HouseholdId household,
            Role role,
            MemberId by,
            Personal<String> name,
            Instant expiresAt)
            implements MemberCommand {}

    /** Record that the invitation was declined. */
    record RefuseConsent(@TargetAggregateIdentifier MemberId member, InvitationId invitation, Withdrawal refusal)
            implements MemberCommand {}

    /** The time for an answer is over. */
    record ExpireInvitation(@TargetAggregateIdentifier MemberId member, InvitationId invitation)
            implements MemberCommand {}

    /** Know by which clock the person lives; what they said themselves is not overruled by what was derived. */
    record LearnWhereabouts(@TargetAggregateIdentifier MemberId member, Whereabouts whereabouts)
            implements MemberCommand {}

    /** Let the person do other things in their household. */
    record ChangeRole(@TargetAggregateIdentifier MemberId member, HouseholdId household, Role role)
            implements MemberCommand {}

    /** End the person's part in a household. */
    record LeaveHousehold(@TargetAggregateIdentifier MemberId member, HouseholdId household, Departure departure)
            implements MemberCommand {}

    /**
     * Decide whether this text may leave now (rule 15).
     *
     * @param group the household's permission when this is a copy of a group message, else null
     */
    record AuthorizeMessage(
            @TargetAggregateIdentifier MemberId member,
            DeliveryId message,
            MessageKind kind,
            Instant useUntil,
            @Nullable GroupCopy group)
            implements MemberCommand {}

    /** Erase the person (rule 36); always accepted. */
    record ForgetMember(@TargetAggregateIdentifier MemberId member, Withdrawal asked) implements MemberCommand {}

    /**
     * Destroy the key of a forgotten person's words, name and photos (rule 36). Handled at the edge, not by the person's
     * aggregate, because a vault and a journal have to be written; may be asked any number of times.
     */
    record DestroyContent(MemberId member) implements MemberCommand {}

    /** Say that the person is forgotten and nothing stands against destroying what was theirs; answers under which number. */
    record ReleaseContent(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}

    /** Record that the key is destroyed. */
    record RecordDestruction(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}

    /**
     * Record that a service holds nothing readable of the person any more.
     *
     * @param service one of {@link ai.jules.events.member.ErasureConfirmed#SERVICES}
     */
    record ConfirmErasure(@TargetAggregateIdentifier MemberId member, String service) implements MemberCommand {}

    /** No key can be open anywhere any more; the erasure is complete once every service has confirmed it. */
    record CompleteErasure(@TargetAggregateIdentifier MemberId member) implements MemberCommand {}
}
