/** The ground's own parts list, which every service's main class begins with. */
@NullMarked
package ai.jules.platform;

import org.jspecify.annotations.NullMarked;
