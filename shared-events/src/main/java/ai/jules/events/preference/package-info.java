/** What a person told of how they eat and when they want quiet. Stands in the stream of the member; all of it is theirs. */
@NullMarked
package ai.jules.events.preference;

import org.jspecify.annotations.NullMarked;
