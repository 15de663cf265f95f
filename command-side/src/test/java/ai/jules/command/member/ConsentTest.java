package ai.jules.command.member;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.INVITATION;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;

import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.commands.Refused;
import ai.jules.events.member.ConsentRequested;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.Role;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest extends MemberTest {

    private static final Withdrawal MAIL =
            new Withdrawal("email", "case 13", provenOfMaria("Take me off your list"), NoticedBy.PLAIN_WORDS);
    private static final ConsentRequested invited = new ConsentRequested(
            MARIA, INVITATION, HOUSEHOLD, Role.ADULT, LEO, maria("Maria"), SATURDAY.plus(Duration.ofDays(7)));

    @Test
    @Tag("rule-9")
    void isGivenWithWhatProvesIt() {
        fixture.given(met).when(new GrantConsent(MARIA, JOIN)).expectEvents(joined);
    }

    @Test
    void isGivenOnce() {
        fixture.given(met, joined).when(new GrantConsent(MARIA, JOIN)).expectNoEvents();
    }

    @Test
    @Tag("rule-3")
    void isTakenBackAtAnyTime() {
        fixture.given(met, joined).when(new RevokeConsent(MARIA, STOP)).expectEvents(left);
    }

    @Test
    void isRefusedByAStrangerWhoNeverGaveIt() {
        fixture.given(met).when(new RevokeConsent(MARIA, STOP)).expectEvents(left);
    }

    @Test
    @Tag("rule-3")
    void isTakenBackByTheProviderToo() {
        var byProvider = new Withdrawal("sms", "SM9", provenOfMaria("stop"), NoticedBy.PROVIDER);

        fixture.given(met, joined)
                .when(new RevokeConsent(MARIA, byProvider))
                .expectEvents(new ConsentRevoked(MARIA, byProvider));
    }

    @ParameterizedTest
    @Tag("rule-3")
    @ValueSource(strings = {"web", "email", "operator"})
    void isTakenBackWhateverWayItWasSaid(String channel) {
        var said = new Withdrawal(channel, "case 12", provenOfMaria("Please, NO more!"), NoticedBy.PLAIN_WORDS);

        fixture.given(met, joined).when(new RevokeConsent(MARIA, said)).expectEvents(new ConsentRevoked(MARIA, said));
    }

    @Test
    @Tag("rule-3")
    void isTakenBackWithTheTimeItWasReceivedAtWhenThatWasEarlier() {
        var opened = SATURDAY.plus(Duration.ofDays(2));

        fixture.givenCurrentTime(SATURDAY)
                .andGiven(met, joined)
                .andGivenCurrentTime(opened)
                .when(new RevokeConsent(MARIA, MAIL, SATURDAY.plusSeconds(1)))
                .expectResultMessagePayload(Consent.ACTIVE)
                .expectEvents(new ConsentRevoked(MARIA, MAIL, SATURDAY.plusSeconds(1)));
    }

    @Test
    @Tag("rule-3")
    void isTakenBackInDoubtWhenBothWereAtTheSameMoment() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(met, joined)
                .when(new RevokeConsent(MARIA, MAIL, SATURDAY))
                .expectEvents(new ConsentRevoked(MARIA, MAIL, SATURDAY));
    }

    /** Whoever left by mail and came back by text before the mail was read wants to be here. */
    @Test
    @Tag("rule-3")
    void isNotTakenBackByWhatWasReceivedBeforeIt() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(met, joined)
                .when(new RevokeConsent(MARIA, MAIL, SATURDAY.minusSeconds(1)))
                .expectException(Refused.class)
                .expectNoEvents();
    }

    @Test
    @Tag("rule-3")
    void isNotGivenByAnInvitationThatCameLaterThanTheMail() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(met, invited)
                .when(new RevokeConsent(MARIA, MAIL, SATURDAY.minusSeconds(1)))
                .expectEvents(new ConsentRevoked(MARIA, MAIL, SATURDAY.minusSeconds(1)));
    }

    @Test
    @Tag("rule-5")
    void aSecondStopIsAcceptedAndChangesNothing() {
        fixture.given(met, joined, left)
                .when(new RevokeConsent(MARIA, STOP))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    @Tag("rule-7")
    void theProvidersBlockIsRememberedUntilConsentIsGivenAgain() {
        var byProvider =
                new ConsentRevoked(MARIA, new Withdrawal("sms", "SM9", provenOfMaria("stop"), NoticedBy.PROVIDER));

        fixture.given(met, joined, left)
                .when(new RevokeConsent(MARIA, byProvider.withdrawal()))
                .expectEvents(byProvider);
        fixture.given(met, joined, left, byProvider)
                .when(new RevokeConsent(MARIA, byProvider.withdrawal()))
                .expectNoEvents();
        fixture.given(met, joined, byProvider)
                .when(new Recognise(MARIA, phoneOfMaria()))
                .expectResultMessagePayload(standing(Consent.REVOKED, false, true));
        fixture.given(met, joined, byProvider, joined)
                .when(new Recognise(MARIA, phoneOfMaria()))
                .expectResultMessagePayload(standing(Consent.ACTIVE, false, false));
    }

    @Test
    void canBeGivenAgain() {
        fixture.given(met, joined, left).when(new GrantConsent(MARIA, JOIN)).expectEvents(joined);
    }

    @Test
    void standsWhereItStoodLast() {
        fixture.given(met, joined, left)
                .when(new Recognise(MARIA, phoneOfMaria()))
                .expectResultMessagePayload(standing(Consent.REVOKED, false, false));
    }
}
