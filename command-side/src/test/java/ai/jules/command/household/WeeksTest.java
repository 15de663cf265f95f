package ai.jules.command.household;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static ai.jules.TheRiveras.SATURDAY;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.jules.command.Snapshots;
import ai.jules.commands.HouseholdCommand.PartWithMember;
import ai.jules.commands.Refused;
import ai.jules.commands.WeekCommand;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.commands.WeekCommand.ClaimDays;
import ai.jules.commands.WeekCommand.OpenWeek;
import ai.jules.commands.WeekCommand.ReadWeek;
import ai.jules.commands.WeekCommand.ReleaseDays;
import ai.jules.commands.WeekCommand.SetRhythm;
import ai.jules.commands.WeekCommand.ShareCalendar;
import ai.jules.commands.WeekCommand.WithdrawCalendar;
import ai.jules.events.household.HouseholdFellAsleep;
import ai.jules.events.household.HouseholdZoneTold;
import ai.jules.events.household.MemberAdmitted;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.events.week.DaysClaimed;
import ai.jules.events.week.DaysReleased;
import ai.jules.events.week.FairnessApplied;
import ai.jules.events.week.Rhythm;
import ai.jules.events.week.RhythmSet;
import ai.jules.events.week.WeekAbandoned;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.Departure;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.Role;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.Weight;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the Riveras vote, whose turn it is, and which plan a day belongs to. */
class WeeksTest extends HouseholdTest {

    private static final MemberAdmitted leo = new MemberAdmitted(HOUSEHOLD, LEO, Role.ADULT);
    private static final MemberAdmitted ana = new MemberAdmitted(HOUSEHOLD, ANA, Role.TEEN);
    private static final MemberAdmitted sam = new MemberAdmitted(HOUSEHOLD, SAM, Role.CHILD);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<LocalDate> WEEK = from(MONDAY);
    private static final Instant CLOSE = Instant.parse("2026-11-22T23:00:00Z");
    private static final PlanId PLAN = PlanId.of(HOUSEHOLD, MONDAY);
    private static final PlanId NEXT_PLAN = PlanId.of(HOUSEHOLD, MONDAY.plusDays(7));
    private static final String SECRET = "0123456789abcdef".repeat(4);

    private static final WeekOpened opened = opened(null, WEEK, even(MARIA, LEO, ANA));
    private static final FairnessApplied applied = new FairnessApplied(
            HOUSEHOLD, PLAN, List.of(new Weight(MARIA, "-5/21"), new Weight(LEO, "10/21"), new Weight(ANA, "-5/21")));
    private static final WeekAbandoned abandoned = new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NO_CANDIDATES);

    private static List<LocalDate> from(LocalDate first) {
        return Stream.iterate(first, day -> day.plusDays(1)).limit(5).toList();
    }

    private static List<Weight> even(MemberId... voters) {
        return Stream.of(voters).map(voter -> new Weight(voter, "0")).toList();
    }

    private static WeekOpened opened(@Nullable MemberId by, List<LocalDate> days, List<Weight> weights) {
        return new WeekOpened(
                HOUSEHOLD, PlanId.of(HOUSEHOLD, days.getFirst()), by, days, CLOSE, weights, "America/New_York");
    }

    private ResultValidator<Household> open(@Nullable MemberId by, List<LocalDate> days, Object... given) {
        return on(fixture.givenCurrentTime(SATURDAY).andGiven(founded).andGiven(given), by, days);
    }

    private static ResultValidator<Household> on(
            TestExecutor<Household> family, @Nullable MemberId by, List<LocalDate> days) {
        return family.when(new OpenWeek(HOUSEHOLD, by, days, CLOSE), Map.of(Meta.AT, SATURDAY));
    }

    private ResultValidator<Household> ask(WeekCommand command, Object... given) {
        return fixture.givenCurrentTime(SATURDAY)
                .andGiven(founded)
                .andGiven(given)
                .when(command);
    }

    private static void refused(ResultValidator<Household> result, String reason) {
        result.expectException(Refused.class).expectExceptionMessage(reason).expectNoEvents();
    }

    @Test
    void opensAWeekForEverybodyWhoMayVote() {
        open(null, WEEK, leo, ana, sam).expectEvents(opened).expectResultMessagePayload(PLAN);
    }

    @Test
    void opensItWhenATeenAsks() {
        open(ANA, WEEK, leo, ana).expectEvents(opened(ANA, WEEK, even(MARIA, LEO, ANA)));
    }

    @Test
    void opensItForNoChildAndNoStranger() {
        refused(open(SAM, WEEK, sam), "not-allowed");
        refused(open(LEO, WEEK), "not-allowed");
        refused(open(LEO, WEEK, leo, new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT)), "not-allowed");
    }

    @Test
    void opensNoSecondWeekWhileOneIsDecided() {
        refused(open(null, WEEK, leo, ana, opened), "vote-open");
        refused(open(MARIA, from(MONDAY.plusDays(7)), leo, ana, opened), "vote-open");
    }

    @Test
    void opensTheNextWeekOnlyWhenTheBalancesOfTheLastAreApplied() {
        open(null, from(MONDAY.plusDays(7)), leo, ana, opened, applied)
                .expectEvents(opened(null, from(MONDAY.plusDays(7)), applied.balances()));
    }

    @Test
    void leavesOutWhatIsPlannedAlready() {
        var tuesday = MONDAY.plusDays(1);
        open(null, WEEK, new DaysClaimed(HOUSEHOLD, PLAN, MARIA, List.of(MONDAY)))
                .expectEvents(opened(null, WEEK.subList(1, 5), even(MARIA)))
                .expectResultMessagePayload(PlanId.of(HOUSEHOLD, tuesday));
        refused(open(null, WEEK, leo, ana, opened, applied), "already-planned");
        refused(open(null, List.of()), "already-planned");
    }

    @Test
    void leavesOutWhatIsPast() {
        open(null, List.of(LocalDate.of(2026, 11, 20), MONDAY, MONDAY))
                .expectEvents(opened(null, List.of(MONDAY), even(MARIA)));
        refused(open(null, List.of(LocalDate.of(2026, 11, 20))), "already-planned");
    }

    @Test
    void opensNothingWhileTheHouseholdSleeps() {
        refused(
                open(
                        null,
                        WEEK,
                        ana,
                        new MemberDeparted(HOUSEHOLD, MARIA, MARIA, Departure.LEFT),
                        new HouseholdFellAsleep(HOUSEHOLD)),
                "asleep");
    }

    @Test
    void countsDaysByTheZoneOfTheHousehold() {
        var kiritimati = new HouseholdZoneTold(HOUSEHOLD, "Pacific/Kiritimati");
        open(null, List.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22)), kiritimati)
                .expectEvents(new WeekOpened(
                        HOUSEHOLD,
                        PlanId.of(HOUSEHOLD, LocalDate.of(2026, 11, 22)),
                        null,
                        List.of(LocalDate.of(2026, 11, 22)),
                        CLOSE,
                        even(MARIA),
                        "Pacific/Kiritimati"));
    }

    @Test
    void appliesTheBalancesOfAPlanOnce() {
        ask(new ApplyFairness(HOUSEHOLD, PLAN, applied.balances()), leo, ana, opened)
                .expectEvents(applied);
        ask(new ApplyFairness(HOUSEHOLD, PLAN, even(MARIA)), leo, ana, opened, applied)
                .expectNoEvents();
    }

    @Test
    void appliesNoBalancesOfAPlanThatIsNotBeingDecided() {
        ask(new ApplyFairness(HOUSEHOLD, NEXT_PLAN, even(MARIA)), opened).expectNoEvents();
        ask(new ApplyFairness(HOUSEHOLD, PLAN, even(MARIA))).expectNoEvents();
        ask(new ApplyFairness(HOUSEHOLD, PLAN, even(MARIA)), opened, abandoned).expectNoEvents();
    }

    @Test
    void takesNoBalanceThatIsNoNumber() {
        ask(new ApplyFairness(HOUSEHOLD, PLAN, List.of(new Weight(MARIA, "a lot"))), opened)
                .expectException(IllegalArgumentException.class);
    }

    @Test
    void letsNewMembersBeginEvenAndForgetsWhoLeft() {
        open(
                        null,
                        from(MONDAY.plusDays(7)),
                        leo,
                        opened,
                        applied,
                        ana,
                        new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .expectEvents(opened(
                        null, from(MONDAY.plusDays(7)), List.of(new Weight(MARIA, "-5/21"), new Weight(ANA, "0"))));
        open(
                        null,
                        from(MONDAY.plusDays(7)),
                        leo,
                        opened,
                        applied,
                        new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT),
                        leo)
                .expectEvents(opened(
                        null, from(MONDAY.plusDays(7)), List.of(new Weight(MARIA, "-5/21"), new Weight(LEO, "0"))));
    }

    @Test
    void keepsTheBalanceOfWhoWasNotAsked() {
        var second = new FairnessApplied(HOUSEHOLD, NEXT_PLAN, List.of(new Weight(MARIA, "-5/42")));
        open(
                        null,
                        from(MONDAY.plusDays(14)),
                        leo,
                        ana,
                        opened,
                        applied,
                        opened(null, from(MONDAY.plusDays(7)), even(MARIA, LEO, ANA)),
                        second)
                .expectEvents(opened(
                        null,
                        from(MONDAY.plusDays(14)),
                        List.of(new Weight(MARIA, "-5/42"), new Weight(LEO, "10/21"), new Weight(ANA, "-5/21"))));
    }

    @Test
    void freesTheDaysOfAnAbandonedWeek() {
        ask(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NO_CANDIDATES), opened).expectEvents(abandoned);
        open(null, WEEK, opened, abandoned).expectEvents(opened(null, WEEK, even(MARIA)));
    }

    @Test
    void abandonsOnlyTheWeekThatIsBeingDecided() {
        ask(new AbandonWeek(HOUSEHOLD, NEXT_PLAN, WeekFailure.TOO_LATE), opened).expectNoEvents();
        ask(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.TOO_LATE), opened, applied)
                .expectNoEvents();
        ask(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.TOO_LATE), opened, abandoned)
                .expectNoEvents();
    }

    @Test
    void tellsAboutItsWeeks() {
        ask(new ReadWeek(HOUSEHOLD))
                .expectNoEvents()
                .expectResultMessagePayload(
                        new WeekView(Rhythm.USUAL, "America/New_York", Optional.empty(), Optional.empty(), Map.of()));
        var monday = List.of(MONDAY);
        ask(new ReadWeek(HOUSEHOLD), opened(null, monday, even(MARIA)))
                .expectResultMessagePayload(new WeekView(
                        Rhythm.USUAL, "America/New_York", Optional.of(PLAN), Optional.of(PLAN), Map.of(MONDAY, PLAN)));
        var nextMonday = MONDAY.plusDays(7);
        ask(
                        new ReadWeek(HOUSEHOLD),
                        opened(null, monday, even(MARIA)),
                        applied,
                        opened(null, List.of(nextMonday), even(MARIA)),
                        new WeekAbandoned(HOUSEHOLD, NEXT_PLAN, WeekFailure.NOBODY_TO_ASK))
                .expectResultMessagePayload(new WeekView(
                        Rhythm.USUAL, "America/New_York", Optional.empty(), Optional.of(PLAN), Map.of(MONDAY, PLAN)));
    }

    @Test
    void claimsWhatBelongsToNoPlan() {
        var friday = MONDAY.plusDays(4);
        var saturday = MONDAY.plusDays(5);
        var sunday = MONDAY.plusDays(6);
        var weekend = PlanId.of(HOUSEHOLD, saturday);
        ask(new ClaimDays(HOUSEHOLD, ANA, List.of(sunday, friday, saturday)), leo, ana, opened, applied)
                .expectEvents(new DaysClaimed(HOUSEHOLD, weekend, ANA, List.of(saturday, sunday)))
                .expectResultMessagePayload(Map.of(friday, PLAN, saturday, weekend, sunday, weekend));
        ask(new ClaimDays(HOUSEHOLD, LEO, List.of(friday)), leo, ana, opened)
                .expectNoEvents()
                .expectResultMessagePayload(Map.of(friday, PLAN));
    }

    @Test
    void releasesTheDaysOfAPlanThatWasTakenBack() {
        var claimed = new DaysClaimed(HOUSEHOLD, PLAN, MARIA, List.of(MONDAY));
        var released = new DaysReleased(HOUSEHOLD, PLAN, LEO, List.of(MONDAY));
        ask(new ReleaseDays(HOUSEHOLD, LEO, PLAN), leo, claimed).expectEvents(released);
        ask(new ReleaseDays(HOUSEHOLD, LEO, PLAN), leo, claimed, released).expectNoEvents();
        open(null, WEEK, claimed, released).expectEvents(opened(null, WEEK, even(MARIA)));
    }

    @Test
    void keepsTheDaysThatAreBeingVotedOn() {
        ask(new ReleaseDays(HOUSEHOLD, MARIA, PLAN), opened).expectNoEvents();
    }

    @Test
    void letsNobodyReleaseDaysWhoMayNotVote() {
        refused(ask(new ReleaseDays(HOUSEHOLD, SAM, PLAN), sam), "not-allowed");
    }

    @Test
    void letsNobodyClaimDaysWhoMayNotVote() {
        refused(ask(new ClaimDays(HOUSEHOLD, SAM, WEEK), sam), "not-allowed");
        refused(ask(new ClaimDays(HOUSEHOLD, LEO, WEEK)), "not-allowed");
    }

    @Test
    void forgetsDaysThatAreLongGone() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(founded, new DaysClaimed(HOUSEHOLD, PLAN, MARIA, WEEK))
                .andGivenCurrentTime(SATURDAY.plus(Duration.ofDays(64)))
                .andGiven(new DaysClaimed(HOUSEHOLD, NEXT_PLAN, MARIA, List.of(MONDAY.plusDays(70))))
                .when(new ReadWeek(HOUSEHOLD))
                .expectResultMessagePayload(new WeekView(
                        Rhythm.USUAL,
                        "America/New_York",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(
                                MONDAY.plusDays(2),
                                PLAN,
                                MONDAY.plusDays(3),
                                PLAN,
                                MONDAY.plusDays(4),
                                PLAN,
                                MONDAY.plusDays(70),
                                NEXT_PLAN)));
    }

    @Test
    void letsAdultsSetTheRhythm() {
        var rhythm = new Rhythm(
                false,
                DayOfWeek.THURSDAY,
                LocalTime.of(18, 30),
                DayOfWeek.FRIDAY,
                LocalTime.NOON,
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        var set = new RhythmSet(HOUSEHOLD, LEO, rhythm);
        ask(new SetRhythm(HOUSEHOLD, LEO, rhythm), leo).expectEvents(set).expectResultMessagePayload(true);
        ask(new SetRhythm(HOUSEHOLD, MARIA, rhythm), leo, set).expectNoEvents().expectResultMessagePayload(false);
        ask(new SetRhythm(HOUSEHOLD, MARIA, Rhythm.USUAL)).expectNoEvents();
        refused(ask(new SetRhythm(HOUSEHOLD, ANA, rhythm), ana), "not-allowed");
        refused(ask(new SetRhythm(HOUSEHOLD, LEO, rhythm)), "not-allowed");
    }

    @Test
    void letsAdultsShareTheCalendarAndWithdrawIt() {
        var shared = new CalendarShared(HOUSEHOLD, LEO, SECRET);
        var withdrawn = new CalendarWithdrawn(HOUSEHOLD, MARIA);
        ask(new ShareCalendar(HOUSEHOLD, LEO, SECRET), leo).expectEvents(shared);
        ask(new ShareCalendar(HOUSEHOLD, MARIA, SECRET), leo, shared)
                .expectNoEvents()
                .expectResultMessagePayload(false);
        ask(new WithdrawCalendar(HOUSEHOLD, MARIA), leo, shared).expectEvents(withdrawn);
        ask(new WithdrawCalendar(HOUSEHOLD, MARIA), leo, shared, withdrawn).expectNoEvents();
        ask(new WithdrawCalendar(HOUSEHOLD, MARIA)).expectNoEvents();
        refused(ask(new ShareCalendar(HOUSEHOLD, ANA, SECRET), ana), "not-allowed");
        refused(ask(new WithdrawCalendar(HOUSEHOLD, ANA), ana, leo, shared), "not-allowed");
        assertThatIllegalArgumentException().isThrownBy(() -> new ShareCalendar(HOUSEHOLD, LEO, "secret"));
    }

    @Test
    void survivesASnapshot() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(founded, leo, ana, opened, applied, new CalendarShared(HOUSEHOLD, LEO, SECRET))
                .andGiven(new RhythmSet(HOUSEHOLD, LEO, Rhythm.USUAL))
                .when(new OpenWeek(HOUSEHOLD, null, from(MONDAY.plusDays(7)), CLOSE), Map.of(Meta.AT, SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void changesNothingWhenSomebodyLeavesInTheMiddleOfAWeek() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(founded, leo, ana, opened)
                .when(new PartWithMember(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .expectEvents(new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT));
        ask(
                        new ApplyFairness(HOUSEHOLD, PLAN, applied.balances()),
                        leo,
                        ana,
                        opened,
                        new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT))
                .expectEvents(applied);
    }
}
