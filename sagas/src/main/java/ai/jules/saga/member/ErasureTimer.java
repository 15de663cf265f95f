package ai.jules.saga.member;

import ai.jules.commands.MemberCommand.CompleteErasure;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.stereotype.Component;

/** Every service has confirmed, and no process can hold an unwrapped key any more. */
@Component
class ErasureTimer {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("complete-erasure", Data.class);

    record Data(MemberId member, Cause cause) implements Caused {}

    private final Commands commands;

    ErasureTimer(Commands commands) {
        this.commands = commands;
    }

    void run(Data data) {
        commands.send(data.cause(), ErasureTimer.class, "complete", new CompleteErasure(data.member()));
    }
}
