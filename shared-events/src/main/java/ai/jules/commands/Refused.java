package ai.jules.commands;

/**
 * An aggregate said no. Whoever asked hears the code; the words for people are theirs to choose.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. The name in kebab case is the stable code on the wire and the end of a problem's {@code type}. */
    public enum Reason {
        ALREADY_JOINED,
        DOES_NOT_WANT_TEXTS,
        /** An opt-out reached us before the person opted in, and is entered after it. */
        OPTED_IN_SINCE,
        INVITED_BEFORE,
        TOO_MANY_INVITATIONS,
        NO_SUCH_INVITATION,
        NOT_ALLOWED,
        NEEDS_ATTESTATION,
        ASLEEP,
        NOT_A_MEMBER,
        NO_SUCH_DRAFT,
        DRAFT_CHANGED,
        ALREADY_DECIDED,
        NOTHING_TO_CORRECT,
        ALREADY_EXISTS,
        NOT_FOUND,
        /** A vote of the household is open already, or the last one is not settled. */
        VOTE_OPEN,
        /** The vote this belongs to is closed. */
        VOTE_CLOSED,
        /** All the days are planned already. */
        ALREADY_PLANNED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public Refused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
