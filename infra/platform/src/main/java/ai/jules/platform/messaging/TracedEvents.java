package ai.jules.platform.messaging;

import ai.jules.kernel.Meta;
import ai.jules.platform.observability.Traces;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Makes what a group does about an event a step of the event's trace, and that step the parent of what it asks for. */
final class TracedEvents implements MessageHandlerInterceptor<EventMessage<?>> {

    /** A group that is rebuilt tells nothing of what happened long ago. */
    private static final Duration NEWS = Duration.ofHours(1);

    private final String group;
    private final Traces traces;
    private final Clock clock;

    TracedEvents(String group, Traces traces, Clock clock) {
        this.group = group;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        var event = work.getMessage();
        var parent = Traces.parentIn(event.getMetaData());
        if (parent == null || event.getTimestamp().isBefore(clock.instant().minus(NEWS))) {
            return chain.proceed();
        }
        try (var step = traces.follow(group + " " + event.getPayloadType().getSimpleName(), parent)) {
            step.note("jules.event", event.getIdentifier())
                    .note("jules.correlation", event.getMetaData().get(Meta.CORRELATION));
            step.traceparent()
                    .ifPresent(here -> work.transformMessage(message -> message.andMetaData(Map.of(Meta.TRACE, here))));
            try {
                return chain.proceed();
            } catch (Exception e) {
                step.failed(e);
                throw e;
            }
        }
    }
}
