package ai.jules.platform.problem;

import ai.jules.commands.Refused;

/** What a refused command says over HTTP, in the user's words. */
final class RefusalWords {

    private RefusalWords() {}

    static ProblemException problem(Refused.Reason reason) {
        return switch (reason) {
            case DOES_NOT_WANT_TEXTS -> refused(reason, "This person has asked not to get texts");
            case OPTED_IN_SINCE -> refused(reason, "This person has asked for texts again since");
            case INVITED_BEFORE -> refused(reason, "This person was invited before");
            case TOO_MANY_INVITATIONS -> refused(reason, "There are too many invitations for now");
            case NO_SUCH_INVITATION -> refused(reason, "There is no such open invitation");
            case NOT_ALLOWED -> refused(reason, "Only the account holder may do that");
            case NEEDS_ATTESTATION -> refused(reason, "A parent or guardian has to agree first");
            case ASLEEP -> refused(reason, "No adult is left in this household");
            case ALREADY_JOINED -> refused(reason, "You belong to another household already");
            case NOT_A_MEMBER -> refused(reason, "You do not belong to this household");
            case NO_SUCH_DRAFT -> refused(reason, "There is no such draft");
            case DRAFT_CHANGED -> refused(reason, "The draft was changed meanwhile");
            case ALREADY_DECIDED -> refused(reason, "This was decided already");
            case NOTHING_TO_CORRECT -> refused(reason, "There is nothing to correct");
            case ALREADY_EXISTS -> refused(reason, "This exists already");
            case VOTE_OPEN -> refused(reason, "Your household is voting already");
            case VOTE_CLOSED -> refused(reason, "This vote is closed");
            case ALREADY_PLANNED -> refused(reason, "These days are planned already");
            case NOT_FOUND -> ProblemException.notFound();
        };
    }

    private static ProblemException refused(Refused.Reason reason, String words) {
        return ProblemException.refused(reason.code(), words);
    }
}
