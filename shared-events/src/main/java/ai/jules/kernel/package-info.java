/** The words everybody shares: ids, the routing key, metadata names, phone numbers. Values only; depends on nothing. */
@NullMarked
package ai.jules.kernel;

import org.jspecify.annotations.NullMarked;
