package ai.jules.command.mealplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.jules.command.mealplan.PlanView.State;
import ai.jules.command.undo.RecentActions;
import ai.jules.command.undo.TakingBack;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.commands.PlanCommand.AbandonPlan;
import ai.jules.commands.PlanCommand.CastBallot;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.NameCook;
import ai.jules.commands.PlanCommand.NudgeVoters;
import ai.jules.commands.PlanCommand.OpenPoll;
import ai.jules.commands.PlanCommand.PartWithVoter;
import ai.jules.commands.PlanCommand.ReadPlan;
import ai.jules.commands.PlanCommand.RecordShopping;
import ai.jules.commands.PlanCommand.ReplaceDish;
import ai.jules.commands.PlanCommand.SettlePlan;
import ai.jules.commands.PlanCommand.TakeBackOnPlan;
import ai.jules.commands.Refused;
import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PlanEvent;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.WeekFailure;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A household's dinners from a day on: the vote on them if there was one, what came of it, and what people changed since.
 * Which days are its own the household knows.
 */
@Aggregate(type = "WeeklyPlan", snapshotTriggerDefinition = "everyFewEvents")
@Revision("1")
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class WeeklyPlan {

    @AggregateIdentifier
    private @Nullable PlanId id;

    private @Nullable Poll poll;
    private Dinners dinners = new Dinners();

    /** What was last said of the shopping for this plan; null when nothing was since it was settled. */
    private @Nullable ShoppingWritten shopping;

    private RecentActions<String, PlanThing> recent = new RecentActions<>();

    WeeklyPlan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PlanView decide(ReadPlan command) {
        return new PlanView(command.plan(), Optional.ofNullable(poll).map(Poll::view), dinners.days(), dinners.cooks());
    }

    /** Asked once; when that came to nothing, another question may be asked. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(OpenPoll command) {
        if (poll != null && (poll.state() != State.ABANDONED || poll.is(command.closesAt()))) {
            return;
        }
        Questions.check(command);
        apply(new PollOpened(
                command.plan(),
                command.dinners(),
                command.options(),
                command.electorate(),
                command.weights(),
                command.nudgeAt(),
                command.closesAt(),
                command.zone()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    BallotAnswer decide(CastBallot command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var vote = vote();
        var ranks = vote.read(command.voter(), command.ranks(), at);
        var before = vote.ballot(command.voter());
        if (!before.equals(Optional.of(ranks))) {
            apply(new BallotCast(command.plan(), command.voter(), ranks, vote.isCompleteWithout(command.voter())));
        }
        return new BallotAnswer(ranks, before.orElse(List.of()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PartWithVoter command) {
        Optional.ofNullable(poll).flatMap(vote -> vote.part(command)).ifPresent(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(NudgeVoters command) {
        if (poll != null && poll.isOpen() && !poll.isNudged() && !poll.awaited().isEmpty()) {
            apply(new VotersNudged(command.plan(), poll.awaited()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClosePoll command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        if (poll != null && poll.closes(command, at)) {
            apply(new PollClosed(command.plan(), poll.ballots(), command.reason()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SettlePlan command) {
        var vote = vote();
        switch (vote.state()) {
            case OPEN -> throw new Refused(Refused.Reason.VOTE_OPEN);
            case CLOSED ->
                vote.settle(command.barred(), command.busy(), command.past())
                        .<PlanEvent>map(settled -> settled)
                        .ifPresentOrElse(
                                AggregateLifecycle::apply,
                                () -> apply(new PlanAbandoned(command.plan(), WeekFailure.NO_CANDIDATES)));
            case SETTLED, ABANDONED -> {
                // that was answered before
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AbandonPlan command) {
        if (poll != null && (poll.state() == State.OPEN || poll.state() == State.CLOSED)) {
            apply(new PlanAbandoned(command.plan(), command.reason()));
        }
    }

    /** Answers what is other than it was. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<DayChange> decide(ChangeDinners command) {
        if (poll != null && command.days().stream().anyMatch(day -> poll.isDeciding(day.date()))) {
            throw new Refused(Refused.Reason.VOTE_OPEN);
        }
        var changes = dinners.changes(command.days());
        if (!changes.isEmpty()) {
            apply(new DinnersChanged(command.plan(), command.by(), command.kind(), changes, null));
        }
        return changes;
    }

    /** What a person has planned in the meantime is theirs to have; it is looked at on its own. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReplaceDish command) {
        if (!dinners.isCooked(command.date(), command.was(), command.title())) {
            return;
        }
        var instead =
                Optional.ofNullable(command.instead()).map(Dinner.Cooked::new).orElse(null);
        var changes = dinners.changes(List.of(new DayDinner(command.date(), instead)));
        if (!changes.isEmpty()) {
            apply(new DinnersChanged(command.plan(), null, DinnersChanged.Kind.REPLACED, changes, command.finding()));
        }
    }

    /** Answers whether it was not so before. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean decide(NameCook command) {
        if (!dinners.has(command.date()) && (poll == null || !poll.isDeciding(command.date()))) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
        if (Objects.equals(dinners.cook(command.date()), command.cook())) {
            return false;
        }
        apply(new CookNamed(command.plan(), command.by(), command.date(), command.cook()));
        return true;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordShopping command) {
        var written = new ShoppingWritten(command.plan(), command.toBuy(), command.covered());
        if (!written.equals(shopping)) {
            apply(written);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TakingBack<PlanThing> decide(TakeBackOnPlan command, @MetaDataValue(value = Meta.AT, required = true) Instant at) {
        var outcome = Withdrawing.allowed(
                recent.takeBack(command.action(), at, things(), new PlanReversal()), command.by(), poll);
        if (outcome instanceof TakenBack<PlanThing> back) {
            Withdrawing.events(command.plan(), command.by(), poll, back.steps()).forEach(AggregateLifecycle::apply);
        }
        return outcome;
    }

    private Poll vote() {
        if (poll == null) {
            throw new Refused(Refused.Reason.NOT_FOUND);
        }
        return poll;
    }

    private Map<String, PlanThing> things() {
        var things = new LinkedHashMap<String, PlanThing>();
        if (poll != null) {
            poll.putInto(things);
        }
        dinners.putInto(things);
        return things;
    }

    /** What a vote came to is nobody's to take back; what people did is remembered. */
    @EventSourcingHandler
    void evolve(PlanEvent event, @Timestamp Instant at, MetaData metadata) {
        id = event.plan();
        switch (event) {
            case PollOpened opened -> poll = new Poll(opened, at);
            case BallotCast cast -> remember(at, metadata, () -> vote().evolve(cast, at));
            case BallotWithdrawn withdrawn -> remember(at, metadata, () -> vote().withdraw(withdrawn.voter()));
            case VoterGone gone -> vote().evolve(gone);
            case VotersNudged _ -> vote().nudged();
            case PollClosed _ -> vote().closed();
            case PlanSettled settled -> {
                vote().settled(settled.rounds());
                settled.days().forEach(day -> dinners.plan(day.date(), day.dinner()));
                shopping = null;
            }
            case PlanAbandoned _ -> vote().abandoned();
            case DinnersChanged changed ->
                remember(at, metadata, () -> changed.days()
                        .forEach(change -> dinners.plan(change.date(), change.after())));
            case CookNamed named -> remember(at, metadata, () -> dinners.name(named.date(), named.cook()));
            case ShoppingWritten written -> shopping = written;
        }
    }

    private void remember(Instant at, MetaData metadata, Runnable change) {
        var before = things();
        change.run();
        recent.note(metadata, at, before, things());
    }
}
