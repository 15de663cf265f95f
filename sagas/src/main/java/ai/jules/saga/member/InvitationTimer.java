package ai.jules.saga.member;

import ai.jules.commands.MemberCommand.ExpireInvitation;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.saga.jobs.Caused;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.stereotype.Component;

/** The time for answering an invitation is over, unless it was answered meanwhile. */
@Component
class InvitationTimer {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("expire-invitation", Data.class);

    record Data(MemberId member, InvitationId invitation, Cause cause) implements Caused {}

    private final Commands commands;

    InvitationTimer(Commands commands) {
        this.commands = commands;
    }

    void run(Data data) {
        commands.send(
                data.cause(), InvitationTimer.class, "expire", new ExpireInvitation(data.member(), data.invitation()));
    }
}
