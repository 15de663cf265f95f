/**
 * The rhythm of a household's weeks: when it votes, which week is being decided, which plan a day belongs to, who lost most
 * lately. Stands in the stream of the household.
 */
@NullMarked
package ai.jules.events.week;

import org.jspecify.annotations.NullMarked;
