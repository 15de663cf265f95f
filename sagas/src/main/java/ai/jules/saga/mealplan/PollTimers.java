package ai.jules.saga.mealplan;

import ai.jules.commands.PlanCommand.ClosePoll;
import ai.jules.commands.PlanCommand.NudgeVoters;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.kernel.PlanId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The times of an open vote; whether they still mean anything is the plan's to decide. */
@Component
class PollTimers {

    static final TaskDescriptor<Nudge> NUDGE = TaskDescriptor.of("nudge-voters", Nudge.class);
    static final TaskDescriptor<Close> CLOSE = TaskDescriptor.of("close-poll", Close.class);

    record Nudge(PlanId plan, Cause cause) {}

    /** @param noBallotSince null when the time is over, whoever has voted */
    record Close(PlanId plan, @Nullable Instant noBallotSince, Cause cause) {

        static Close atDeadline(PlanId plan, Cause cause) {
            return new Close(plan, null, cause);
        }

        static Close whenAllHaveVoted(PlanId plan, Instant lastAt, Cause cause) {
            return new Close(plan, lastAt, cause);
        }

        private PollClosed.Reason reason() {
            return noBallotSince == null ? PollClosed.Reason.DEADLINE : PollClosed.Reason.EVERYBODY_VOTED;
        }
    }

    private final Commands commands;

    PollTimers(Commands commands) {
        this.commands = commands;
    }

    void nudge(Nudge data) {
        commands.send(data.cause(), PollTimers.class, "nudge", new NudgeVoters(data.plan()));
    }

    void close(Close data) {
        commands.send(
                data.cause(),
                PollTimers.class,
                "close",
                new ClosePoll(data.plan(), data.reason(), data.noBallotSince()));
    }
}
