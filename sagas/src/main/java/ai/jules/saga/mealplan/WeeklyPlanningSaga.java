package ai.jules.saga.mealplan;

import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.PartWithVoter;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.WeekCommand.AbandonWeek;
import ai.jules.commands.WeekCommand.ApplyFairness;
import ai.jules.events.household.GroupMessageAuthorised;
import ai.jules.events.household.GroupMessageSuppressed;
import ai.jules.events.household.MemberDeparted;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.Option;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.events.member.ConsentGiven;
import ai.jules.events.member.ConsentRevoked;
import ai.jules.events.member.MemberForgotten;
import ai.jules.events.refusal.CommandRefused;
import ai.jules.events.week.FairnessApplied;
import ai.jules.events.week.WeekAbandoned;
import ai.jules.events.week.WeekOpened;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RefusalId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.WeekFailure;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.saga.jobs.Jobs;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Takes one week to its end: find candidates, ask, remind, close, settle, keep the balances, write the list, tell everybody;
 * or give it up and say so. Every step is a command under an id of its own or a durable job that ends in one.
 */
@Saga(sagaStore = "sagaStore")
@ProcessingGroup(WeeklyPlanningSaga.GROUP)
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public class WeeklyPlanningSaga {

    static final String GROUP = "weekly-planning";
    static final String SHOPPING_STEP = "shopping";

    /** When the shopping list is not written by then, everybody is told without it. */
    static final Duration PATIENCE_FOR_THE_LIST = Duration.ofMinutes(10);

    /** What came of a week is worth telling for so long. */
    static final Duration OUTCOME_USEFUL = Duration.ofHours(24);

    private static final String PLAN = "plan";
    private static final String MEMBER = "member";
    private static final String MESSAGE = "message";
    private static final String REFUSAL = "refusal";

    @Autowired
    @JsonIgnore
    private transient @Nullable Commands commands;

    @Autowired
    @JsonIgnore
    private transient @Nullable Jobs jobs;

    @Autowired
    @JsonIgnore
    private transient @Nullable WeekSettings settings;

    private @Nullable PlanId plan;

    /** Of the event that opened the week; one plan may be tried twice. */
    private @Nullable String week;

    private @Nullable MemberId by;

    /** On whose behalf things are read; also when they leave, they see what the household sees. */
    private @Nullable MemberId reader;

    private @Nullable String zone;
    private @Nullable Instant closesAt;
    private @Nullable Instant nudgeAt;
    private List<LocalDate> dinners = List.of();
    private List<Option> options = List.of();

    /** Who is asked and still here. */
    private List<MemberId> electorate = new ArrayList<>();

    /** Of those who are here, who wants no texts at present. */
    private Set<String> silent = new TreeSet<>();

    private Set<String> announced = new TreeSet<>();
    private boolean open;
    private @Nullable Instant outcomeUseUntil;
    private @Nullable String listRefusal;
    private @Nullable Outcome outcome;
    private @Nullable WeekFailure abandoned;

    @StartSaga
    @SagaEventHandler(associationProperty = PLAN)
    void on(WeekOpened event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var cause = Cause.current();
        plan = event.plan();
        week = cause.id();
        by = event.by();
        zone = event.zone();
        closesAt = event.closesAt();
        dinners = event.dinners();
        for (var weight : event.weights()) {
            electorate.add(weight.voter());
            SagaLifecycle.associateWith(MEMBER, weight.voter().toString());
        }
        reader = electorate.isEmpty() ? by : electorate.getFirst();
        SagaLifecycle.associateWith(
                REFUSAL, new RefusalId(Commands.idOf(cause, FindCandidates.class, FindCandidates.STEP)).toString());
        jobs.at(GiveUp.dueFor(event), GiveUp.JOB, week, new GiveUp.Data(plan, cause));
        jobs.now(
                FindCandidates.JOB,
                week,
                new FindCandidates.Data(
                        event,
                        new ConsistencyToken(
                                        RoutingKey.of(event.household()),
                                        event.household().toString(),
                                        sequence)
                                .create(),
                        at,
                        1,
                        cause));
    }

    /** The poll cannot be opened; the week must not stay undecided for ever. */
    @SagaEventHandler(associationProperty = REFUSAL)
    void on(CommandRefused event) {
        if (event.refusal().toString().equals(listRefusal)) {
            askHousehold(texts().outcome(), outcomeUseUntil);
        } else {
            abandonWeek(WeekFailure.NOT_READABLE);
        }
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(PollOpened event) {
        open = true;
        closesAt = event.closesAt();
        nudgeAt = event.nudgeAt();
        options = event.options();
        var cause = Cause.current();
        if (nudgeAt != null) {
            jobs.at(nudgeAt, PollTimers.NUDGE, week, PollTimers.Nudge.of(plan, cause));
        }
        jobs.at(closesAt, PollTimers.CLOSE, week, PollTimers.Close.atDeadline(plan, cause));
        for (var voter : event.electorate()) {
            if (!electorate.contains(voter)) {
                part(voter, false);
            } else if (silent.contains(voter.toString())) {
                part(voter, true);
            }
        }
        electorate.retainAll(event.electorate());
        if (electorate.isEmpty()) {
            abandonPlan();
        } else {
            askHousehold(texts().poll(), closesAt);
        }
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(BallotCast event, @Timestamp Instant at) {
        closeSoon(event.complete(), at);
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(VoterGone event, @Timestamp Instant at) {
        closeSoon(event.complete(), at);
    }

    private void closeSoon(boolean complete, Instant at) {
        if (complete && open) {
            var cause = Cause.current();
            jobs.at(
                    at.plus(settings.grace()),
                    PollTimers.CLOSE,
                    week + "#" + cause.id(),
                    PollTimers.Close.whenAllHaveVoted(plan, at, cause));
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentRevoked event) {
        silent.add(event.member().toString());
        if (open && electorate.contains(event.member())) {
            part(event.member(), true);
        }
    }

    /** Who comes back before the poll is open is asked as if they had never left. */
    @SagaEventHandler(associationProperty = MEMBER)
    void on(ConsentGiven event) {
        silent.remove(event.member().toString());
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(MemberDeparted event) {
        if (event.household().equals(plan.household())) {
            leave(event.member());
        }
    }

    @SagaEventHandler(associationProperty = MEMBER)
    void on(MemberForgotten event) {
        leave(event.member());
    }

    private void leave(MemberId member) {
        if (electorate.remove(member) && open) {
            part(member, false);
            if (electorate.isEmpty()) {
                abandonPlan();
            }
        }
    }

    private void part(MemberId voter, boolean ballotCounts) {
        commands.send(WeeklyPlanningSaga.class, "part-" + voter.uuid(), new PartWithVoter(plan, voter, ballotCounts));
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(VotersNudged event) {
        var silent = event.silent().stream().filter(electorate::contains).toList();
        texts().nudge(silent, PollWords.nudge(dinners, options, closesAt, ZoneId.of(zone)), closesAt);
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(PollClosed event, @SequenceNumber long sequence, @Timestamp Instant at) {
        open = false;
        jobs.now(
                CheckOptions.JOB,
                week,
                new CheckOptions.Data(
                        plan,
                        reader,
                        dinners,
                        options,
                        zone,
                        new ConsistencyToken(RoutingKey.of(plan.household()), plan.toString(), sequence).create(),
                        at,
                        1,
                        Cause.current()));
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(PlanSettled event, @Timestamp Instant at) {
        outcome = new Outcome(event, null);
        outcomeUseUntil = at.plus(OUTCOME_USEFUL);
        commands.send(
                WeeklyPlanningSaga.class, "fairness", new ApplyFairness(plan.household(), plan, event.balances()));
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(FairnessApplied event, @Timestamp Instant at) {
        var cause = Cause.current();
        listRefusal = new RefusalId(Commands.idOf(cause, WeeklyPlanningSaga.class, SHOPPING_STEP)).toString();
        SagaLifecycle.associateWith(REFUSAL, listRefusal);
        SagaLifecycle.associateWith(MESSAGE, texts().outcome().toString());
        commands.send(WeeklyPlanningSaga.class, SHOPPING_STEP, new WriteShopping(plan));
        texts().askLater(at.plus(PATIENCE_FOR_THE_LIST), "without-list", texts().outcome(), outcomeUseUntil);
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(ShoppingWritten event) {
        if (outcome != null && outcome.shopping() == null) {
            outcome = new Outcome(outcome.settled(), event);
            askHousehold(texts().outcome(), outcomeUseUntil);
        }
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(PlanAbandoned event) {
        open = false;
        abandonWeek(event.reason());
    }

    @SagaEventHandler(associationProperty = PLAN)
    void on(WeekAbandoned event, @Timestamp Instant at) {
        open = false;
        abandoned = event.reason();
        var words = PollWords.abandoned(dinners, event.reason());
        if (words.isEmpty() || electorate.isEmpty()) {
            SagaLifecycle.end();
        } else if (by != null) {
            texts().sorry(by, words.get(), at.plus(OUTCOME_USEFUL));
            SagaLifecycle.end();
        } else {
            outcomeUseUntil = at.plus(OUTCOME_USEFUL);
            askHousehold(texts().apology(), outcomeUseUntil);
        }
    }

    @SagaEventHandler(associationProperty = MESSAGE)
    void on(GroupMessageAuthorised event) {
        if (!announced.add(event.message().toString())) {
            return;
        }
        var texts = texts();
        if (event.message().equals(texts.poll())) {
            if (open) {
                texts.announce(
                        event, electorate, PollWords.poll(dinners, options, closesAt, ZoneId.of(zone)), closesAt);
            }
        } else if (event.message().equals(texts.outcome())) {
            texts.tell(event, electorate, reader, outcome, outcomeUseUntil);
            SagaLifecycle.end();
        } else {
            texts.announce(
                    event, electorate, PollWords.abandoned(dinners, abandoned).orElseThrow(), outcomeUseUntil);
            SagaLifecycle.end();
        }
    }

    /** Too much was said to the household today: again tomorrow morning, if that is of any use. */
    @SagaEventHandler(associationProperty = MESSAGE)
    void on(GroupMessageSuppressed event) {
        var isPoll = event.message().equals(texts().poll());
        boolean again = isPoll
                ? texts().askTomorrow(event, ZoneId.of(zone), lateAnswers(), closesAt)
                : texts().askTomorrow(event, ZoneId.of(zone), outcomeUseUntil, outcomeUseUntil);
        if (!again && !isPoll) {
            SagaLifecycle.end();
        }
    }

    /** Nobody is asked later than those who have not voted are reminded. */
    private Instant lateAnswers() {
        return closesAt.minus(settings.nudgeBeforeClose());
    }

    private void askHousehold(GroupMessageId message, Instant useUntil) {
        SagaLifecycle.associateWith(MESSAGE, message.toString());
        texts().ask(message, useUntil);
    }

    private WeekTexts texts() {
        return new WeekTexts(commands, jobs, plan, week);
    }

    private void abandonPlan() {
        open = false;
        commands.send(WeeklyPlanningSaga.class, "abandon-plan", new AbandonPlan(plan, WeekFailure.EVERYBODY_LEFT));
    }

    private void abandonWeek(WeekFailure reason) {
        commands.send(WeeklyPlanningSaga.class, "abandon-week", new AbandonWeek(plan.household(), plan, reason));
    }
}
