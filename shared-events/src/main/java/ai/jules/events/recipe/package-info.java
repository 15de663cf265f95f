/** What happened to a recipe of a family's book. */
@NullMarked
package ai.jules.events.recipe;

import org.jspecify.annotations.NullMarked;
