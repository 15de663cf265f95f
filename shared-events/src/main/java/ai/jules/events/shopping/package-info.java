/** What happened to a household's shopping list. */
@NullMarked
package ai.jules.events.shopping;

import org.jspecify.annotations.NullMarked;
