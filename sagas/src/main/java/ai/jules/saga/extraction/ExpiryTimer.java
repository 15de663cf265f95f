package ai.jules.saga.extraction;

import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.events.extraction.Abandonment;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.stereotype.Component;

/** Nobody answered a draft: gives it up, unless it was decided meanwhile. */
@Component
class ExpiryTimer {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("expire-extraction", Data.class);

    record Data(ExtractionId extraction, HouseholdId household, Cause cause) implements Caused {}

    private final Commands commands;

    ExpiryTimer(Commands commands) {
        this.commands = commands;
    }

    void run(Data data) {
        commands.send(
                data.cause(),
                ExpiryTimer.class,
                "expire",
                new Abandon(data.extraction(), data.household(), Abandonment.EXPIRED));
    }
}
