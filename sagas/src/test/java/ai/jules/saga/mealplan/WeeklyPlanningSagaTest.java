package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.GROUP_THREAD;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LATER_SID;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.NUDGE;
import static ai.jules.saga.mealplan.WeekStage.OPENED;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.HouseholdCommand.AuthorizeGroupMessage;
import ai.jules.commands.JulesCommand;
import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.PartWithVoter;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.ThreadCommand.Announce;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.refusal.CommandRefused;
import ai.jules.events.week.FairnessApplied;
import ai.jules.events.week.WeekAbandoned;
import ai.jules.kernel.Departure;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.RefusalId;
import ai.jules.kernel.WeekFailure;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.JobsOnPaper;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.axonframework.test.utils.RecordingCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One week of the Riveras from the opening to the confirmation, and everything that can go wrong with it. */
class WeeklyPlanningSagaTest {

    private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");
    private static final LocalDate SUNDAY = LocalDate.parse("2026-11-22");
    private static final Withdrawal STOP =
            new Withdrawal("sms", LATER_SID, Personal.evidence(LEO, "stop"), Withdrawal.NoticedBy.KEYWORD);

    private final SagaTestFixture<WeeklyPlanningSaga> fixture = new SagaTestFixture<>(WeeklyPlanningSaga.class);
    private final JobsOnPaper paper = new JobsOnPaper();
    private final RecordingCommandBus bus = new RecordingCommandBus();
    private ContinuedGivenState story;

    @BeforeEach
    void wire() {
        fixture.registerResource(new Commands(bus));
        fixture.registerResource(WeekStage.SETTINGS);
        InstantSource now = fixture::currentTime;
        fixture.registerResource(paper.jobs(now.withZone(ZoneOffset.UTC)));
        story = fixture.givenCurrentTime(OPENED);
    }

    @Test
    void looksForCandidatesWhenAWeekIsOpened() {
        opened(null);

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(
                        tuple("give-week-up", CLOSES.plus(Duration.ofDays(4))), tuple("find-candidates", OPENED));
        assertThat(sent()).isEmpty();
        assertThat(isGoingOn()).isTrue();
    }

    @Test
    void asksTheHouseholdAndSetsTheTimesWhenThePollIsOpen() {
        opened(null);
        paper.forget();
        polled();

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactlyInAnyOrder(tuple("nudge-voters", NUDGE), tuple("close-poll", CLOSES));
        assertThat(sent()).singleElement().isInstanceOfSatisfying(AuthorizeGroupMessage.class, ask -> {
            assertThat(ask.household()).isEqualTo(HOUSEHOLD);
            assertThat(ask.useUntil()).isEqualTo(CLOSES);
        });
    }

    @Test
    void setsNoTimeForARemindingThatHasNone() {
        opened(null);
        paper.forget();
        var poll = WeekStage.poll(MARIA, LEO, ANA);
        plan(new ai.jules.events.mealplan.PollOpened(
                poll.plan(),
                poll.dinners(),
                poll.options(),
                poll.electorate(),
                poll.weights(),
                null,
                poll.closesAt(),
                poll.zone()));

        assertThat(paper.scheduled()).extracting(Job::name).containsExactly("close-poll");
    }

    @Test
    @Tag("rule-16")
    void givesEverybodyACopyOnceTheHouseholdAllowsIt() {
        opened(null);
        polled();
        allow(asked(), 2);

        var announcement = announcement();
        assertThat(announcement.thread()).isEqualTo(GROUP_THREAD);
        assertThat(announcement.number()).isEqualTo(2);
        assertThat(announcement.useUntil()).isEqualTo(CLOSES);
        assertThat(announcement.copies())
                .extracting(Announce.Copy::to, copy -> copy.body().value().orElseThrow())
                .containsExactly(
                        tuple(MARIA, WeekStage.ASKED), tuple(LEO, WeekStage.ASKED), tuple(ANA, WeekStage.ASKED));
        assertThat(announcement.copies()).extracting(Announce.Copy::message).doesNotHaveDuplicates();
    }

    @Test
    void saysItOnceWhenTheHouseholdAllowsItTwice() {
        opened(null);
        polled();
        var message = asked();
        allow(message, 1);
        bus.clearCommands();
        allow(message, 1);

        assertThat(sent()).isEmpty();
    }

    @Test
    void saysNothingMoreOfAPollThatIsClosed() {
        opened(null);
        polled();
        var message = asked();
        closed();
        bus.clearCommands();
        allow(message, 1);

        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("rule-16")
    void asksAgainTheNextMorningWhenTooMuchWasSaidToday() {
        opened(null);
        polled();
        paper.forget();
        suppress(asked(), SATURDAY, GroupMessageSuppressed.Reason.DAILY_LIMIT);

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(tuple("ask-household", Instant.parse("2026-11-22T13:00:00Z")));
        assertThat(isGoingOn()).isTrue();
    }

    @Test
    void asksNobodyWhenTomorrowIsTooLate() {
        opened(null);
        polled();
        paper.forget();
        suppress(asked(), SUNDAY, GroupMessageSuppressed.Reason.DAILY_LIMIT);

        assertThat(paper.scheduled()).isEmpty();
        assertThat(isGoingOn()).as("it is closed at its time all the same").isTrue();
    }

    @Test
    void closesSoonAfterTheLastHasVoted() {
        opened(null);
        polled();
        paper.forget();
        vote(MARIA, false);
        vote(LEO, false);
        assertThat(paper.scheduled()).isEmpty();
        later(Duration.ofHours(1));
        vote(ANA, true);

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(
                        tuple("close-poll", OPENED.plus(Duration.ofHours(1)).plusSeconds(15)));
        assertThat(paper.dataOf("close-poll", PollTimers.Close.class).noBallotSince())
                .isEqualTo(OPENED.plus(Duration.ofHours(1)));
    }

    @Test
    void waitsAgainAfterEachChangeOfMind() {
        opened(null);
        polled();
        paper.forget();
        vote(ANA, true);
        later(Duration.ofSeconds(10));
        vote(ANA, true);

        assertThat(paper.scheduled())
                .extracting(Job::due)
                .containsExactly(OPENED.plusSeconds(15), OPENED.plusSeconds(25));
    }

    @Test
    void closesSoonWhenTheOnlyOneMissingIsGone() {
        opened(null);
        polled();
        vote(MARIA, false);
        vote(LEO, false);
        paper.forget();
        plan(new VoterGone(PLAN, ANA, false, true));

        assertThat(paper.scheduled()).extracting(Job::name).containsExactly("close-poll");
    }

    @Test
    void closesNothingThatIsClosed() {
        opened(null);
        polled();
        closed();
        paper.forget();
        vote(ANA, true);

        assertThat(paper.scheduled()).isEmpty();
    }

    @Test
    @Tag("rule-4")
    void waitsForNobodyWhoWantsNoTextsButCountsWhatTheySaid() {
        opened(null);
        polled();
        bus.clearCommands();
        member(new ConsentRevoked(LEO, STOP));

        assertThat(sent()).containsExactly(new PartWithVoter(PLAN, LEO, true));
    }

    @Test
    void countsNothingOfWhoLeftTheHousehold() {
        opened(null);
        polled();
        bus.clearCommands();
        household(new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT));

        assertThat(sent()).containsExactly(new PartWithVoter(PLAN, LEO, false));
    }

    @Test
    void countsNothingOfWhoIsForgottenAndAsksOnlyOnce() {
        opened(null);
        polled();
        bus.clearCommands();
        member(new MemberForgotten(LEO, STOP));
        household(new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT));

        assertThat(sent()).containsExactly(new PartWithVoter(PLAN, LEO, false));
    }

    @Test
    void doesNotMindWhoLeavesAnotherHousehold() {
        opened(null);
        polled();
        bus.clearCommands();
        household(new MemberDeparted(new HouseholdId(UUID.randomUUID()), LEO, LEO, Departure.LEFT));

        assertThat(sent()).isEmpty();
    }

    @Test
    void partsWithWhoLeftOrStoppedWhileCandidatesWereLookedFor() {
        opened(null);
        member(new ConsentRevoked(LEO, STOP));
        household(new MemberDeparted(HOUSEHOLD, ANA, MARIA, Departure.REMOVED));
        assertThat(sent()).isEmpty();
        polled();

        assertThat(sent())
                .contains(new PartWithVoter(PLAN, LEO, true), new PartWithVoter(PLAN, ANA, false))
                .hasSize(3);
        allow(asked(), 1);
        assertThat(announcement().copies()).extracting(Announce.Copy::to).containsExactly(MARIA, LEO);
    }

    @Test
    void givesThePollUpWhenEverybodyHasLeft() {
        opened(null);
        polled();
        bus.clearCommands();
        for (var member : List.of(MARIA, LEO, ANA)) {
            household(new MemberDeparted(HOUSEHOLD, member, member, Departure.LEFT));
        }
        assertThat(sent()).last().isEqualTo(new AbandonPlan(PLAN, WeekFailure.EVERYBODY_LEFT));
        bus.clearCommands();
        plan(new PlanAbandoned(PLAN, WeekFailure.EVERYBODY_LEFT));
        assertThat(sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.EVERYBODY_LEFT));
        bus.clearCommands();
        household(new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.EVERYBODY_LEFT));

        assertThat(sent()).isEmpty();
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void remindsEveryoneWhoHasNotVotedOneByOne() {
        opened(null);
        polled();
        bus.clearCommands();
        plan(new VotersNudged(PLAN, List.of(LEO, ANA)));

        assertThat(sent())
                .extracting(Reply.class::cast)
                .extracting(Reply::thread, Reply::to, Reply::kind, Reply::useUntil)
                .containsExactly(
                        tuple(GROUP_THREAD, LEO, MessageKind.NOTICE, CLOSES),
                        tuple(GROUP_THREAD, ANA, MessageKind.NOTICE, CLOSES));
        assertThat(((Reply) sent().getFirst()).body().value().orElseThrow())
                .startsWith("Your vote is missing. Dinners Mon 23-Fri 27: 1 Lasagna 2 Tacos");
    }

    @Test
    void remindsNobodyWhoHasLeftMeanwhile() {
        opened(null);
        polled();
        household(new MemberDeparted(HOUSEHOLD, LEO, LEO, Departure.LEFT));
        bus.clearCommands();
        plan(new VotersNudged(PLAN, List.of(LEO)));

        assertThat(sent()).isEmpty();
    }

    @Test
    void looksOnceMoreAtTheOptionsWhenThePollIsClosed() {
        opened(null);
        polled();
        paper.forget();
        closed();

        assertThat(paper.scheduled()).extracting(Job::name).containsExactly("check-options");
        var data = paper.dataOf("check-options", CheckOptions.Data.class);
        assertThat(data.options()).isEqualTo(WeekStage.options());
        assertThat(data.reader()).isEqualTo(MARIA);
    }

    @Test
    void keepsTheBalancesThenWritesTheListThenTellsEverybody() {
        opened(null);
        polled();
        closed();
        bus.clearCommands();
        plan(WeekStage.settled(WeekStage.ballots()));
        assertThat(sent())
                .containsExactly(new ApplyFairness(HOUSEHOLD, PLAN, WeekStage.weights("-5/21", "10/21", "-5/21")));
        bus.clearCommands();
        household(new FairnessApplied(HOUSEHOLD, PLAN, WeekStage.weights("-5/21", "10/21", "-5/21")));
        assertThat(sent()).containsExactly(new WriteShopping(PLAN));
        bus.clearCommands();
        plan(new ShoppingWritten(PLAN, 14, 6));
        var message = asked();
        paper.forget();
        allow(message, 3);

        var told = paper.dataOf("tell-outcome", TellOutcome.Data.class);
        assertThat(told.members()).containsExactly(MARIA, LEO, ANA);
        assertThat(told.message()).isEqualTo(message);
        assertThat(told.number()).isEqualTo(3);
        assertThat(told.outcome().shopping()).isEqualTo(new ShoppingWritten(PLAN, 14, 6));
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void tellsEverybodyWithoutTheListWhenItCannotBeWritten() {
        settledAndApplied();
        refusal(commandId(WriteShopping.class));

        var message = asked();
        allow(message, 1);
        assertThat(paper.dataOf("tell-outcome", TellOutcome.Data.class)
                        .outcome()
                        .shopping())
                .isNull();
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void tellsEverybodyWithoutTheListWhenItIsNotThereInTime() {
        settledAndApplied();

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .contains(tuple("ask-household", OPENED.plus(Duration.ofMinutes(10))));
        var later = paper.dataOf("ask-household", AskHousehold.Data.class);
        allow(later.message(), 1);
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void keepsTheOutcomeUntilTheMorningWhenTooMuchWasSaidToday() {
        settledAndApplied();
        plan(new ShoppingWritten(PLAN, 14, 6));
        var message = asked();
        paper.forget();
        suppress(message, SATURDAY, GroupMessageSuppressed.Reason.DAILY_LIMIT);

        assertThat(paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(tuple("ask-household", Instant.parse("2026-11-22T13:00:00Z")));
        allow(message, 1);
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void endsWhenTheOutcomeMayNeverBeTold() {
        settledAndApplied();
        plan(new ShoppingWritten(PLAN, 14, 6));
        suppress(asked(), SATURDAY, GroupMessageSuppressed.Reason.ASLEEP);

        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void doesNotMindAListThatIsWrittenTwice() {
        settledAndApplied();
        plan(new ShoppingWritten(PLAN, 14, 6));
        bus.clearCommands();
        plan(new ShoppingWritten(PLAN, 15, 6));

        assertThat(sent()).isEmpty();
    }

    @Test
    void tellsTheHouseholdWhyNothingCameOfTheWeek() {
        opened(null);
        household(new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NO_CANDIDATES));
        allow(asked(), 1);

        assertThat(announcement().copies())
                .extracting(copy -> copy.body().value().orElseThrow())
                .hasSize(3)
                .allMatch(words -> words.contains("nothing is planned"));
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void tellsWhoAskedForItAlone() {
        opened(MARIA);
        household(new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NOT_READABLE));

        assertThat(sent()).singleElement().isInstanceOfSatisfying(Reply.class, told -> {
            assertThat(told.thread()).isEqualTo(MARIAS_THREAD);
            assertThat(told.kind()).isEqualTo(MessageKind.NOTICE);
            assertThat(told.body().value().orElseThrow()).contains("I am sorry");
        });
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void tellsNobodyWhereNobodyCouldBeAsked() {
        opened(null);
        household(new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NOBODY_TO_ASK));

        assertThat(sent()).isEmpty();
        assertThat(isGoingOn()).isFalse();
    }

    @Test
    void givesTheWeekUpWhenThePollIsRefused() {
        opened(null);
        var data = paper.dataOf("find-candidates", FindCandidates.Data.class);
        refusal(Commands.idOf(data.cause(), FindCandidates.class, FindCandidates.STEP));

        assertThat(sent()).containsExactly(new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NOT_READABLE));
    }

    @Test
    void leavesNoWeekUndecidedForEver() {
        new GiveUp(new Commands(bus)).run(new GiveUp.Data(PLAN, new Cause("the-opening", Map.of())));

        assertThat(sent())
                .containsExactly(
                        new AbandonPlan(PLAN, WeekFailure.NOT_READABLE),
                        new AbandonWeek(HOUSEHOLD, PLAN, WeekFailure.NOT_READABLE));
    }

    @Test
    void triesAPlanASecondTimeUnderOtherNames() {
        opened(MARIA);
        polled();
        var first = asked();
        household(new WeekAbandoned(HOUSEHOLD, PLAN, WeekFailure.NOT_READABLE));
        bus.clearCommands();
        opened(MARIA);
        polled();

        assertThat(asked()).isNotEqualTo(first);
        assertThat(paper.scheduled().stream().filter(job -> job.name().equals("close-poll")))
                .as("the second poll has a close of its own")
                .hasSize(2);
    }

    private void opened(@Nullable MemberId by) {
        household(WeekStage.opened(by));
    }

    private void polled() {
        plan(WeekStage.poll(MARIA, LEO, ANA));
    }

    private void closed() {
        plan(new PollClosed(PLAN, List.of(), PollClosed.Reason.DEADLINE));
    }

    private void settledAndApplied() {
        opened(null);
        polled();
        closed();
        plan(WeekStage.settled(WeekStage.ballots()));
        household(new FairnessApplied(HOUSEHOLD, PLAN, WeekStage.weights("-5/21", "10/21", "-5/21")));
    }

    private void vote(MemberId voter, boolean complete) {
        plan(new BallotCast(PLAN, voter, List.of(List.of(1)), complete));
    }

    private void allow(GroupMessageId message, int number) {
        household(new GroupMessageAuthorised(HOUSEHOLD, message, SATURDAY, number, 5));
    }

    private void suppress(GroupMessageId message, LocalDate day, GroupMessageSuppressed.Reason reason) {
        household(new GroupMessageSuppressed(HOUSEHOLD, message, day, reason));
    }

    private void refusal(UUID command) {
        var refusal = new RefusalId(command);
        happened(refusal.toString(), new CommandRefused(refusal, "OpenPoll", HOUSEHOLD.toString(), "already-exists"));
    }

    private void plan(JulesEvent event) {
        happened(PLAN.toString(), event);
    }

    private void household(JulesEvent event) {
        happened(HOUSEHOLD.toString(), event);
    }

    private void member(JulesEvent event) {
        happened(LEO.toString(), event);
    }

    private void happened(String stream, JulesEvent event) {
        story = story.andThenAggregate(stream).published(event);
    }

    private void later(Duration time) {
        try {
            story = story.andThenTimeElapses(time);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JulesCommand> sent() {
        return bus.getDispatchedCommands().stream()
                .map(CommandMessage::getPayload)
                .map(JulesCommand.class::cast)
                .toList();
    }

    /** The last message the household was asked about. */
    private GroupMessageId asked() {
        return sent().stream()
                .filter(AuthorizeGroupMessage.class::isInstance)
                .map(AuthorizeGroupMessage.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow()
                .message();
    }

    private Announce announcement() {
        return (Announce) sent().getLast();
    }

    private UUID commandId(Class<? extends JulesCommand> type) {
        return UUID.fromString(bus.getDispatchedCommands().stream()
                .filter(command -> type.isInstance(command.getPayload()))
                .findFirst()
                .orElseThrow()
                .getIdentifier());
    }

    private boolean isGoingOn() {
        try {
            story.whenTimeElapses(Duration.ZERO).expectActiveSagas(1);
            return true;
        } catch (AssertionError none) {
            return false;
        }
    }
}
