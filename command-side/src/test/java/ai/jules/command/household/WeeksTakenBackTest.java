package ai.jules.command.household;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.command.undo.Deeds.as;
import static ai.jules.command.undo.Deeds.did;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.TableCommand.TakeBackAtTable;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.events.week.Rhythm;
import ai.jules.events.week.RhythmSet;
import ai.jules.kernel.Role;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Settings of the weeks are taken back like everything else a household was told. */
class WeeksTakenBackTest extends HouseholdTest {

    private static final MemberAdmitted leo = new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT);
    private static final RhythmSet twoDays = set(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    private static final RhythmSet oneDay = set(DayOfWeek.MONDAY);
    private static final CalendarShared first = new CalendarShared(HOUSEHOLD, MARIA, "a".repeat(64));
    private static final CalendarShared second = new CalendarShared(HOUSEHOLD, MARIA, "b".repeat(64));

    private final FixtureConfiguration<Household> deeds =
            Deeds.fixture(Household.class).registerInjectableResource(new HouseholdLimits(5, 10, 5));

    private static RhythmSet set(DayOfWeek... dinners) {
        return new RhythmSet(
                HOUSEHOLD,
                MARIA,
                new Rhythm(
                        true,
                        DayOfWeek.FRIDAY,
                        LocalTime.NOON,
                        DayOfWeek.SUNDAY,
                        LocalTime.of(20, 0),
                        Set.of(dinners)));
    }

    private ResultValidator<Household> takeBack(String action, Object... given) {
        return deeds.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackAtTable(HOUSEHOLD, LEO, action), as(LEO, "undo", SATURDAY));
    }

    @Test
    void bringsTheRhythmBeforeBack() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", twoDays))
                .expectEvents(new RhythmSet(HOUSEHOLD, LEO, Rhythm.USUAL));
        takeBack("SM2", founded, leo, did(MARIA, "SM1", twoDays), did(MARIA, "SM2", oneDay))
                .expectEvents(new RhythmSet(HOUSEHOLD, LEO, twoDays.rhythm()));
    }

    @Test
    void leavesARhythmThatWasChangedSince() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", twoDays), did(MARIA, "SM2", oneDay))
                .expectNoEvents();
    }

    @Test
    void bringsTheCalendarLinkBeforeBackIfThereWasOne() {
        takeBack("SM1", founded, leo, did(MARIA, "SM1", first)).expectEvents(new CalendarWithdrawn(HOUSEHOLD, LEO));
        takeBack("SM2", founded, leo, did(MARIA, "SM1", first), did(MARIA, "SM2", second))
                .expectEvents(new CalendarShared(HOUSEHOLD, LEO, first.sha256()));
        takeBack(
                        "SM2",
                        founded,
                        leo,
                        did(MARIA, "SM1", first),
                        did(MARIA, "SM2", new CalendarWithdrawn(HOUSEHOLD, MARIA)))
                .expectEvents(new CalendarShared(HOUSEHOLD, LEO, first.sha256()));
    }

    @Test
    void survivesASnapshot() {
        deeds.givenCurrentTime(SATURDAY)
                .andGiven(founded, leo, did(MARIA, "SM1", twoDays), did(MARIA, "SM2", first))
                .when(new TakeBackAtTable(HOUSEHOLD, LEO, "SM1"), as(LEO, "undo", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
