package ai.jules.command.member;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.phoneOfMaria;
import static ai.jules.TheRiveras.provenOfMaria;

import ai.jules.commands.MemberCommand.GrantConsent;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest extends MemberTest {

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
