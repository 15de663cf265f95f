/**
 * What was said and how far it came. Kept by MessageProjection from three streams in any order, read by
 * MessageController; bodies lie sealed and are opened for who may read them alone.
 */
@NullMarked
package ai.jules.query.messaging;

import org.jspecify.annotations.NullMarked;
