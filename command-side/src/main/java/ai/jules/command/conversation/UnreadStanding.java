package ai.jules.command.conversation;

/** A text a model was asked about, and its thread as it stands now. */
record UnreadStanding(Unread text, ThreadStanding thread) {}
