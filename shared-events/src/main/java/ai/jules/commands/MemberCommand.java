package ai.jules.commands;

import ai.jules.events.member.ConsentEvidence;
import ai.jules.events.member.DisclosureRef;
import ai.jules.events.member.Role;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

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

    /** Record that these terms are being sent with this message. */
    record ShowDisclosure(@TargetAggregateIdentifier MemberId member, DisclosureRef disclosure, DeliveryId message)
            implements MemberCommand {}

    /** Record the opt-in. */
    record GrantConsent(@TargetAggregateIdentifier MemberId member, ConsentEvidence evidence)
            implements MemberCommand {}

    /** Record the opt-out; always accepted. */
    record RevokeConsent(@TargetAggregateIdentifier MemberId member, Withdrawal withdrawal) implements MemberCommand {}

    /** Call the person this. */
    record NameMember(@TargetAggregateIdentifier MemberId member, Personal<String> name) implements MemberCommand {}

    /** Make the person part of a household. */
    record JoinHousehold(@TargetAggregateIdentifier MemberId member, HouseholdId household, Role role)
            implements MemberCommand {}

    /** Decide whether this text may leave now (rule 15). */
    record AuthorizeMessage(
            @TargetAggregateIdentifier MemberId member, DeliveryId message, MessageKind kind, Instant useUntil)
            implements MemberCommand {}
}
