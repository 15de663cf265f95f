package ai.jules.saga.mealplan;

import ai.jules.commands.HouseholdCommand.AuthorizeGroupMessage;
import ai.jules.kernel.GroupMessageId;
import ai.jules.kernel.HouseholdId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks a household later whether something may be said to all of it. */
@Component
class AskHousehold {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("ask-household", Data.class);

    record Data(HouseholdId household, GroupMessageId message, Instant useUntil, Cause cause) {}

    private final Commands commands;

    AskHousehold(Commands commands) {
        this.commands = commands;
    }

    void run(Data data) {
        commands.send(
                data.cause(),
                AskHousehold.class,
                "ask",
                new AuthorizeGroupMessage(data.household(), data.message(), data.useUntil()));
    }
}
