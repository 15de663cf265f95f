package ai.jules.command.member;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.WELCOME;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.phoneOfMaria;

import ai.jules.TheRiveras;
import ai.jules.command.Snapshots;
import ai.jules.commands.MemberCommand.JoinHousehold;
import ai.jules.commands.MemberCommand.NameMember;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.MemberCommand.ShowDisclosure;
import ai.jules.commands.Refused;
import ai.jules.events.member.DisclosureShown;
import ai.jules.events.member.MemberJoinedHousehold;
import ai.jules.events.member.MemberNamed;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingAMemberTest extends MemberTest {

    private static final Recognise MARIA_TEXTS = new Recognise(MARIA, phoneOfMaria());

    @Test
    void theFirstTextOfANumberMakesAStranger() {
        fixture.givenNoPriorActivity()
                .when(MARIA_TEXTS)
                .expectEvents(met)
                .expectResultMessagePayload(standing(Consent.NONE, false, false));
    }

    @Test
    void whoWasMetOnceIsKnown() {
        fixture.given(met, introduced, joined, housed, named)
                .when(MARIA_TEXTS)
                .expectNoEvents()
                .expectResultMessagePayload(new MemberStanding(
                        Consent.ACTIVE,
                        true,
                        Optional.of(HOUSEHOLD),
                        Optional.of(Role.ACCOUNT_HOLDER),
                        Optional.of("Maria"),
                        Optional.empty(),
                        false,
                        false,
                        false));
    }

    @Test
    void keepsWhichTermsWereShownWithWhichMessage() {
        fixture.given(met)
                .when(new ShowDisclosure(MARIA, WELCOME, delivery(1)))
                .expectEvents(new DisclosureShown(MARIA, WELCOME, delivery(1)));
    }

    @Test
    void isCalledWhatThePersonSays() {
        fixture.given(met).when(new NameMember(MARIA, maria("Maria"))).expectEvents(named);
    }

    @Test
    void isNotNamedTheSameTwice() {
        fixture.given(met, named).when(new NameMember(MARIA, maria("Maria"))).expectNoEvents();
    }

    @Test
    void mayChangeTheirMindAboutTheirName() {
        fixture.given(met, named)
                .when(new NameMember(MARIA, maria("Mari")))
                .expectEvents(new MemberNamed(MARIA, maria("Mari")));
    }

    @Test
    void becomesPartOfAHousehold() {
        fixture.given(met, joined)
                .when(new JoinHousehold(MARIA, HOUSEHOLD, Role.ACCOUNT_HOLDER))
                .expectEvents(housed);
    }

    @Test
    void isNotAddedTwiceToTheSameHousehold() {
        fixture.given(met, joined, housed)
                .when(new JoinHousehold(MARIA, HOUSEHOLD, Role.ADULT))
                .expectNoEvents();
    }

    @Test
    void cannotBelongToTwoHouseholds() {
        fixture.given(met, joined, housed)
                .when(new JoinHousehold(MARIA, new HouseholdId(LEO.uuid()), Role.ADULT))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("already-joined");
    }

    @Test
    void joinsInTheRoleThatWasGiven() {
        fixture.given(met, joined)
                .when(new JoinHousehold(MARIA, HOUSEHOLD, Role.TEEN))
                .expectEvents(new MemberJoinedHousehold(MARIA, HOUSEHOLD, Role.TEEN));
    }

    @Test
    void survivesASnapshot() {
        fixture.given(met, introduced, joined, housed, named)
                .when(new NameMember(MARIA, TheRiveras.maria("Maria Rivera")))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
