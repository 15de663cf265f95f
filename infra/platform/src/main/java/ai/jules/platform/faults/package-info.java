/**
 * Where a process may be made to fail on purpose. Whoever talks to the outside world calls it at the places where dying
 * would hurt most; nothing may depend on it doing anything.
 */
@NullMarked
package ai.jules.platform.faults;

import org.jspecify.annotations.NullMarked;
