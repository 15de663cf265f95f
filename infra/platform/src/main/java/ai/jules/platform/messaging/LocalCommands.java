package ai.jules.platform.messaging;

import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Has command-side's aggregates handle a command on the calling thread, in its transaction if there is one, and gives back
 * what the aggregate answered or throws what it threw.
 */
public final class LocalCommands {

    private final CommandBus bus;
    private final OnConflict onConflict;

    LocalCommands(CommandBus bus, OnConflict onConflict) {
        this.bus = bus;
        this.onConflict = onConflict;
    }

    /** Handles a command of its own; tried again when another writer was faster. */
    @Nullable
    Object handle(CommandMessage<?> command) {
        return onConflict.retry(() -> once(command));
    }

    /** Handles a command of its own; tried again when another writer was faster. */
    public void handle(Object command, MetaData metadata) {
        handle(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    }

    /** Handles a command as part of work that is already going on; a conflict is for the whole of that work to retry. */
    public <R> @Nullable R within(Object command, MetaData metadata) {
        @SuppressWarnings("unchecked")
        R result = (R) once(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
        return result;
    }

    private @Nullable Object once(CommandMessage<?> command) {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        bus.<Object, Object>dispatch(asObject(command), (_, result) -> answer.set(result));
        var result = answer.get();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    @SuppressWarnings("unchecked")
    private static CommandMessage<Object> asObject(CommandMessage<?> command) {
        return (CommandMessage<Object>) command;
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
