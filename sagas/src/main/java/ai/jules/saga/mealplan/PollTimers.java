package ai.jules.saga.mealplan;

import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.NudgeVoters;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.kernel.PlanId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Jobs;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The times of an open vote; whether they still mean anything is the plan's to decide. Most households have the same times,
 * so all but a vote that is complete wait for their turn: after its deadline a vote takes no ballot, closed or not.
 */
@Component
class PollTimers {

    static final TaskDescriptor<Nudge> NUDGE = TaskDescriptor.of("nudge-voters", Nudge.class);
    static final TaskDescriptor<Close> CLOSE = TaskDescriptor.of("close-poll", Close.class);

    /** @param itsTurn whether the moment to do it is taken */
    record Nudge(PlanId plan, boolean itsTurn, Cause cause) {

        static Nudge of(PlanId plan, Cause cause) {
            return new Nudge(plan, false, cause);
        }

        private Nudge inTurn() {
            return new Nudge(plan, true, cause);
        }
    }

    /**
     * @param noBallotSince null when the time is over, whoever has voted
     * @param itsTurn whether the moment to do it is taken
     */
    record Close(PlanId plan, @Nullable Instant noBallotSince, boolean itsTurn, Cause cause) {

        static Close atDeadline(PlanId plan, Cause cause) {
            return new Close(plan, null, false, cause);
        }

        static Close whenAllHaveVoted(PlanId plan, Instant lastAt, Cause cause) {
            return new Close(plan, lastAt, true, cause);
        }

        private Close inTurn() {
            return new Close(plan, noBallotSince, true, cause);
        }

        private PollClosed.Reason reason() {
            return noBallotSince == null ? PollClosed.Reason.DEADLINE : PollClosed.Reason.EVERYBODY_VOTED;
        }
    }

    private final Commands commands;
    private final Jobs jobs;
    private final Turns turns;
    private final TransactionTemplate transaction;

    PollTimers(Commands commands, Jobs jobs, Turns turns, PlatformTransactionManager transactions) {
        this.commands = commands;
        this.jobs = jobs;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    void nudge(Nudge data) {
        if (data.itsTurn() || isNow(NUDGE, data.inTurn(), data.cause())) {
            commands.send(data.cause(), PollTimers.class, "nudge", new NudgeVoters(data.plan()));
        }
    }

    void close(Close data) {
        if (data.itsTurn() || isNow(CLOSE, data.inTurn(), data.cause())) {
            commands.send(
                    data.cause(),
                    PollTimers.class,
                    "close",
                    new ClosePoll(data.plan(), data.reason(), data.noBallotSince()));
        }
    }

    private <T> boolean isNow(TaskDescriptor<T> job, T inTurn, Cause cause) {
        return Boolean.TRUE.equals(
                transaction.execute(_ -> turns.isNow(slot -> jobs.at(slot, job, cause.id() + "#turn", inTurn))));
    }
}
