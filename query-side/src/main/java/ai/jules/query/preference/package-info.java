/**
 * How people eat and who eats with a household. Kept by PreferenceProjection (what members told of themselves) and
 * TableProjection (what households told of who has no phone), read by PreferenceController and, for lists of people, by
 * PreferenceReads. Private: the person themself and the adults of their household see it, nobody else.
 */
@NullMarked
package ai.jules.query.preference;

import org.jspecify.annotations.NullMarked;
