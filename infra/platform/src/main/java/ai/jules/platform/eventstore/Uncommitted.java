package ai.jules.platform.eventstore;

import ai.jules.platform.messaging.ConsistencyToken;
import java.util.List;

/** What the work of this thread has written so far and not yet committed. */
public interface Uncommitted {

    /** The last event of each stream, in no order; none outside of any work. */
    List<ConsistencyToken> lastOfEachStream();
}
