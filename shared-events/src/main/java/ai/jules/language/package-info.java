/**
 * What a text means: consent words and plain words of leaving, answers to an invitation, time zones, assent,
 * corrections
 * of a draft, and every wish of a household's text, which {@code Reader} reads as typed {@code Wish}es. Pure and
 * deterministic; no Spring, no I/O but the word lists beside the classes, no clock. Nothing here decides: the
 * aggregates do.
 */
@NullMarked
package ai.jules.language;

import org.jspecify.annotations.NullMarked;
