/**
 * What aggregates share to take actions back: they remember what lately came of each action, and this tells which of it can
 * be undone without touching what others did since. The aggregates say so in events of their own; nothing here decides for
 * them, and nothing outside command-side enters.
 */
@NullMarked
package ai.jules.command.undo;

import org.jspecify.annotations.NullMarked;
