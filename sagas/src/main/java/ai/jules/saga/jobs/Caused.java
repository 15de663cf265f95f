package ai.jules.saga.jobs;

import ai.jules.platform.messaging.Cause;

/** Data of a job that an event once scheduled. */
public interface Caused {

    Cause cause();
}
