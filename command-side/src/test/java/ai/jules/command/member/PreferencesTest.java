package ai.jules.command.member;

import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.delivery;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.preference;
import static ai.jules.command.undo.Deeds.as;
import static ai.jules.command.undo.Deeds.did;
import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.hamcrest.Matchers.instanceOf;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.commands.PreferenceCommand.KeepQuiet;
import ai.jules.commands.PreferenceCommand.LiftQuiet;
import ai.jules.commands.PreferenceCommand.TakeBackPreferences;
import ai.jules.commands.PreferenceCommand.TellPreference;
import ai.jules.commands.PreferenceCommand.WithdrawPreference;
import ai.jules.commands.Refused;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.MemberNamed;
import ai.jules.events.member.MessageAuthorised;
import ai.jules.events.member.MessageDeferred;
import ai.jules.events.member.SendingCheck;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.preference.AllergyWithdrawn;
import ai.jules.events.preference.DietFollowed;
import ai.jules.events.preference.FoodDisliked;
import ai.jules.events.preference.FoodLiked;
import ai.jules.events.preference.QuietHoursLifted;
import ai.jules.events.preference.QuietHoursSet;
import ai.jules.events.preference.TasteForgotten;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Diet;
import ai.jules.language.Preference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class PreferencesTest extends MemberTest {

    private static final Preference.Allergy PEANUT = new Preference.Allergy("peanut", "peanuts");
    private static final Preference.Likes LIKES_OLIVES = new Preference.Likes("olives", "olive");
    private static final Preference.Dislikes HATES_OLIVES = new Preference.Dislikes("olives", "olive");

    private static final AllergyTold peanut =
            new AllergyTold(MARIA, preference(1), MARIA, Personal.content(MARIA, PEANUT));
    private static final FoodLiked olivesLiked =
            new FoodLiked(MARIA, preference(2), MARIA, Personal.content(MARIA, LIKES_OLIVES));
    private static final FoodDisliked olivesDisliked =
            new FoodDisliked(MARIA, preference(2), MARIA, Personal.content(MARIA, HATES_OLIVES));

    private final FixtureConfiguration<Member> deeds =
            Deeds.fixture(Member.class).registerInjectableResource(LIMITS);

    private static Personal<Preference> marias(Preference what) {
        return Personal.content(MARIA, what);
    }

    private ResultValidator<Member> takeBack(String action, Object... given) {
        return deeds.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackPreferences(MARIA, LEO, action), as(LEO, "undo", SATURDAY));
    }

    @Test
    void replacesWhatWasKnownOfTheSameFoodUnderItsId() {
        fixture.given(met, olivesLiked)
                .when(new TellPreference(MARIA, preference(3), MARIA, marias(HATES_OLIVES)))
                .expectEvents(olivesDisliked);
    }

    @Test
    void letsOthersTellAnAllergyAndNothingElse() {
        fixture.given(met)
                .when(new TellPreference(MARIA, preference(1), LEO, marias(PEANUT)))
                .expectEvents(new AllergyTold(MARIA, preference(1), LEO, Personal.content(MARIA, PEANUT)));
        fixture.given(met)
                .when(new TellPreference(MARIA, preference(1), LEO, marias(HATES_OLIVES)))
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
        fixture.given(met, peanut)
                .when(new WithdrawPreference(MARIA, LEO, marias(PEANUT)))
                .expectException(Refused.class);
    }

    @Test
    void goesBackToWhatWasLikedBefore() {
        takeBack("SM2", met, did(MARIA, "SM1", olivesLiked), did(MARIA, "SM2", olivesDisliked))
                .expectEvents(olivesLiked);
        takeBack("SM1", met, did(MARIA, "SM1", olivesLiked))
                .expectEvents(new TasteForgotten(MARIA, preference(2), LEO, marias(LIKES_OLIVES)));
    }

    @Test
    void bindsAgainWhenAWithdrawalIsTakenBack() {
        takeBack(
                        "SM2",
                        met,
                        did(MARIA, "SM1", peanut),
                        did(
                                MARIA,
                                "SM2",
                                new AllergyWithdrawn(MARIA, preference(1), MARIA, Personal.content(MARIA, PEANUT))))
                .expectEvents(peanut);
    }

    @Test
    void leavesWhatWasToldAnewSince() {
        takeBack(
                        "SM2",
                        met,
                        did(MARIA, "SM1", olivesLiked),
                        did(MARIA, "SM2", new TasteForgotten(MARIA, preference(2), MARIA, marias(LIKES_OLIVES))),
                        did(
                                MARIA,
                                "SM3",
                                new FoodDisliked(MARIA, preference(4), MARIA, Personal.content(MARIA, HATES_OLIVES))))
                .expectNoEvents();
    }

    @Test
    void goesBackToTheNameBefore() {
        takeBack("SM2", met, did(MARIA, "SM1", named), did(MARIA, "SM2", new MemberNamed(MARIA, maria("Mari"))))
                .expectEvents(named);
        takeBack("SM1", met, did(MARIA, "SM1", named)).expectNoEvents();
    }

    @Test
    void takesQuietHoursBack() {
        takeBack("SM1", met, did(MARIA, "SM1", new QuietHoursSet(MARIA, LocalTime.of(20, 0), null)))
                .expectEvents(new QuietHoursLifted(MARIA));
    }

    @Test
    void rule17leavesSomebodyInPeaceInTheirOwnHours() {
        // Saturday 20:30 in New York
        var evening = Instant.parse("2026-11-22T01:30:00Z");
        fixture.given(met, joined, new QuietHoursSet(MARIA, LocalTime.of(20, 0), LocalTime.of(7, 0)))
                .when(
                        new AuthorizeMessage(MARIA, delivery(1), MessageKind.NOTICE, evening.plusSeconds(86_400), null),
                        as(MARIA, "SM1", evening))
                .expectEvents(new MessageDeferred(
                        MARIA,
                        delivery(1),
                        MessageKind.NOTICE,
                        Instant.parse("2026-11-22T12:00:00Z"),
                        new SendingCheck(
                                LocalDate.of(2026, 11, 21),
                                1,
                                10,
                                List.of("America/New_York"),
                                LocalTime.of(7, 0),
                                LocalTime.of(20, 0),
                                null)));
    }

    @Test
    void rule17keepsHoursThatReachOverMidnight() {
        var nightShift = new QuietHoursSet(MARIA, LocalTime.of(2, 0), LocalTime.of(14, 0));
        // Sunday 01:00 and Saturday 10:00 in New York
        fixture.given(met, joined, nightShift)
                .when(
                        notice(Instant.parse("2026-11-22T06:00:00Z")),
                        as(MARIA, "SM1", Instant.parse("2026-11-22T06:00:00Z")))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(payloadsMatching(exactSequenceOf(instanceOf(MessageAuthorised.class))));
        fixture.given(met, joined, nightShift)
                .when(notice(SATURDAY), as(MARIA, "SM1", SATURDAY))
                .expectEventsMatching(payloadsMatching(exactSequenceOf(instanceOf(MessageDeferred.class))));
    }

    private static AuthorizeMessage notice(Instant at) {
        return new AuthorizeMessage(MARIA, delivery(1), MessageKind.NOTICE, at.plusSeconds(86_400), null);
    }

    @Test
    void refusesHoursThatLeaveNothingOfTheDay() {
        fixture.given(met)
                .when(new KeepQuiet(MARIA, LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .expectException(Refused.class);
        fixture.given(met)
                .when(new KeepQuiet(MARIA, LocalTime.MIDNIGHT, null))
                .expectEvents(new QuietHoursSet(MARIA, LocalTime.MIDNIGHT, null));
        fixture.given(met).when(new LiftQuiet(MARIA)).expectNoEvents();
    }

    @Test
    void forgetsEverythingWithThePerson() {
        fixture.given(
                        met,
                        peanut,
                        new QuietHoursSet(MARIA, LocalTime.of(20, 0), null),
                        new MemberForgotten(MARIA, STOP))
                .when(new LiftQuiet(MARIA))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new MemberPreferences(List.of(), LIMITS.wakingFrom(), LIMITS.wakingUntil(), false));
    }

    @Test
    void survivesASnapshot() {
        deeds.givenCurrentTime(SATURDAY)
                .andGiven(
                        met,
                        did(MARIA, "SM0", named),
                        did(MARIA, "SM1", peanut),
                        did(MARIA, "SM2", olivesLiked),
                        did(MARIA, "SM3", olivesDisliked),
                        did(
                                MARIA,
                                "SM4",
                                new DietFollowed(
                                        MARIA,
                                        preference(5),
                                        MARIA,
                                        Personal.content(MARIA, new Preference.Follows(Diet.KETO)))),
                        did(MARIA, "SM5", new QuietHoursSet(MARIA, LocalTime.of(20, 0), null)))
                .when(new LiftQuiet(MARIA), as(MARIA, "SM6", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
