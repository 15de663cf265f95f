/** What happened to a household. */
@NullMarked
package ai.jules.events.household;

import org.jspecify.annotations.NullMarked;
