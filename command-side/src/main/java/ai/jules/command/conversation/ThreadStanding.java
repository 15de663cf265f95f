package ai.jules.command.conversation;

import java.util.Optional;

/**
 * What the dialogue must know of a thread before it answers.
 *
 * @param open the newest open question
 * @param gathering whether photos of one thought are still being gathered
 */
record ThreadStanding(Optional<OpenFlow> open, boolean gathering, Optional<String> lastReply) {}
