package ai.jules.saga.member;

import ai.jules.commands.MemberCommand.DestroyContent;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import ai.jules.platform.storage.ObjectStore;
import ai.jules.saga.jobs.Caused;
import ai.jules.saga.photo.PhotoRegister;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import org.springframework.stereotype.Component;

/**
 * Deletes every picture of a forgotten person, then has the key of all the rest destroyed. The recipes stay with the
 * household, without photos. May be done any number of times.
 */
@Component
class EraseContent {

    static final TaskDescriptor<Data> JOB = TaskDescriptor.of("erase-content", Data.class);

    record Data(MemberId member, Cause cause) implements Caused {}

    private final PhotoRegister register;
    private final ObjectStore objects;
    private final Commands commands;

    EraseContent(PhotoRegister register, ObjectStore objects, Commands commands) {
        this.register = register;
        this.objects = objects;
        this.commands = commands;
    }

    void run(Data data) {
        register.forget(data.member());
        var photos = register.of(data.member());
        photos.forEach(photo -> objects.delete(photo.key()));
        register.strike(photos);
        commands.send(data.cause(), EraseContent.class, "destroy", new DestroyContent(data.member()));
    }
}
