package ai.jules.platform.messaging;

import ai.jules.kernel.Meta;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * What led to a command: an event, or a job an event once scheduled. Its id makes the ids of the commands that follow from
 * it, so that the same cause can never ask twice.
 *
 * @param metadata correlation, causation, actor, action and trace to hand on
 */
public record Cause(String id, Map<String, String> metadata) {

    public Cause {
        metadata = Map.copyOf(metadata);
    }

    /** The event being handled right now. */
    public static Cause current() {
        return CurrentUnitOfWork.map(work -> of(work.getMessage()))
                .orElseThrow(() -> new IllegalStateException("no event is being handled"));
    }

    public static Cause of(Message<?> message) {
        if (!(message instanceof EventMessage<?> event)) {
            throw new IllegalStateException("no event is being handled");
        }
        var metadata = new LinkedHashMap<String, String>();
        for (var key : new String[] {Meta.CORRELATION, Meta.ACTOR, Meta.ACTION, Meta.TRACE}) {
            if (event.getMetaData().get(key) instanceof String value) {
                metadata.put(key, value);
            }
        }
        metadata.putIfAbsent(Meta.CORRELATION, event.getIdentifier());
        metadata.put(Meta.CAUSATION, event.getIdentifier());
        return new Cause(event.getIdentifier(), metadata);
    }
}
