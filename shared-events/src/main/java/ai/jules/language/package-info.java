/**
 * What a text means: consent words, assent, corrections of a draft. Pure and deterministic; no Spring, no I/O, no clock.
 * Nothing here decides: the aggregates do.
 */
@NullMarked
package ai.jules.language;

import org.jspecify.annotations.NullMarked;
