package ai.jules.saga.extraction;

import ai.jules.commands.ThreadCommand.FinishGathering;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** It has been quiet: asks the thread to close the gathering, unless more has come since. */
@Component
class GatheringTimer {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("finish-gathering", Data.class);

    record Data(ThreadId thread, UUID gathering, Instant quietAt, Cause cause) implements Caused {}

    private final Commands commands;

    GatheringTimer(Commands commands) {
        this.commands = commands;
    }

    void run(Data data) {
        commands.send(
                data.cause(),
                GatheringTimer.class,
                "finish",
                new FinishGathering(data.thread(), data.gathering(), data.quietAt()));
    }
}
