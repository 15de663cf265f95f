/** What happened to what a household has at home. */
@NullMarked
package ai.jules.events.pantry;

import org.jspecify.annotations.NullMarked;
