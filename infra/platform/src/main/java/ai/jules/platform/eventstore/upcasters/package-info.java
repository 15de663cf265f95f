/**
 * How events that were stored in an earlier form are read today: one class for each jump of a revision, on JSON alone, so that
 * none of them changes when the classes of today do. Enter by {@link
 * ai.jules.platform.eventstore.upcasters.UpcasterConfiguration}; what is stored is never rewritten.
 */
@NullMarked
package ai.jules.platform.eventstore.upcasters;

import org.jspecify.annotations.NullMarked;
