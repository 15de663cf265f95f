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

    private final JdbcClient jdbc;
    private final Clock clock;

    HandledCommands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        return work.getMessage().getMetaData().get(Meta.COMMAND) instanceof String id && !record(UUID.fromString(id))
                ? null
                : chain.proceed();
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
