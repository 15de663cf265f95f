package ai.jules.platform.messaging;

/** What came by wire is no command of ours; trying again would not change that. */
final class UnreadableCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableCommand(RuntimeException cause) {
        super("not a command", cause);
    }
}
