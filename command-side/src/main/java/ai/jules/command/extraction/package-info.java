/** Drafts, from reading to saving or dropping. Enter by commands. */
@NullMarked
package ai.jules.command.extraction;

import org.jspecify.annotations.NullMarked;
