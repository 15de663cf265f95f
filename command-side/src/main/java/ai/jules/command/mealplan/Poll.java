package ai.jules.command.mealplan;

import ai.jules.command.mealplan.PlanView.State;
import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.PartWithVoter;
import ai.jules.commands.Refused;
import ai.jules.events.mealplan.Ballot;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.Barred;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.Round;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Weight;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The vote on a plan: who was asked, who said what, how far it has come. Part of the plan. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Poll {

    /** A deadline is kept by another process; its clock may be ahead of ours by as much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private static final String EVEN = "0";

    private @Nullable PollOpened asked;
    private @Nullable Instant openedAt;
    private State state = State.OPEN;
    private Map<MemberId, List<List<Integer>>> ballots = new LinkedHashMap<>();
    private @Nullable Instant lastBallot;

    /** They may still vote, but nobody waits for them. */
    private List<MemberId> excused = new ArrayList<>();

    private List<MemberId> departed = new ArrayList<>();
    private boolean nudged;
    private List<Round> rounds = new ArrayList<>();

    Poll() {}

    Poll(PollOpened opened, Instant at) {
        asked = opened;
        openedAt = at;
    }

    private PollOpened asked() {
        return Objects.requireNonNull(asked, "a poll begins with its question");
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    State state() {
        return state;
    }

    /** Whether the dish of this day is still to be found. */
    boolean isDeciding(LocalDate date) {
        return (state == State.OPEN || state == State.CLOSED)
                && asked().dinners().contains(date);
    }

    /** Whether this is the same question once more. */
    boolean is(Instant closesAt) {
        return asked().closesAt().equals(closesAt);
    }

    /** @return the ballot as it is kept: of options wanted alike the smaller number first */
    List<List<Integer>> read(MemberId voter, List<List<Integer>> ranks, Instant at) {
        if (!asked().electorate().contains(voter) || departed.contains(voter)) {
            throw new Refused(Refused.Reason.NOT_ALLOWED);
        }
        if (!isOpen() || !at.isBefore(asked().closesAt())) {
            throw new Refused(Refused.Reason.VOTE_CLOSED);
        }
        var numbers = asked().options().stream().map(Option::number).toList();
        if (!ranks.stream().allMatch(numbers::containsAll)) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
        return new ai.jules.mealplan.Ballot(ranks).ranks();
    }

    Optional<List<List<Integer>>> ballot(MemberId voter) {
        return Optional.ofNullable(ballots.get(voter));
    }

    /** Whether nobody is waited for once this one needs no waiting for. */
    boolean isCompleteWithout(MemberId voter) {
        return awaited().stream().allMatch(voter::equals);
    }

    /** Who has not voted and may yet, in the order they were asked. */
    List<MemberId> awaited() {
        return voters(voter -> !excused.contains(voter) && !ballots.containsKey(voter));
    }

    private List<MemberId> voters(Predicate<MemberId> which) {
        return asked().electorate().stream()
                .filter(voter -> !departed.contains(voter))
                .filter(which)
                .toList();
    }

    boolean isNudged() {
        return nudged;
    }

    Optional<VoterGone> part(PartWithVoter command) {
        var voter = command.voter();
        boolean known = command.ballotCounts() && excused.contains(voter);
        if (!isOpen() || known || voters(voter::equals).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new VoterGone(command.plan(), voter, command.ballotCounts(), isCompleteWithout(voter)));
    }

    boolean closes(ClosePoll command, Instant at) {
        return isOpen()
                && switch (command.reason()) {
                    case DEADLINE -> !at.isBefore(asked().closesAt().minus(CLOCK_SKEW));
                    case EVERYBODY_VOTED -> awaited().isEmpty() && !hasBallotSince(command.noBallotSince());
                };
    }

    /** Times are told in milliseconds on their way through other processes. */
    private boolean hasBallotSince(@Nullable Instant moment) {
        return moment != null
                && lastBallot != null
                && lastBallot.truncatedTo(ChronoUnit.MILLIS).isAfter(moment.truncatedTo(ChronoUnit.MILLIS));
    }

    /** In the order the voters were asked. */
    List<Ballot> ballots() {
        return voters(ballots::containsKey).stream()
                .map(voter -> new Ballot(voter, ballots.get(voter)))
                .toList();
    }

    /** Empty when there is no option left that may win. */
    Optional<PlanSettled> settle(List<Barred> barred, List<LocalDate> busy, List<LocalDate> past) {
        var toCome =
                asked().dinners().stream().filter(day -> !past.contains(day)).toList();
        return Settlement.of(asked().plan(), asked().options(), toCome, ballots(), weights(), barred, busy);
    }

    private List<Weight> weights() {
        var known = asked().weights().stream().collect(Collectors.toMap(Weight::voter, Function.identity()));
        return voters(_ -> true).stream()
                .map(voter -> known.getOrDefault(voter, new Weight(voter, EVEN)))
                .toList();
    }

    PlanView.Poll view() {
        return new PlanView.Poll(
                asked().dinners(),
                asked().options(),
                asked().electorate(),
                ballots(),
                Objects.requireNonNull(openedAt),
                asked().closesAt(),
                state,
                List.copyOf(rounds));
    }

    void evolve(BallotCast cast, Instant at) {
        ballots.put(cast.voter(), cast.ranks());
        lastBallot = at;
    }

    void withdraw(MemberId voter) {
        ballots.remove(voter);
    }

    void evolve(VoterGone gone) {
        if (gone.ballotCounts()) {
            excused.add(gone.voter());
        } else {
            departed.add(gone.voter());
            ballots.remove(gone.voter());
        }
    }

    void nudged() {
        nudged = true;
    }

    void closed() {
        state = State.CLOSED;
    }

    void abandoned() {
        state = State.ABANDONED;
    }

    void settled(List<Round> inOrder) {
        state = State.SETTLED;
        rounds = new ArrayList<>(inOrder);
    }

    void putInto(Map<String, PlanThing> things) {
        ballots.forEach((voter, ranks) -> things.put("ballot " + voter, new PlanThing.Voted(voter, ranks)));
    }
}
