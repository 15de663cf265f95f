/**
 * What time it is. {@link TimeConfiguration} gives a process its one {@code Clock}; nobody reads the system's.
 */
@NullMarked
package ai.jules.platform.time;

import org.jspecify.annotations.NullMarked;
