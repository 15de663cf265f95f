package ai.jules.platform.problem;

import ai.jules.commands.Refused;

/** What a refused command says over HTTP, in the user's words. */
final class RefusalWords {

    private RefusalWords() {}

    static ProblemException problem(Refused.Reason reason) {
        return switch (reason) {
            case ALREADY_JOINED -> refused(reason, "You belong to another household already");
            case NOT_A_MEMBER -> refused(reason, "You do not belong to this household");
            case NO_SUCH_DRAFT -> refused(reason, "There is no such draft");
            case DRAFT_CHANGED -> refused(reason, "The draft was changed meanwhile");
            case ALREADY_DECIDED -> refused(reason, "This was decided already");
            case NOTHING_TO_CORRECT -> refused(reason, "There is nothing to correct");
            case ALREADY_EXISTS -> refused(reason, "This exists already");
            case NOT_FOUND -> ProblemException.notFound();
        };
    }

    private static ProblemException refused(Refused.Reason reason, String words) {
        return ProblemException.refused(reason.code(), words);
    }
}
