package ai.jules.command.member;

import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.phoneOfMaria;

import ai.jules.command.Snapshots;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageAuthorised.Basis;
import ai.jules.events.member.MessageSuppressed;
import ai.jules.events.member.MessageSuppressed.Reason;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.Meta;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizeMessageTest extends MemberTest {

    private static final Instant USE_UNTIL = SATURDAY.plus(Duration.ofHours(24));

    @Test
    void allowsAReplyToWhoAgreed() {
        asked(fixture.given(met, joined), MessageKind.REPLY).expectEvents(allowed(MessageKind.REPLY));
    }

    @Test
    @Tag("rule-4")
    @Tag("rule-15")
    void holdsForTwoSeconds() {
        asked(fixture.given(met, joined), MessageKind.REPLY)
                .expectEvents(new MessageAuthorised(
                        MARIA,
                        delivery(1),
                        MessageKind.REPLY,
                        phoneOfMaria(),
                        SATURDAY.plusSeconds(2),
                        Basis.CONSENT,
                        uncounted()));
    }

    @Test
    @Tag("rule-8")
    @Tag("rule-15")
    void suppressesAReplyToAStranger() {
        asked(fixture.given(met), MessageKind.REPLY).expectEvents(held(MessageKind.REPLY, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-4")
    @Tag("rule-15")
    void suppressesAReplyToWhoLeft() {
        asked(fixture.given(met, joined, left), MessageKind.REPLY)
                .expectEvents(held(MessageKind.REPLY, Reason.REVOKED));
    }

    @Test
    @Tag("rule-7")
    void allowsAReplyAgainToWhoCameBack() {
        asked(fixture.given(met, joined, left, joined), MessageKind.REPLY).expectEvents(allowed(MessageKind.REPLY));
    }

    @Test
    @Tag("rule-8")
    void introducesJulesToAStranger() {
        asked(fixture.given(met), MessageKind.INTRODUCTION).expectEvents(allowed(MessageKind.INTRODUCTION));
    }

    @Test
    @Tag("rule-6")
    void doesNotIntroduceJulesToWhoLeft() {
        asked(fixture.given(met, left), MessageKind.INTRODUCTION)
                .expectEvents(held(MessageKind.INTRODUCTION, Reason.REVOKED));
    }

    @Test
    @Tag("rule-6")
    void helpsInEveryState() {
        asked(fixture.given(met), MessageKind.HELP).expectEvents(allowed(MessageKind.HELP));
        asked(fixture.given(met, joined), MessageKind.HELP).expectEvents(allowed(MessageKind.HELP));
        asked(fixture.given(met, joined, left), MessageKind.HELP).expectEvents(allowed(MessageKind.HELP));
    }

    /** Who stops has stopped everything, whatever it is about. */
    @ParameterizedTest
    @Tag("rule-6")
    @EnumSource(
            value = MessageKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HELP", "OPT_OUT_CONFIRMATION"})
    void leavesNothingButHelpAndOneFarewellToWhoLeft(MessageKind kind) {
        asked(fixture.given(met, introduced, joined, housed, named, left), kind)
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof MessageSuppressed), Matchers.andNoMore())));
    }

    @Test
    @Tag("rule-5")
    void confirmsTheEndToWhoLeft() {
        asked(fixture.given(met, joined, left), MessageKind.OPT_OUT_CONFIRMATION)
                .expectEvents(allowed(MessageKind.OPT_OUT_CONFIRMATION));
    }

    @Test
    @Tag("rule-5")
    void confirmsTheEndToWhoWasNeverIn() {
        asked(fixture.given(met, left), MessageKind.OPT_OUT_CONFIRMATION)
                .expectEvents(allowed(MessageKind.OPT_OUT_CONFIRMATION));
    }

    @Test
    @Tag("rule-5")
    void confirmsNoEndToWhoIsIn() {
        asked(fixture.given(met, joined), MessageKind.OPT_OUT_CONFIRMATION)
                .expectEvents(held(MessageKind.OPT_OUT_CONFIRMATION, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-5")
    void confirmsAnEndOnce() {
        fixture.given(met, joined, left, farewell(1))
                .when(ask(2, MessageKind.OPT_OUT_CONFIRMATION), at(SATURDAY))
                .expectEvents(
                        new MessageSuppressed(MARIA, delivery(2), MessageKind.OPT_OUT_CONFIRMATION, Reason.NO_CONSENT));
    }

    @Test
    @Tag("rule-15")
    void renewsTheConfirmationWhenTheSameMessageAsksAgain() {
        var later = SATURDAY.plusSeconds(30);

        fixture.given(met, joined, left, farewell(1))
                .when(ask(1, MessageKind.OPT_OUT_CONFIRMATION), at(later))
                .expectEvents(new MessageAuthorised(
                        MARIA,
                        delivery(1),
                        MessageKind.OPT_OUT_CONFIRMATION,
                        phoneOfMaria(),
                        later.plusSeconds(2),
                        Basis.OPT_OUT,
                        uncounted()));
    }

    @Test
    @Tag("rule-5")
    void aNewConsentEarnsANewFarewell() {
        fixture.given(met, joined, left, farewell(1), joined, left)
                .when(ask(2, MessageKind.OPT_OUT_CONFIRMATION), at(SATURDAY))
                .expectEvents(farewell(2));
    }

    @Test
    void knowsThatTheFarewellWasSaid() {
        fixture.given(met, joined, left, farewell(1))
                .when(new Recognise(MARIA, phoneOfMaria()))
                .expectResultMessagePayload(standing(Consent.REVOKED, true, false));
    }

    @ParameterizedTest
    @Tag("rule-5")
    @Tag("rule-15")
    @EnumSource(MessageKind.class)
    void suppressesWhateverComesTooLate(MessageKind kind) {
        fixture.given(met, joined)
                .when(new AuthorizeMessage(MARIA, delivery(1), kind, SATURDAY.minusMillis(1), null), at(SATURDAY))
                .expectEvents(held(kind, Reason.EXPIRED));
    }

    @Test
    void allowsInTheLastMomentOfUse() {
        fixture.given(met, joined)
                .when(new AuthorizeMessage(MARIA, delivery(1), MessageKind.REPLY, SATURDAY, null), at(SATURDAY))
                .expectEvents(allowed(MessageKind.REPLY));
    }

    @Test
    void cannotBeAskedWithoutSayingWhen() {
        fixture.given(met, joined)
                .when(ask(1, MessageKind.REPLY))
                .expectNoEvents()
                .expectException(Exception.class);
    }

    @Test
    void survivesASnapshotAfterAFarewell() {
        fixture.given(met, introduced, joined, housed, named, left)
                .when(ask(1, MessageKind.OPT_OUT_CONFIRMATION), at(SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    private static ResultValidator<Member> asked(TestExecutor<Member> maria, MessageKind kind) {
        return maria.when(ask(1, kind), at(SATURDAY));
    }

    private static AuthorizeMessage ask(int message, MessageKind kind) {
        return new AuthorizeMessage(MARIA, delivery(message), kind, USE_UNTIL, null);
    }

    private static Map<String, Instant> at(Instant time) {
        return Map.of(Meta.AT, time);
    }

    private static MessageAuthorised allowed(MessageKind kind) {
        return new MessageAuthorised(
                MARIA, delivery(1), kind, phoneOfMaria(), SATURDAY.plusSeconds(2), restsOn(kind), uncounted());
    }

    private static MessageAuthorised farewell(int message) {
        return new MessageAuthorised(
                MARIA,
                delivery(message),
                MessageKind.OPT_OUT_CONFIRMATION,
                phoneOfMaria(),
                SATURDAY.plusSeconds(2),
                Basis.OPT_OUT,
                uncounted());
    }

    private static Basis restsOn(MessageKind kind) {
        return switch (kind) {
            case REPLY, NOTICE, GROUP -> Basis.CONSENT;
            case INTRODUCTION -> Basis.FIRST_CONTACT;
            case HELP -> Basis.HELP_ASKED;
            case OPT_OUT_CONFIRMATION -> Basis.OPT_OUT;
            case REFUSAL_CONFIRMATION -> Basis.REFUSAL;
            case INVITATION -> Basis.INVITATION;
        };
    }

    private static MessageSuppressed held(MessageKind kind, Reason reason) {
        return new MessageSuppressed(MARIA, delivery(1), kind, reason);
    }
}
