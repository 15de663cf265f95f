package ai.jules.command.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static ai.jules.TheRiveras.SATURDAY;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.CastBallot;
import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.NudgeVoters;
import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.PlanCommand.PartWithVoter;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollClosed.Reason;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.WeekFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The Riveras vote. */
class VotingTest extends PlanTest {

    private static final PlanAbandoned abandoned = new PlanAbandoned(PLAN, WeekFailure.EVERYBODY_LEFT);

    private static OpenPoll open(List<LocalDate> dinners, List<Option> options, List<MemberId> voters, Instant until) {
        return new OpenPoll(PLAN, dinners, options, voters, EVEN, NUDGE, until, "America/New_York");
    }

    private static OpenPoll open() {
        return open(DINNERS, OPTIONS, EVERYBODY, CLOSE);
    }

    private static CastBallot vote(MemberId voter, int... options) {
        return new CastBallot(PLAN, voter, ranks(options));
    }

    private static VoterGone gone(MemberId voter, boolean ballotCounts, boolean complete) {
        return new VoterGone(PLAN, voter, ballotCounts, complete);
    }

    @Test
    void opensOnce() {
        ask(open()).expectEvents(opened);
        ask(open(), opened).expectNoEvents();
        ask(open(), opened, marias).expectNoEvents();
        ask(open(), opened, closed).expectNoEvents();
    }

    @Test
    void opensAgainWhenTheFirstVoteCameToNothing() {
        var later = CLOSE.plus(Duration.ofHours(5));
        ask(open(DINNERS, OPTIONS, EVERYBODY, later), opened, marias, abandoned)
                .expectEvents(
                        new PollOpened(PLAN, DINNERS, OPTIONS, EVERYBODY, EVEN, NUDGE, later, "America/New_York"));
        ask(open(), opened, abandoned).expectNoEvents();
    }

    @Test
    void beginsAgainWithoutTheBallotsOfTheVoteBefore() {
        var again = new PollOpened(
                PLAN, DINNERS, OPTIONS, List.of(MARIA), EVEN, NUDGE, CLOSE.plusSeconds(60), "America/New_York");
        ask(vote(MARIA, 1, 2), opened, marias, abandoned, again)
                .expectEvents(cast(MARIA, true, 1, 2))
                .expectResultMessagePayload(new BallotAnswer(ranks(1, 2), List.of()));
    }

    @Test
    void asksNothingThatNobodyCouldAnswer() {
        ask(open(DINNERS, OPTIONS, List.of(), CLOSE)).expectException(IllegalArgumentException.class);
        ask(open(DINNERS, OPTIONS, List.of(LEO, LEO), CLOSE)).expectException(IllegalArgumentException.class);
        ask(open(DINNERS, List.of(), EVERYBODY, CLOSE)).expectException(IllegalArgumentException.class);
        ask(open(DINNERS, OPTIONS.subList(1, 3), EVERYBODY, CLOSE)).expectException(IllegalArgumentException.class);
        ask(open(List.of(), OPTIONS, EVERYBODY, CLOSE)).expectException(IllegalArgumentException.class);
        ask(open(List.of(TUESDAY, MONDAY), OPTIONS, EVERYBODY, CLOSE)).expectException(IllegalArgumentException.class);
    }

    @Test
    void countsABallot() {
        ask(vote(MARIA, 1, 2), opened)
                .expectEvents(marias)
                .expectResultMessagePayload(new BallotAnswer(ranks(1, 2), List.of()));
    }

    @Test
    void countsTheLastBallotOfAPerson() {
        ask(vote(LEO, 5), opened, leos)
                .expectEvents(cast(LEO, false, 5))
                .expectResultMessagePayload(new BallotAnswer(ranks(5), ranks(5, 2, 1)));
    }

    @Test
    void doesNotCountTheSameBallotTwice() {
        ask(vote(MARIA, 1, 2), opened, marias)
                .expectNoEvents()
                .expectResultMessagePayload(new BallotAnswer(ranks(1, 2), ranks(1, 2)));
        ask(
                        new CastBallot(PLAN, MARIA, List.of(List.of(7, 2))),
                        opened,
                        new BallotCast(PLAN, MARIA, List.of(List.of(2, 7)), false))
                .expectNoEvents();
    }

    @Test
    void knowsWhenEverybodyHasVoted() {
        ask(vote(ANA, 7, 2), opened, marias, leos).expectEvents(anas);
        ask(vote(LEO, 3), opened, marias, leos, anas).expectEvents(cast(LEO, true, 3));
    }

    @Test
    void countsNoBallotOfAStranger() {
        refused(ask(vote(SAM, 1), opened), "not-allowed");
        refused(ask(vote(LEO, 1), opened, gone(LEO, false, false)), "not-allowed");
    }

    @Test
    void countsNoBallotAfterTheClose() {
        refused(ask(vote(ANA, 1), opened, marias, closed), "vote-closed");
        refused(ask(CLOSE, vote(ANA, 1), opened, marias), "vote-closed");
        refused(ask(vote(ANA, 1), opened, abandoned), "vote-closed");
        ask(CLOSE.minusMillis(1), vote(ANA, 1), opened).expectEvents(cast(ANA, false, 1));
    }

    @Test
    void countsNoBallotForWhatIsNotThere() {
        refused(ask(vote(ANA, 1, 8), opened), "not-found");
        refused(ask(vote(ANA, 0), opened), "not-found");
        refused(ask(vote(ANA, 1)), "not-found");
        ask(vote(ANA, 1, 1), opened)
                .expectException(IllegalArgumentException.class)
                .expectNoEvents();
        ask(new CastBallot(PLAN, ANA, List.of(List.of())), opened).expectException(IllegalArgumentException.class);
    }

    @Test
    void countsABallotForNothing() {
        ask(vote(ANA), opened).expectEvents(cast(ANA, false));
    }

    @Test
    void waitsNoLongerForWhoWantsNoTexts() {
        ask(new PartWithVoter(PLAN, ANA, true), opened, marias, leos).expectEvents(gone(ANA, true, true));
        ask(new PartWithVoter(PLAN, ANA, true), opened, marias).expectEvents(gone(ANA, true, false));
        ask(vote(ANA, 7), opened, marias, gone(ANA, true, false)).expectEvents(cast(ANA, false, 7));
        ask(vote(LEO, 5, 2, 1), opened, marias, gone(ANA, true, false)).expectEvents(cast(LEO, true, 5, 2, 1));
    }

    @Test
    void countsNoBallotOfWhoLeft() {
        ask(new PartWithVoter(PLAN, LEO, false), opened, marias, leos).expectEvents(gone(LEO, false, false));
        ask(new ClosePoll(PLAN, Reason.EVERYBODY_VOTED, null), opened, marias, leos, gone(LEO, false, false), anas)
                .expectEvents(
                        new PollClosed(PLAN, List.of(ballot(MARIA, 1, 2), ballot(ANA, 7, 2)), Reason.EVERYBODY_VOTED));
    }

    @Test
    void partsOnceAndOnlyWithVoters() {
        ask(new PartWithVoter(PLAN, LEO, true), opened, gone(LEO, true, false)).expectNoEvents();
        ask(new PartWithVoter(PLAN, LEO, false), opened, gone(LEO, true, false)).expectEvents(gone(LEO, false, false));
        ask(new PartWithVoter(PLAN, LEO, true), opened, gone(LEO, false, false)).expectNoEvents();
        ask(new PartWithVoter(PLAN, SAM, true), opened).expectNoEvents();
        ask(new PartWithVoter(PLAN, LEO, true), opened, closed).expectNoEvents();
        ask(new PartWithVoter(PLAN, LEO, true)).expectNoEvents();
    }

    @Test
    void remindsOnceWhoeverIsSilent() {
        var nudged = new VotersNudged(PLAN, List.of(LEO, ANA));
        ask(new NudgeVoters(PLAN), opened, marias).expectEvents(nudged);
        ask(new NudgeVoters(PLAN), opened, marias, gone(LEO, true, false))
                .expectEvents(new VotersNudged(PLAN, List.of(ANA)));
        ask(new NudgeVoters(PLAN), opened, marias, nudged).expectNoEvents();
        ask(new NudgeVoters(PLAN), opened, marias, leos, anas).expectNoEvents();
        ask(new NudgeVoters(PLAN), opened, closed).expectNoEvents();
        ask(new NudgeVoters(PLAN)).expectNoEvents();
    }

    @Test
    void closesAtItsTimeAndNotBefore() {
        var deadline = new ClosePoll(PLAN, Reason.DEADLINE, null);
        var withMaria = new PollClosed(PLAN, List.of(ballot(MARIA, 1, 2)), Reason.DEADLINE);
        ask(CLOSE, deadline, opened, marias).expectEvents(withMaria);
        ask(CLOSE.minusSeconds(30), deadline, opened, marias).expectEvents(withMaria);
        ask(CLOSE.minusSeconds(90), deadline, opened, marias).expectNoEvents();
        ask(CLOSE, deadline, opened, marias, closed).expectNoEvents();
        ask(CLOSE, deadline, opened, abandoned).expectNoEvents();
        ask(CLOSE, deadline).expectNoEvents();
    }

    @Test
    void closesWhenEverybodyVotedAndNobodyChangedTheirMindSince() {
        var votedAt = SATURDAY;
        var closing = new ClosePoll(PLAN, Reason.EVERYBODY_VOTED, votedAt);
        ask(closing, opened, marias, leos, anas).expectEvents(closed);
        fixture.givenCurrentTime(votedAt)
                .andGiven(opened, marias, leos, anas)
                .andGivenCurrentTime(votedAt.plusSeconds(10))
                .andGiven(cast(LEO, true, 3))
                .when(closing, Deeds.as(LEO, "SM0", votedAt.plusSeconds(15)))
                .expectNoEvents();
        ask(closing, opened, marias, leos).expectNoEvents();
        ask(closing, opened, marias, leos, anas, closed).expectNoEvents();
    }

    @Test
    void tellsHowItStands() {
        ask(new ReadPlan(PLAN))
                .expectNoEvents()
                .expectResultMessagePayload(new PlanView(PLAN, Optional.empty(), List.of(), Map.of()));
        ask(new ReadPlan(PLAN), opened, leos, marias, new CookNamed(PLAN, LEO, MONDAY, LEO))
                .expectNoEvents()
                .expectResultMessagePayload(new PlanView(
                        PLAN,
                        Optional.of(new PlanView.Poll(
                                DINNERS,
                                OPTIONS,
                                EVERYBODY,
                                List.of(ballot(MARIA, 1, 2), ballot(LEO, 5, 2, 1)),
                                SATURDAY,
                                CLOSE,
                                PlanView.State.OPEN,
                                List.of())),
                        List.of(),
                        Map.of(MONDAY, LEO)));
    }

    @Test
    void comesToNothingOnce() {
        var abandon = new AbandonPlan(PLAN, WeekFailure.EVERYBODY_LEFT);
        ask(abandon, opened, marias).expectEvents(abandoned);
        ask(abandon, opened, closed).expectEvents(abandoned);
        ask(abandon, opened, abandoned).expectNoEvents();
        ask(abandon).expectNoEvents();
    }

    @Test
    void survivesASnapshot() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(opened, Deeds.did(MARIA, "SM1", marias), gone(LEO, true, false))
                .andGiven(new VotersNudged(PLAN, List.of(ANA)))
                .when(vote(ANA, 7, 2), Deeds.as(ANA, "SM2", SATURDAY))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
