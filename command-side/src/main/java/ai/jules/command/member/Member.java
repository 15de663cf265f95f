package ai.jules.command.member;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.preference.Held;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.ChangeRole;
import ai.jules.commands.MemberCommand.CompleteErasure;
import ai.jules.commands.MemberCommand.ConfirmErasure;
import ai.jules.commands.MemberCommand.ExpireInvitation;
import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.LearnWhereabouts;
import ai.jules.commands.MemberCommand.LeaveHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.RecordDestruction;
import ai.jules.commands.MemberCommand.RefuseConsent;
import ai.jules.commands.MemberCommand.ReleaseContent;
import ai.jules.commands.MemberCommand.RequestConsent;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.MemberCommand.ShowDisclosure;
import ai.jules.commands.MemberCommand.TellNumber;
import ai.jules.commands.Refused;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.ContentDestroyed;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.ErasureCompleted;
import ai.jules.events.member.ErasureConfirmed;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberLeftHousehold;
import ai.jules.events.member.MemberMet;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MemberRoleChanged;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.WhereaboutsLearned;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A person. Consent and the decision about every text to them stand in one stream, so the order of "stopped" and "allowed"
 * is never in doubt (rule 15).
 */
@Aggregate(type = "Member", snapshotTriggerDefinition = "everyFewEvents", cache = "lentAggregates")
@Revision("5")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Member {

    /** The terms that are shown to a stranger; nobody else is waited for to agree. */
    private static final String INTRODUCTION = "introduction";

    @AggregateIdentifier
    private @Nullable MemberId id;

    private @Nullable Personal<PhoneNumber> phone;
    private @Nullable Personal<String> name;
    private @Nullable HouseholdId household;
    private @Nullable Role role;
    private boolean introduced;

    /** The invitation that waits for an answer. */
    private @Nullable Invitation invitation;

    /** One number is invited once, whatever came of it (rule 8). */
    private boolean everInvited;

    private Permission permission = new Permission();
    private Erasure erasure = new Erasure();

    @AggregateMember
    private Preferences preferences = new Preferences();

    /** @param name what the inviter called the person */
    record Invitation(InvitationId id, HouseholdId household, Role role, Personal<String> name) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MemberStanding decide(Recognise command) {
        if (id == null) {
            apply(new MemberMet(command.member(), command.phone()));
        }
        return new MemberStanding(
                permission.consent(),
                introduced,
                Optional.ofNullable(household),
                Optional.ofNullable(role),
                Optional.ofNullable(name).flatMap(Personal::value),
                Optional.ofNullable(invitation)
                        .map(it -> new MemberStanding.OpenInvitation(
                                it.id(), it.household(), it.role(), it.name().value())),
                permission.farewellSaid(),
                permission.blocked(),
                permission.placed());
    }

    @CommandHandler
    Personal<PhoneNumber> decide(TellNumber command) {
        return phone;
    }

    @CommandHandler
    void decide(LearnWhereabouts command) {
        if (permission.learnsFrom(command.whereabouts())) {
            apply(new WhereaboutsLearned(id, command.whereabouts()));
        }
    }

    @CommandHandler
    void decide(ShowDisclosure command) {
        apply(new DisclosureShown(command.member(), command.disclosure(), command.message()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Consent decide(RequestConsent command) {
        var before = permission.consent();
        if (command.role() == Role.CHILD) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        if (command.household().equals(household)) {
            throw new Refused(Refused.Reason.ALREADY_JOINED);
        }
        if (before == Consent.REVOKED || before == Consent.DECLINED || before == Consent.ERASED) {
            throw new Refused(Refused.Reason.DOES_NOT_WANT_TEXTS);
        }
        if (everInvited && before != Consent.ACTIVE || invitation != null) {
            throw new Refused(Refused.Reason.INVITED_BEFORE);
        }
        if (id == null) {
            apply(new MemberMet(command.member(), command.phone()));
        }
        apply(new ConsentRequested(
                command.member(),
                command.invitation(),
                command.household(),
                command.role(),
                command.by(),
                command.name(),
                command.expiresAt()));
        return before;
    }

    /** An erased person does not come back: their handset does, as somebody new. */
    @CommandHandler
    void decide(GrantConsent command) {
        if (permission.consent() == Consent.ERASED) {
            throw new Refused(Refused.Reason.NOT_A_MEMBER);
        }
        if (permission.consent() != Consent.ACTIVE) {
            apply(new ConsentGiven(command.member(), command.evidence()));
        }
    }

    @CommandHandler
    void decide(RefuseConsent command) {
        if (isOpen(command.invitation())) {
            apply(new ConsentRefused(id, command.invitation(), command.refusal()));
        }
    }

    /** A timer that comes after the answer changes nothing. */
    @CommandHandler
    void decide(ExpireInvitation command) {
        if (isOpen(command.invitation())) {
            apply(new ConsentExpired(id, command.invitation()));
        }
    }

    private boolean isOpen(InvitationId asked) {
        return invitation != null && invitation.id().equals(asked);
    }

    @CommandHandler
    Consent decide(RevokeConsent command) {
        var before = permission.consent();
        if (before == Consent.ERASED) {
            return before;
        }
        if (command.receivedAt() != null && permission.wasGivenAfter(command.receivedAt())) {
            throw new Refused(Refused.Reason.OPTED_IN_SINCE);
        }
        boolean newlyBlocked = command.withdrawal().noticedBy() == NoticedBy.PROVIDER && !permission.blocked();
        if (before != Consent.REVOKED || newlyBlocked) {
            apply(new ConsentRevoked(command.member(), command.withdrawal(), command.receivedAt()));
        }
        return before;
    }

    @CommandHandler
    void decide(NameMember command) {
        if (!command.name().equals(name)) {
            apply(new MemberNamed(command.member(), command.name()));
        }
    }

    /** Answers what they must not eat, for the household has to know it. */
    @CommandHandler
    List<Held> decide(JoinHousehold command) {
        if (command.household().equals(household)) {
            return List.of();
        }
        if (household != null) {
            throw new Refused(Refused.Reason.ALREADY_JOINED);
        }
        apply(new MemberJoinedHousehold(command.member(), command.household(), command.role()));
        return preferences.allergies(command.member());
    }

    @CommandHandler
    void decide(ChangeRole command) {
        if (command.household().equals(household) && command.role() != role) {
            apply(new MemberRoleChanged(id, command.household(), command.role()));
        }
    }

    @CommandHandler
    void decide(LeaveHousehold command) {
        if (command.household().equals(household)) {
            apply(new MemberLeftHousehold(id, command.household(), command.departure()));
        }
    }

    @CommandHandler
    void decide(ForgetMember command) {
        if (permission.consent() != Consent.ERASED) {
            apply(new MemberForgotten(id, command.asked()));
        }
    }

    /** Under which number the person was known, for the handset's suppression outlives them. */
    @CommandHandler
    Personal<PhoneNumber> decide(ReleaseContent command) {
        mustBeForgotten();
        return phone;
    }

    @CommandHandler
    void decide(RecordDestruction command) {
        mustBeForgotten();
        if (!erasure.contentDestroyed()) {
            apply(new ContentDestroyed(id));
        }
    }

    private void mustBeForgotten() {
        if (permission.consent() != Consent.ERASED) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
    }

    @CommandHandler
    void decide(ConfirmErasure command) {
        if (erasure.misses(command.service())) {
            apply(new ErasureConfirmed(id, command.service()));
        }
    }

    /** A timer that comes before the last confirmation changes nothing; the last confirmation brings its own. */
    @CommandHandler
    void decide(CompleteErasure command) {
        if (erasure.mayComplete()) {
            apply(new ErasureCompleted(id));
        }
    }

    @CommandHandler
    void decide(
            AuthorizeMessage command,
            @MetaDataValue(value = Meta.AT, required = true) Instant at,
            SendingLimits limits) {
        apply(permission.decide(command, id, phone, invitation != null, at, preferences.within(limits)));
    }

    @EventSourcingHandler
    void evolve(MemberEvent event, @Timestamp Instant at) {
        switch (event) {
            case MemberMet met -> {
                id = met.member();
                phone = met.phone();
            }
            case WhereaboutsLearned learned -> permission.place(learned.whereabouts());
            case ConsentRequested asked -> {
                invitation = new Invitation(asked.invitation(), asked.household(), asked.role(), asked.name());
                everInvited = true;
                permission.invited();
            }
            case DisclosureShown shown ->
                introduced = introduced || shown.disclosure().id().equals(INTRODUCTION);
            case ConsentGiven _ -> permission.given(at);
            case ConsentRefused _ -> {
                invitation = null;
                permission.refused();
            }
            case ConsentExpired _ -> {
                invitation = null;
                permission.expired();
            }
            case ConsentRevoked revoked -> {
                invitation = null;
                permission.revoked(revoked.withdrawal());
            }
            case MemberNamed named -> name = named.name();
            case MemberJoinedHousehold joined -> {
                household = joined.household();
                role = joined.role();
                invitation = null;
            }
            case MemberRoleChanged changed -> role = changed.role();
            case MemberLeftHousehold _ -> {
                household = null;
                role = null;
            }
            case MessageAuthorised authorised -> permission.allowed(authorised, at);
            case ContentDestroyed _ -> erasure.destroyed();
            case ErasureConfirmed confirmed -> erasure.confirmed(confirmed.service());
            case ErasureCompleted _ -> erasure.complete();
            case MessageDeferred _, MessageSuppressed _ -> {
                // decides nothing later
            }
            case MemberForgotten _ -> {
                permission.erased();
                name = null;
                household = null;
                role = null;
                invitation = null;
            }
        }
    }
}
