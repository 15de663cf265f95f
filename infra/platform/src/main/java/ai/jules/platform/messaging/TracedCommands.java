package ai.jules.platform.messaging;

import ai.jules.commands.Refused;
import ai.jules.kernel.Meta;
import ai.jules.platform.observability.Step;
import ai.jules.platform.observability.Traces;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Makes each command a step of its trace, and that step the parent of the events that come of it. */
final class TracedCommands implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Traces traces;

    TracedCommands(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var command = work.getMessage();
        var metadata = command.getMetaData();
        try (var step =
                traces.begin("command " + command.getPayloadType().getSimpleName(), Traces.parentIn(metadata))) {
            step.note("jules.correlation", metadata.get(Meta.CORRELATION))
                    .note("jules.routing_key", metadata.get(Meta.ROUTING_KEY))
                    .note("jules.command", metadata.get(Meta.COMMAND));
            step.traceparent()
                    .ifPresent(parent ->
                            work.transformMessage(message -> message.andMetaData(Map.of(Meta.TRACE, parent))));
            return proceed(chain, step);
        }
    }

    private static Object proceed(InterceptorChain chain, Step step) throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refusal) {
            step.note("jules.refused", refusal.reason().code());
            throw refusal;
        } catch (Exception e) {
            step.failed(e);
            throw e;
        }
    }
}
