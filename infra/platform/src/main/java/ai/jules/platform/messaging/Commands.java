package ai.jules.platform.messaging;

import ai.jules.commands.JulesCommand;
import ai.jules.kernel.Meta;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * How sagas, policies and their jobs ask something of an aggregate. The command's id is the name-based UUID of what caused
 * it, who sends it and which step it is: a repeated event or job asks nothing new.
 */
public final class Commands {

    private final CommandBus bus;

    public Commands(CommandBus bus) {
        this.bus = bus;
    }

    /** Sends because of the event that is being handled. */
    public void send(Class<?> sender, String step, JulesCommand command) {
        send(Cause.current(), sender, step, command);
    }

    /** @throws NotHandedOver when the broker does not acknowledge it */
    public void send(Cause cause, Class<?> sender, String step, JulesCommand command) {
        var id = commandId(cause.id(), sender, step);
        Map<String, Object> metadata = new HashMap<>(cause.metadata());
        metadata.put(Meta.COMMAND, id.toString());
        metadata.put(Meta.ROUTING_KEY, command.routingKey().value());
        bus.dispatch(new GenericCommandMessage<>(
                new GenericMessage<>(id.toString(), command, metadata),
                command.getClass().getName()));
    }

    /** The id a command sent so has; of a refusal it is the id as well. */
    public static UUID idOf(Cause cause, Class<?> sender, String step) {
        return commandId(cause.id(), sender, step);
    }

    static UUID commandId(String cause, Class<?> sender, String step) {
        return UUID.nameUUIDFromBytes(
                (cause + "|" + sender.getSimpleName() + "|" + step).getBytes(StandardCharsets.UTF_8));
    }
}
