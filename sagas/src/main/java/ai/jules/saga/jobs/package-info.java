/**
 * Durable timers and slow work (db-scheduler on PostgreSQL). A context declares its jobs as task beans and schedules them
 * through {@link ai.jules.saga.jobs.Jobs} inside its own transaction; a job ends in commands, never in a saga.
 */
@NullMarked
package ai.jules.saga.jobs;

import org.jspecify.annotations.NullMarked;
