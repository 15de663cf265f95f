/**
 * The truth: Axon's JDBC event store on PostgreSQL, the names events are stored under, and the relay that carries what
 * was committed to the broker. command-side imports {@link ai.jules.platform.eventstore.EventStoreConfiguration}; the
 * others only share the serializer. Nothing here knows what an event means.
 */
@NullMarked
package ai.jules.platform.eventstore;

import org.jspecify.annotations.NullMarked;
