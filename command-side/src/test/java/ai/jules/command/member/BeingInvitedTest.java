package ai.jules.command.member;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.INVITATION;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;

import ai.jules.command.Snapshots;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.ExpireInvitation;
import ai.jules.commands.MemberCommand.ForgetMember;
import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.RefuseConsent;
import ai.jules.commands.MemberCommand.RequestConsent;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.Refused;
import ai.jules.events.member.ConsentExpired;
import ai.jules.events.member.ConsentRefused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.MessageSuppressed.Reason;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Leo has a household and asks Maria in: what she may be sent, and what she may answer (rules 7, 8 and 11). */
class BeingInvitedTest extends MemberTest {

    private static final Instant WEEK_LATER = SATURDAY.plus(Duration.ofDays(7));
    private static final ConsentRequested asked =
            new ConsentRequested(MARIA, INVITATION, HOUSEHOLD, Role.ADULT, LEO, maria("Maria"), WEEK_LATER);
    private static final Withdrawal NO =
            new Withdrawal("sms", LATER_SID, provenOfMaria("no thanks"), NoticedBy.PLAIN_WORDS);
    private static final ConsentRefused refused = new ConsentRefused(MARIA, INVITATION, NO);
    private static final ConsentExpired expired = new ConsentExpired(MARIA, INVITATION);
    private static final RequestConsent ASK = new RequestConsent(
            MARIA, phoneOfMaria(), INVITATION, HOUSEHOLD, Role.ADULT, LEO, maria("Maria"), WEEK_LATER);

    @Test
    void makesAStrangerOfANumberNobodyKnew() {
        fixture.givenNoPriorActivity().when(ASK).expectEvents(met, asked).expectResultMessagePayload(Consent.NONE);
    }

    @Test
    @Tag("rule-8")
    void rule8happensOnceForANumber() {
        fixture.given(met, asked).when(ASK).expectNoEvents().expectExceptionMessage("invited-before");
        fixture.given(met, asked, expired).when(ASK).expectNoEvents().expectExceptionMessage("invited-before");
    }

    @Test
    @Tag("rule-13")
    void rule13neverHappensToAChild() {
        fixture.givenNoPriorActivity()
                .when(new RequestConsent(
                        MARIA, phoneOfMaria(), INVITATION, HOUSEHOLD, Role.CHILD, LEO, maria("Maria"), WEEK_LATER))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
    }

    @Test
    @Tag("rule-7")
    void rule7neverReachesWhoWantedNoTexts() {
        fixture.given(met, joined, left)
                .when(ASK)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("does-not-want-texts");
        fixture.given(met, asked, refused).when(ASK).expectNoEvents().expectExceptionMessage("does-not-want-texts");
    }

    @Test
    @Tag("rule-8")
    void rule8allowsTheOneInvitation() {
        fixture.given(met, asked)
                .when(may(1, MessageKind.INVITATION), at(SATURDAY))
                .expectEvents(invitation(1, 1));
    }

    @Test
    @Tag("rule-8")
    void rule8allowsNoSecondText() {
        fixture.given(met, asked, invitation(1, 1))
                .when(may(2, MessageKind.INVITATION), at(SATURDAY))
                .expectEvents(held(2, MessageKind.INVITATION, Reason.NO_CONSENT));
        fixture.given(met, asked, invitation(1, 1))
                .when(may(3, MessageKind.NOTICE), at(SATURDAY))
                .expectEvents(held(3, MessageKind.NOTICE, Reason.NO_CONSENT));
        fixture.given(met, asked, invitation(1, 1))
                .when(may(4, MessageKind.REPLY), at(SATURDAY))
                .expectEvents(held(4, MessageKind.REPLY, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-8")
    void rule8allowsNoInvitationNobodyAskedFor() {
        fixture.given(met)
                .when(may(1, MessageKind.INVITATION), at(SATURDAY))
                .expectEvents(held(1, MessageKind.INVITATION, Reason.NO_CONSENT));
        fixture.given(met, asked, expired)
                .when(may(1, MessageKind.INVITATION), at(SATURDAY))
                .expectEvents(held(1, MessageKind.INVITATION, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-4")
    void rule4sendsNoInvitationToWhoHasStoppedMeanwhile() {
        fixture.given(met, asked, left)
                .when(may(1, MessageKind.INVITATION), at(SATURDAY))
                .expectEvents(held(1, MessageKind.INVITATION, Reason.REVOKED));
    }

    @Test
    @Tag("rule-10")
    void isDeclinedOnceAndConfirmedOnce() {
        fixture.given(met, asked).when(new RefuseConsent(MARIA, INVITATION, NO)).expectEvents(refused);
        fixture.given(met, asked, refused)
                .when(new RefuseConsent(MARIA, INVITATION, NO))
                .expectNoEvents();
        fixture.given(met, asked, refused)
                .when(may(2, MessageKind.REFUSAL_CONFIRMATION), at(SATURDAY))
                .expectEvents(allowed(2, MessageKind.REFUSAL_CONFIRMATION, Basis.REFUSAL));
        fixture.given(met, asked, refused, allowed(2, MessageKind.REFUSAL_CONFIRMATION, Basis.REFUSAL))
                .when(may(3, MessageKind.REFUSAL_CONFIRMATION), at(SATURDAY))
                .expectEvents(held(3, MessageKind.REFUSAL_CONFIRMATION, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-8")
    void rule8expiresWhenNobodyAnswers() {
        fixture.given(met, asked).when(new ExpireInvitation(MARIA, INVITATION)).expectEvents(expired);
        fixture.given(met, asked, joined, housed)
                .when(new ExpireInvitation(MARIA, INVITATION))
                .expectNoEvents();
        fixture.given(met, asked, refused)
                .when(new ExpireInvitation(MARIA, INVITATION))
                .expectNoEvents();
    }

    @Test
    @Tag("rule-7")
    @Tag("rule-36")
    void aForgottenPersonDoesNotComeBackButTheirHandsetMay() {
        var forgotten = new MemberForgotten(MARIA, NO);
        fixture.given(met, joined, named).when(new ForgetMember(MARIA, NO)).expectEvents(forgotten);
        fixture.given(met, joined, forgotten).when(new ForgetMember(MARIA, NO)).expectNoEvents();
        fixture.given(met, joined, forgotten)
                .when(new GrantConsent(MARIA, JOIN))
                .expectNoEvents()
                .expectException(Refused.class);
        fixture.given(met, joined, forgotten)
                .when(new RevokeConsent(MARIA, STOP))
                .expectNoEvents();
        fixture.given(met, joined, forgotten)
                .when(may(1, MessageKind.REPLY), at(SATURDAY))
                .expectEvents(held(1, MessageKind.REPLY, Reason.REVOKED));
        fixture.given(met, joined, forgotten)
                .when(may(1, MessageKind.OPT_OUT_CONFIRMATION), at(SATURDAY))
                .expectEvents(allowed(1, MessageKind.OPT_OUT_CONFIRMATION, Basis.OPT_OUT));
    }

    @Test
    void survivesASnapshot() {
        fixture.given(met, asked, invitation(1, 1))
                .when(may(3, MessageKind.NOTICE), at(SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static MessageAuthorised invitation(int message, int number) {
        return new MessageAuthorised(
                MARIA,
                delivery(message),
                MessageKind.INVITATION,
                phoneOfMaria(),
                SATURDAY.plusSeconds(2),
                Basis.INVITATION,
                check(number, null));
    }

    private static MessageAuthorised allowed(int message, MessageKind kind, Basis basis) {
        return new MessageAuthorised(
                MARIA, delivery(message), kind, phoneOfMaria(), SATURDAY.plusSeconds(2), basis, uncounted());
    }

    private static AuthorizeMessage may(int message, MessageKind kind) {
        return new AuthorizeMessage(MARIA, delivery(message), kind, WEEK_LATER, null);
    }

    private static MessageSuppressed held(int message, MessageKind kind, Reason reason) {
        return new MessageSuppressed(MARIA, delivery(message), kind, reason);
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }
}
