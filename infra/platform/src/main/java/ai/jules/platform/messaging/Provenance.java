package ai.jules.platform.messaging;

import ai.jules.commands.JulesCommand;
import ai.jules.kernel.Meta;
import ai.jules.platform.observability.Traces;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Gives every command the time and its routing key as it is taken up, and hands correlation, causation, actor, action,
 * routing key and trace on to the events that come of it.
 */
final class Provenance implements MessageDispatchInterceptor<CommandMessage<?>>, CorrelationDataProvider {

    private final Clock clock;
    private final Traces traces;

    Provenance(Clock clock, Traces traces) {
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        return (_, command) -> {
            var metadata = new HashMap<String, Object>();
            metadata.put(Meta.AT, clock.instant());
            if (command.getPayload() instanceof JulesCommand ours) {
                metadata.put(Meta.ROUTING_KEY, ours.routingKey().value());
            }
            if (!command.getMetaData().containsKey(Meta.TRACE)) {
                traces.current().ifPresent(step -> metadata.put(Meta.TRACE, step));
            }
            return command.andMetaData(metadata);
        };
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var metadata = message.getMetaData();
        var handedOn = new HashMap<String, Object>();
        for (var key : List.of(Meta.ACTOR, Meta.ACTION, Meta.ROUTING_KEY, Meta.TRACE)) {
            if (metadata.containsKey(key)) {
                handedOn.put(key, metadata.get(key));
            }
        }
        handedOn.put(Meta.CORRELATION, metadata.getOrDefault(Meta.CORRELATION, message.getIdentifier()));
        handedOn.put(Meta.CAUSATION, message.getIdentifier());
        return handedOn;
    }
}
