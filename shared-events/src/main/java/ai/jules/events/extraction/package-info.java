/** How photos or words became a draft, and what became of it. */
@NullMarked
package ai.jules.events.extraction;

import org.jspecify.annotations.NullMarked;
