/**
 * Whose pictures lie where in the object store, so that they can be found when their owner is forgotten. Whoever puts a
 * person's picture there says so first and asks afterwards whether that person is still to be known.
 */
@NullMarked
package ai.jules.saga.photo;

import org.jspecify.annotations.NullMarked;
