/** A person: who they are, what they agreed to, whether a text may be sent to them. Enter by commands. */
@NullMarked
package ai.jules.command.member;

import org.jspecify.annotations.NullMarked;
