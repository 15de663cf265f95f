/**
 * Conversations as they are read by people, played against a house that runs. Tests enter with {@code Transcript} and
 * {@code Performance}; nothing here may reach into a service other than through the phone and the front door.
 */
@NullMarked
package ai.jules.local.transcript;

import org.jspecify.annotations.NullMarked;
