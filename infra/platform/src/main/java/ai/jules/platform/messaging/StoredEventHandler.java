package ai.jules.platform.messaging;

import ai.jules.platform.messaging.EventWire.Stored;
import java.util.List;

/**
 * Takes the events of one group exactly as they were stored: no upcaster touches them and nothing is read from them. Called
 * in the transaction that moves the group's position; what it throws is treated like the failure of any handler.
 */
public interface StoredEventHandler {

    /** The name of the group. */
    String group();

    /** @param events in the order of the wire; each stream's own order is kept */
    void handle(List<Stored> events);
}
