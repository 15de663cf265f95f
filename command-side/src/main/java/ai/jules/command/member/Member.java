package ai.jules.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.MemberCommand.ShowDisclosure;
import ai.jules.commands.Refused;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.MessageSuppressed.Reason;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A person. Consent and the decision about every text to them stand in one stream, so the order of "stopped" and "allowed"
 * is never in doubt (rule 15).
 */
@Aggregate(type = "Member", snapshotTriggerDefinition = "everyFiftyEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Member {

    /** A provider request must begin within this time of the authorisation (rule 4). */
    static final Duration VALID_FOR = Duration.ofSeconds(2);

    @AggregateIdentifier
    private @Nullable MemberId id;

    private @Nullable Personal<PhoneNumber> phone;
    private @Nullable Personal<String> name;
    private @Nullable HouseholdId household;
    private Consent consent = Consent.NONE;
    private boolean introduced;

    /** The provider heard the opt-out itself, so it hands nothing over to them until it hears START. */
    private boolean blocked;

    /** The one message that confirms the present opt-out, once it was allowed. */
    private @Nullable DeliveryId farewell;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MemberStanding decide(Recognise command) {
        if (id == null) {
            apply(new MemberMet(command.member(), command.phone()));
        }
        return new MemberStanding(
                consent,
                introduced,
                Optional.ofNullable(household),
                Optional.ofNullable(name).flatMap(Personal::value),
                farewell != null,
                blocked);
    }

    @CommandHandler
    void decide(ShowDisclosure command) {
        apply(new DisclosureShown(command.member(), command.disclosure(), command.message()));
    }

    @CommandHandler
    void decide(GrantConsent command) {
        if (consent != Consent.ACTIVE) {
            apply(new ConsentGiven(command.member(), command.evidence()));
        }
    }

    @CommandHandler
    void decide(RevokeConsent command) {
        boolean newlyBlocked = command.withdrawal().noticedBy() == NoticedBy.PROVIDER && !blocked;
        if (consent != Consent.REVOKED || newlyBlocked) {
            apply(new ConsentRevoked(command.member(), command.withdrawal()));
        }
    }

    @CommandHandler
    void decide(NameMember command) {
        if (!command.name().equals(name)) {
            apply(new MemberNamed(command.member(), command.name()));
        }
    }

    @CommandHandler
    void decide(JoinHousehold command) {
        if (command.household().equals(household)) {
            return;
        }
        if (household != null) {
            throw new Refused(Refused.Reason.ALREADY_JOINED);
        }
        apply(new MemberJoinedHousehold(command.member(), command.household(), command.role()));
    }

    @CommandHandler
    void decide(AuthorizeMessage command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        whyNot(command, at)
                .ifPresentOrElse(
                        reason -> apply(new MessageSuppressed(id, command.message(), command.kind(), reason)),
                        () -> apply(new MessageAuthorised(
                                id, command.message(), command.kind(), phone, at.plus(VALID_FOR), basis(command))));
    }

    private static Basis basis(AuthorizeMessage command) {
        return switch (command.kind()) {
            case REPLY, NOTICE, GROUP -> Basis.CONSENT;
            case INTRODUCTION, INVITATION, REFUSAL_CONFIRMATION -> Basis.FIRST_CONTACT;
            case HELP -> Basis.HELP_ASKED;
            case OPT_OUT_CONFIRMATION -> Basis.OPT_OUT;
        };
    }

    private Optional<Reason> whyNot(AuthorizeMessage command, Instant at) {
        if (at.isAfter(command.useUntil())) {
            return Optional.of(Reason.EXPIRED);
        }
        return switch (command.kind()) {
            case REPLY, NOTICE, GROUP ->
                switch (consent) {
                    case ACTIVE -> Optional.empty();
                    case NONE -> Optional.of(Reason.NO_CONSENT);
                    case REVOKED -> Optional.of(Reason.REVOKED);
                };
            case INTRODUCTION, INVITATION, REFUSAL_CONFIRMATION ->
                consent == Consent.REVOKED ? Optional.of(Reason.REVOKED) : Optional.empty();
            case HELP -> Optional.empty();
            case OPT_OUT_CONFIRMATION ->
                confirms(command.message()) ? Optional.empty() : Optional.of(Reason.NO_CONSENT);
        };
    }

    /** One confirmation per opt-out (rule 5); asking again for the same message only renews it (rule 15). */
    private boolean confirms(DeliveryId message) {
        return consent == Consent.REVOKED && (farewell == null || farewell.equals(message));
    }

    @EventSourcingHandler
    void evolve(MemberEvent event) {
        switch (event) {
            case MemberMet met -> {
                id = met.member();
                phone = met.phone();
            }
            case DisclosureShown _ -> introduced = true;
            case ConsentGiven _ -> {
                consent = Consent.ACTIVE;
                farewell = null;
                blocked = false;
            }
            case ConsentRevoked revoked -> {
                consent = Consent.REVOKED;
                blocked = blocked || revoked.withdrawal().noticedBy() == NoticedBy.PROVIDER;
            }
            case MemberNamed named -> name = named.name();
            case MemberJoinedHousehold joined -> household = joined.household();
            case MessageAuthorised authorised -> {
                if (authorised.kind() == MessageKind.OPT_OUT_CONFIRMATION) {
                    farewell = authorised.message();
                }
            }
            case MessageSuppressed _ -> {
                // decides nothing later
            }
        }
    }
}
