/**
 * Query-side's HTTP reads, as a service asks them for one person's household. Who needs to know something enters by
 * {@link ai.jules.saga.reads.QuerySide}, from a durable job and never from an event handler; what the answers mean is the
 * reader's own.
 */
@NullMarked
package ai.jules.saga.reads;

import org.jspecify.annotations.NullMarked;
