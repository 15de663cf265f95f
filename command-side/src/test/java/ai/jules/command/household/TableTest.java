package ai.jules.command.household;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.preference;
import static ai.jules.command.undo.Deeds.as;
import static ai.jules.command.undo.Deeds.did;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.Refused;
import ai.jules.commands.TableCommand.ChooseBudget;
import ai.jules.commands.TableCommand.DropPreference;
import ai.jules.commands.TableCommand.NotePreference;
import ai.jules.commands.TableCommand.SeatDiner;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.commands.TableCommand.WelcomeEater;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberCalled;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.table.AllergyDropped;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.Profile;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.kernel.Departure;
import ai.jules.kernel.Diner;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Budget;
import ai.jules.language.Preference;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Who eats with the Riveras, and what they must not. */
class TableTest extends HouseholdTest {

    private static final Preference.Allergy PEANUT = new Preference.Allergy("peanut", "peanuts");
    private static final Preference.Dislikes CILANTRO = new Preference.Dislikes("cilantro", "cilantro");

    private static final MemberAdmitted leo = new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT);
    private static final MemberAdmitted ana = new MemberAdmitted(HOUSEHOLD, ANA, Role.TEEN);
    private static final EaterWelcomed sam = new EaterWelcomed(HOUSEHOLD, LITTLE_SAM, MARIA, true, profile(null));
    private static final AllergyNoted samsPeanut = noted(LITTLE_SAM);
    private static final HabitNoted samsCilantro =
            new HabitNoted(HOUSEHOLD, LITTLE_SAM, preference(2), MARIA, Personal.content(LITTLE_SAM, CILANTRO));

    private final FixtureConfiguration<Household> deeds =
            Deeds.fixture(Household.class).registerInjectableResource(new HouseholdLimits(5, 10, 5));

    private static Personal<Profile> profile(Integer age) {
        return Personal.content(LITTLE_SAM, new Profile("Sam", age));
    }

    private static AllergyNoted noted(Diner diner) {
        return new AllergyNoted(HOUSEHOLD, diner, preference(1), MARIA, Personal.content(diner, PEANUT));
    }

    private static NotePreference note(Diner diner, MemberId by, Preference what) {
        return new NotePreference(HOUSEHOLD, diner, preference(1), by, Personal.content(diner, what));
    }

    private ResultValidator<Household> takeBack(String action, Object... given) {
        return deeds.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackAtTable(HOUSEHOLD, LEO, action), as(LEO, "undo", SATURDAY));
    }

    @Test
    void keepsAllergiesOfEverybodyInOneStream() {
        fixture.given(founded, sam).when(note(LITTLE_SAM, MARIA, PEANUT)).expectEvents(samsPeanut);
        fixture.given(founded, leo).when(note(LEO, MARIA, PEANUT)).expectEvents(noted(LEO));
        fixture.given(founded, sam, samsPeanut)
                .when(note(LITTLE_SAM, MARIA, new Preference.Allergy("peanut", "peanut butter")))
                .expectNoEvents();
    }

    @Test
    void keepsNothingElseOfMembers() {
        fixture.given(founded, leo)
                .when(note(LEO, LEO, CILANTRO))
                .expectException(Refused.class)
                .expectExceptionMessage("not-allowed");
    }

    @Test
    void leavesItToTheAdults() {
        fixture.given(founded, ana, sam).when(note(LITTLE_SAM, ANA, PEANUT)).expectException(Refused.class);
        fixture.given(founded, ana)
                .when(new WelcomeEater(HOUSEHOLD, LITTLE_SAM, ANA, true, profile(6)))
                .expectException(Refused.class);
        fixture.given(founded, ana)
                .when(new ChooseBudget(HOUSEHOLD, ANA, Budget.HIGH))
                .expectException(Refused.class);
        fixture.given(founded, ana, sam)
                .when(new SeatDiner(HOUSEHOLD, LITTLE_SAM, ANA, false))
                .expectException(Refused.class);
        fixture.given(founded, ana).when(note(ANA, ANA, PEANUT)).expectSuccessfulHandlerExecution();
    }

    @Test
    void knowsNobodyWhoIsNotHere() {
        fixture.given(founded)
                .when(note(LITTLE_SAM, MARIA, PEANUT))
                .expectException(Refused.class)
                .expectExceptionMessage("not-found");
        fixture.given(founded).when(note(LEO, MARIA, PEANUT)).expectException(Refused.class);
    }

    @Test
    void hasNoTwoPeopleOfOneName() {
        fixture.given(founded, sam)
                .when(new WelcomeEater(
                        HOUSEHOLD,
                        new EaterId(new UUID(1, 1)),
                        MARIA,
                        false,
                        Personal.content(LITTLE_SAM, new Profile("sam", null))))
                .expectException(Refused.class)
                .expectExceptionMessage("already-exists");
    }

    @Test
    void letsWhoToldItOfAMemberWithdrawItAndNobodyElse() {
        var drop = new DropPreference(HOUSEHOLD, LEO, MARIA, Personal.content(LEO, PEANUT));
        fixture.given(founded, leo, noted(LEO))
                .when(drop)
                .expectEvents(new AllergyDropped(HOUSEHOLD, LEO, preference(1), MARIA, Personal.content(LEO, PEANUT)));
        fixture.given(founded, leo, new AllergyNoted(HOUSEHOLD, LEO, preference(1), LEO, Personal.content(LEO, PEANUT)))
                .when(drop)
                .expectException(Refused.class);
    }

    @Test
    void forgetsWhatWhoLeavesMustNotEat() {
        fixture.given(founded, leo, noted(LEO), new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT), leo)
                .when(note(LEO, LEO, PEANUT))
                .expectEvents(new AllergyNoted(HOUSEHOLD, LEO, preference(1), LEO, Personal.content(LEO, PEANUT)));
    }

    @Test
    void takesBackWhoWasWelcomedWithWhatWasToldInTheSameBreath() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", sam), did(MARIA, "SM1", samsPeanut))
                .expectEvents(
                        new AllergyDropped(
                                HOUSEHOLD, LITTLE_SAM, preference(1), LEO, Personal.content(LITTLE_SAM, PEANUT)),
                        new EaterStruck(HOUSEHOLD, LITTLE_SAM, LEO));
    }

    @Test
    void bringsThemBackWithWhatTheyMustNotEat() {
        takeBack(
                        "SM2",
                        founded,
                        leo,
                        did(MARIA, "SM1", sam),
                        did(MARIA, "SM1", samsPeanut),
                        did(
                                MARIA,
                                "SM2",
                                new AllergyDropped(
                                        HOUSEHOLD,
                                        LITTLE_SAM,
                                        preference(1),
                                        MARIA,
                                        Personal.content(LITTLE_SAM, PEANUT))),
                        did(MARIA, "SM2", new EaterStruck(HOUSEHOLD, LITTLE_SAM, MARIA)))
                .expectEvents(new EaterWelcomed(HOUSEHOLD, LITTLE_SAM, LEO, true, profile(null)), samsPeanut);
    }

    @Test
    void bringsNothingBackOfWhoHasGone() {
        takeBack(
                        "SM2",
                        founded,
                        leo,
                        ana,
                        did(ANA, "SM1", noted(ANA)),
                        did(
                                ANA,
                                "SM2",
                                new AllergyDropped(HOUSEHOLD, ANA, preference(1), ANA, Personal.content(ANA, PEANUT))),
                        new MemberDeparted(HOUSEHOLD, ANA, ANA, Departure.LEFT))
                .expectNoEvents();
    }

    @Test
    void keepsWhoIsSpokenOfSince() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", sam), did(LEO, "SM2", samsCilantro))
                .expectNoEvents();
    }

    @Test
    void takesBackAgeAndSeatEachByItself() {
        var older = new EaterDescribed(HOUSEHOLD, LITTLE_SAM, MARIA, true, profile(6));
        var away = new SeatLeft(HOUSEHOLD, LITTLE_SAM, LEO);
        takeBack("SM2", founded, leo, did(MARIA, "SM1", sam), did(MARIA, "SM2", older), did(LEO, "SM3", away))
                .expectEvents(new EaterDescribed(HOUSEHOLD, LITTLE_SAM, LEO, true, profile(null)));
        takeBack("SM3", founded, leo, did(MARIA, "SM1", sam), did(MARIA, "SM2", older), did(LEO, "SM3", away))
                .expectEvents(new SeatTaken(HOUSEHOLD, LITTLE_SAM, LEO));
        takeBack("SM1", founded, leo, did(MARIA, "SM1", new SeatLeft(HOUSEHOLD, LEO, MARIA)))
                .expectEvents(new SeatTaken(HOUSEHOLD, LEO, LEO));
    }

    @Test
    void takesBackABudgetAndAName() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", new BudgetChosen(HOUSEHOLD, MARIA, Budget.LOW)))
                .expectEvents(new BudgetChosen(HOUSEHOLD, LEO, null));
        var called = new MemberCalled(HOUSEHOLD, LEO, Personal.content(LEO, "Leo"));
        takeBack(
                        "SM2",
                        founded,
                        leo,
                        did(LEO, "SM1", called),
                        did(LEO, "SM2", new MemberCalled(HOUSEHOLD, LEO, Personal.content(LEO, "Leonardo"))))
                .expectEvents(called);
    }

    @Test
    void survivesASnapshot() {
        deeds.givenCurrentTime(SATURDAY)
                .andGiven(
                        founded,
                        did(LEO, "SM0", leo),
                        did(MARIA, "SM1", sam),
                        did(MARIA, "SM1", samsPeanut),
                        did(MARIA, "SM2", samsCilantro),
                        did(MARIA, "SM3", new SeatLeft(HOUSEHOLD, LEO, MARIA)),
                        did(MARIA, "SM4", new BudgetChosen(HOUSEHOLD, MARIA, Budget.LOW)))
                .when(new ChooseBudget(HOUSEHOLD, MARIA, Budget.HIGH), as(MARIA, "SM5", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
