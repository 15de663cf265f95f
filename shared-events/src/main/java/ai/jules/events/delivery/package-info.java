/** The life of one outbound text after it was allowed. */
@NullMarked
package ai.jules.events.delivery;

import org.jspecify.annotations.NullMarked;
