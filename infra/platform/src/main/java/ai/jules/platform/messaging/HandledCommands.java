package ai.jules.platform.messaging;

import ai.jules.kernel.Meta;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which commands have been handled, written in the transaction that appends what came of them. */
public final class HandledCommands implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String NEW = HandledCommands.class.getName();

    private final JdbcClient jdbc;
    private final Clock clock;

    HandledCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked twice about the same work, as when it was registered again after a restart, it gives the same answer. */
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        if (work.getMessage().getMetaData().get(Meta.COMMAND) instanceof String id
                && !work.getOrComputeResource(NEW, _ -> record(UUID.fromString(id)))) {
            return null;
        }
        return chain.proceed();
    }

    /** False when it was handled before. */
    public boolean record(UUID command) {
        return insert(command, false);
    }

    boolean recordRefusal(UUID command) {
        return insert(command, true);
    }

    private boolean insert(UUID command, boolean refused) {
        return jdbc.sql("insert into handled_command (id, refused, handled_at) values (?, ?, ?) on conflict do nothing")
                        .params(command, refused, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
