/**
 * What a text means: consent words and plain words of leaving, answers to an invitation, wishes
 * about the household and its members, time zones, assent, corrections of a draft. Pure and deterministic; no Spring, no I/O, no clock.
 * Nothing here decides: the aggregates do.
 */
@NullMarked
package ai.jules.language;

import org.jspecify.annotations.NullMarked;
