package ai.jules.command.conversation;

import java.util.Optional;

/**
 * What the dialogue must know of a thread before it answers one of its members; what others are asked there is theirs.
 *
 * @param open the newest open question to the member
 * @param gathering whether photos of one thought of theirs are still being gathered
 * @param lastReply what they heard here last
 */
record ThreadStanding(Optional<OpenFlow> open, boolean gathering, Optional<String> lastReply) {}
