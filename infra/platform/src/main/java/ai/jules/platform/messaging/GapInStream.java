package ai.jules.platform.messaging;

/** An event is missing before this one; the group stands still rather than go on without it. */
final class GapInStream extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GapInStream(String group, String stream, long have, long got) {
        super(group + " has " + stream + " up to " + have + " and was given " + got);
    }
}
