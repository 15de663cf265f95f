package ai.jules.command.member;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.MessageSuppressed.Reason;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.member.Whereabouts;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, and with it whether a text to them may leave now (rules 4 to 8 and 15 to 17). Part of the
 * Member: it decides, the Member's stream remembers.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Permission {

    /** A provider request must begin within this time of the authorisation (rule 4). */
    static final Duration VALID_FOR = Duration.ofSeconds(2);

    /** Until anything is known of somebody, their day is that of the country's capital. */
    private static final List<String> UNKNOWN = List.of("America/New_York");

    private Consent consent = Consent.NONE;

    /** When they last agreed. */
    private @Nullable Instant givenAt;

    /** The provider heard the opt-out itself, so it hands nothing over to them until it hears START. */
    private boolean blocked;

    /** The one message that confirms the present opt-out or refusal, once it was allowed. */
    private @Nullable DeliveryId farewell;

    /** The one text that may ask them on behalf of a household, once it was allowed (rule 8). */
    private @Nullable DeliveryId invitation;

    private @Nullable Whereabouts own;
    private @Nullable Whereabouts household;
    private Correspondence correspondence = new Correspondence();

    Consent consent() {
        return consent;
    }

    boolean blocked() {
        return blocked;
    }

    boolean farewellSaid() {
        return farewell != null;
    }

    boolean placed() {
        return own != null;
    }

    /** What somebody said of themselves is not overruled by what was derived. */
    boolean learnsFrom(Whereabouts whereabouts) {
        return switch (whereabouts.source()) {
            case PERSON -> !whereabouts.equals(own);
            case NUMBER -> own == null;
            case HOUSEHOLD -> !whereabouts.equals(household);
        };
    }

    void place(Whereabouts whereabouts) {
        switch (whereabouts.source()) {
            case PERSON, NUMBER -> own = whereabouts;
            case HOUSEHOLD -> household = whereabouts;
        }
    }

    /** Being asked changes nothing for who has agreed already. */
    void invited() {
        if (consent == Consent.NONE) {
            consent = Consent.INVITED;
        }
    }

    /** Only their own word: whom others have invited meanwhile has not agreed to anything. */
    boolean wasGivenAfter(Instant time) {
        return consent == Consent.ACTIVE && givenAt != null && givenAt.isAfter(time);
    }

    void given(Instant at) {
        consent = Consent.ACTIVE;
        givenAt = at;
        farewell = null;
        blocked = false;
    }

    void refused() {
        if (consent != Consent.ACTIVE) {
            consent = Consent.DECLINED;
        }
    }

    void expired() {
        if (consent == Consent.INVITED) {
            consent = Consent.NONE;
        }
    }

    void revoked(Withdrawal withdrawal) {
        consent = Consent.REVOKED;
        blocked = blocked || withdrawal.noticedBy() == NoticedBy.PROVIDER;
    }

    void erased() {
        consent = Consent.ERASED;
        farewell = null;
    }

    void allowed(MessageAuthorised authorised, Instant at) {
        switch (authorised.kind()) {
            case OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION -> farewell = authorised.message();
            case INVITATION -> invitation = authorised.message();
            case REPLY, INTRODUCTION, HELP, NOTICE, GROUP -> {
                // no single one of its kind
            }
        }
        correspondence.note(authorised, at);
    }

    /** Decides about one text: allowed, to wait, or not at all; each with the figures it rests on. */
    MemberEvent decide(
            AuthorizeMessage command,
            MemberId member,
            Personal<PhoneNumber> phone,
            boolean askedToJoin,
            Instant at,
            SendingLimits limits) {
        var waking = new WakingHours(zones(), limits.wakingFrom(), limits.wakingUntil());
        var check = check(command, at, limits, waking);
        var reason = whyNever(command, askedToJoin, at, limits);
        if (reason.isPresent()) {
            return new MessageSuppressed(member, command.message(), command.kind(), reason.get());
        }
        if (!command.kind().isAnswer() && !waking.include(at)) {
            var until = waking.nextFrom(at);
            return until.isAfter(command.useUntil())
                    ? new MessageSuppressed(member, command.message(), command.kind(), Reason.EXPIRED)
                    : new MessageDeferred(member, command.message(), command.kind(), until, check);
        }
        if (check.number() != null && check.number() > limits.aDay()) {
            return new MessageSuppressed(member, command.message(), command.kind(), Reason.DAILY_LIMIT);
        }
        return new MessageAuthorised(
                member, command.message(), command.kind(), phone, at.plus(VALID_FOR), basis(command.kind()), check);
    }

    private SendingCheck check(AuthorizeMessage command, Instant at, SendingLimits limits, WakingHours waking) {
        var today = today(at);
        return new SendingCheck(
                today,
                isCounted(command.kind()) ? correspondence.numberOf(command.message(), today) : null,
                limits.aDay(),
                waking.zones().stream().map(ZoneId::getId).toList(),
                limits.wakingFrom(),
                limits.wakingUntil(),
                command.group());
    }

    /** Answers are capped by the hour; a copy was counted by the household (rule 16). */
    private static boolean isCounted(MessageKind kind) {
        return !kind.isAnswer() && kind != MessageKind.GROUP;
    }

    private static Basis basis(MessageKind kind) {
        return switch (kind) {
            case REPLY, NOTICE, GROUP -> Basis.CONSENT;
            case INTRODUCTION -> Basis.FIRST_CONTACT;
            case HELP -> Basis.HELP_ASKED;
            case OPT_OUT_CONFIRMATION -> Basis.OPT_OUT;
            case REFUSAL_CONFIRMATION -> Basis.REFUSAL;
            case INVITATION -> Basis.INVITATION;
        };
    }

    private Optional<Reason> whyNever(AuthorizeMessage command, boolean askedToJoin, Instant at, SendingLimits limits) {
        if (at.isAfter(command.useUntil())) {
            return Optional.of(Reason.EXPIRED);
        }
        return switch (command.kind()) {
            case REPLY, HELP, INTRODUCTION -> whyNoAnswer(command, at, limits);
            case OPT_OUT_CONFIRMATION ->
                isTheOne(farewell, command) && (consent == Consent.REVOKED || consent == Consent.ERASED)
                        ? Optional.empty()
                        : Optional.of(Reason.NO_CONSENT);
            case REFUSAL_CONFIRMATION ->
                isTheOne(farewell, command) && consent == Consent.DECLINED
                        ? Optional.empty()
                        : Optional.of(Reason.NO_CONSENT);
            case INVITATION -> whyNoInvitation(command, askedToJoin);
            case NOTICE -> withoutConsent();
            case GROUP ->
                withoutConsent()
                        .or(() -> correspondence.hasAnotherCopy(command.message(), command.group())
                                ? Optional.of(Reason.DUPLICATE)
                                : Optional.empty());
        };
    }

    private Optional<Reason> whyNoAnswer(AuthorizeMessage command, Instant at, SendingLimits limits) {
        if (correspondence.answersAreUsedUp(command.message(), at, limits.answersAnHour())) {
            return Optional.of(Reason.TOO_MANY_REPLIES);
        }
        return switch (command.kind()) {
            case HELP -> Optional.empty();
            case INTRODUCTION ->
                switch (consent) {
                    case REVOKED, DECLINED, ERASED -> Optional.of(Reason.REVOKED);
                    case NONE, INVITED, ACTIVE -> Optional.empty();
                };
            case REPLY, OPT_OUT_CONFIRMATION, REFUSAL_CONFIRMATION, INVITATION, NOTICE, GROUP -> withoutConsent();
        };
    }

    private Optional<Reason> whyNoInvitation(AuthorizeMessage command, boolean askedToJoin) {
        return switch (consent) {
            case REVOKED, DECLINED, ERASED -> Optional.of(Reason.REVOKED);
            case NONE, INVITED, ACTIVE ->
                askedToJoin && isTheOne(invitation, command) ? Optional.empty() : Optional.of(Reason.NO_CONSENT);
        };
    }

    private Optional<Reason> withoutConsent() {
        return switch (consent) {
            case ACTIVE -> Optional.empty();
            case NONE, INVITED, DECLINED -> Optional.of(Reason.NO_CONSENT);
            case REVOKED, ERASED -> Optional.of(Reason.REVOKED);
        };
    }

    /** One of its kind; asking again for the same message only renews it (rule 15). */
    private static boolean isTheOne(@Nullable DeliveryId allowed, AuthorizeMessage command) {
        return allowed == null || allowed.equals(command.message());
    }

    private List<ZoneId> zones() {
        var known = own != null && own.source() == Whereabouts.Source.PERSON || household == null ? own : household;
        return (known == null ? UNKNOWN : known.zones())
                .stream().map(ZoneId::of).toList();
    }

    /** The household's calendar day (rule 16). */
    private LocalDate today(Instant at) {
        var zone = household == null
                ? zones().getFirst()
                : ZoneId.of(household.zones().getFirst());
        return at.atZone(zone).toLocalDate();
    }
}
