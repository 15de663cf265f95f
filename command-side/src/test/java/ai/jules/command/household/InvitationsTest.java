package ai.jules.command.household;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.INVITATION;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.SID;
import static ai.jules.TheRiveras.WELCOME;
import static ai.jules.TheRiveras.provenOfMaria;

import ai.jules.commands.HouseholdCommand.AdmitMember;
import ai.jules.commands.HouseholdCommand.CloseInvitation;
import ai.jules.commands.HouseholdCommand.InviteMember;
import ai.jules.commands.Refused;
import ai.jules.events.household.AccountHolderSucceeded;
import ai.jules.events.household.Attestation;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.InvitationClosed;
import ai.jules.events.household.InvitationClosed.Outcome;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.household.MemberInvited;
import ai.jules.kernel.Departure;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InvitationsTest extends HouseholdTest {

    private static final Instant WEEK_LATER = SATURDAY.plus(Duration.ofDays(7));
    private static final Attestation ATTESTED = new Attestation(MARIA, WELCOME, SID, provenOfMaria("1"));
    private static final MemberInvited LEO_INVITED = invited(INVITATION, LEO, Role.ADULT);

    @Test
    void areSentByTheAccountHolder() {
        fixture.given(founded)
                .when(invite(INVITATION, LEO, Role.ADULT), at(SATURDAY))
                .expectEvents(LEO_INVITED);
    }

    @Test
    void areNotSentByAnybodyElse() {
        fixture.given(founded, new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT))
                .when(new InviteMember(HOUSEHOLD, INVITATION, ANA, Role.ADULT, LEO, WEEK_LATER, null), at(SATURDAY))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
    }

    @Test
    void areNotSentToWhoIsIn() {
        refuses(List.of(founded, new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT)), "already-joined");
    }

    @Test
    @Tag("rule-13")
    void rule13needsTheAccountHoldersWordForATeen() {
        fixture.given(founded)
                .when(invite(INVITATION, ANA, Role.TEEN), at(SATURDAY))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("needs-attestation");
        fixture.given(founded)
                .when(
                        new InviteMember(HOUSEHOLD, INVITATION, ANA, Role.TEEN, MARIA, WEEK_LATER, ATTESTED),
                        at(SATURDAY))
                .expectEvents(new MemberInvited(HOUSEHOLD, INVITATION, ANA, Role.TEEN, MARIA, WEEK_LATER, ATTESTED));
    }

    @Test
    @Tag("rule-13")
    void rule13areNotSentToAChild() {
        fixture.given(founded)
                .when(
                        new InviteMember(HOUSEHOLD, INVITATION, ANA, Role.CHILD, MARIA, WEEK_LATER, ATTESTED),
                        at(SATURDAY))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
    }

    @Test
    @Tag("rule-8")
    void rule8areOpenAtMostFiveAtATime() {
        var given = new ArrayList<Object>(List.of(founded));
        IntStream.rangeClosed(1, 5).forEach(i -> given.add(invited(invitation(i), person(i), Role.ADULT)));
        refuses(given, "too-many-invitations");

        given.add(new InvitationClosed(HOUSEHOLD, invitation(3), person(3), Outcome.REFUSED));
        fixture.given(given)
                .when(invite(INVITATION, LEO, Role.ADULT), at(SATURDAY))
                .expectEvents(LEO_INVITED);
    }

    @Test
    @Tag("rule-8")
    void rule8areSentAtMostTenADay() {
        var given = new ArrayList<Object>(List.of(founded));
        IntStream.rangeClosed(1, 10).forEach(i -> {
            given.add(invited(invitation(i), person(i), Role.ADULT));
            given.add(new InvitationClosed(HOUSEHOLD, invitation(i), person(i), Outcome.REFUSED));
        });
        refuses(given, "too-many-invitations");

        fixture.givenCurrentTime(SATURDAY)
                .andGiven(given.toArray())
                .when(invite(INVITATION, LEO, Role.ADULT), at(SATURDAY.plus(Duration.ofDays(1))))
                .expectEvents(LEO_INVITED);
    }

    @Test
    void letInWhoAccepts() {
        fixture.given(founded, LEO_INVITED)
                .when(new AdmitMember(HOUSEHOLD, INVITATION, LEO))
                .expectEvents(
                        new InvitationClosed(HOUSEHOLD, INVITATION, LEO, Outcome.ACCEPTED),
                        new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT));
    }

    @Test
    void letNobodyElseIn() {
        fixture.given(founded, LEO_INVITED)
                .when(new AdmitMember(HOUSEHOLD, INVITATION, ANA))
                .expectNoEvents()
                .expectExceptionMessage("no-such-invitation");
        fixture.given(founded, LEO_INVITED, new InvitationClosed(HOUSEHOLD, INVITATION, LEO, Outcome.EXPIRED))
                .when(new AdmitMember(HOUSEHOLD, INVITATION, LEO))
                .expectNoEvents()
                .expectExceptionMessage("no-such-invitation");
    }

    @Test
    void wakeAHouseholdThatSleeps() {
        fixture.given(
                        founded,
                        LEO_INVITED,
                        new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.LEFT),
                        new HouseholdFellAsleep(HOUSEHOLD))
                .when(new AdmitMember(HOUSEHOLD, INVITATION, LEO))
                .expectEvents(
                        new InvitationClosed(HOUSEHOLD, INVITATION, LEO, Outcome.ACCEPTED),
                        new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT),
                        new AccountHolderSucceeded(HOUSEHOLD, LEO));
    }

    @Test
    void endOnce() {
        var closed = new InvitationClosed(HOUSEHOLD, INVITATION, LEO, Outcome.REFUSED);
        fixture.given(founded, LEO_INVITED)
                .when(new CloseInvitation(HOUSEHOLD, INVITATION, Outcome.REFUSED))
                .expectEvents(closed);
        fixture.given(founded, LEO_INVITED, closed)
                .when(new CloseInvitation(HOUSEHOLD, INVITATION, Outcome.EXPIRED))
                .expectNoEvents();
    }

    private void refuses(List<?> given, String why) {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(given.toArray())
                .when(invite(INVITATION, LEO, Role.ADULT), at(SATURDAY))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(why);
    }

    private static InviteMember invite(InvitationId invitation, MemberId who, Role role) {
        return new InviteMember(HOUSEHOLD, invitation, who, role, MARIA, WEEK_LATER, null);
    }

    private static MemberInvited invited(InvitationId invitation, MemberId who, Role role) {
        return new MemberInvited(HOUSEHOLD, invitation, who, role, MARIA, WEEK_LATER, null);
    }

    private static InvitationId invitation(int number) {
        return new InvitationId(new UUID(1, number));
    }

    private static MemberId person(int number) {
        return new MemberId(new UUID(2, number));
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }
}
