/**
 * Who eats with a household, what they must not eat, and what dinners may cost. Stands in the stream of the household; what
 * is said of a person is sealed under that person's own key.
 */
@NullMarked
package ai.jules.events.table;

import org.jspecify.annotations.NullMarked;
