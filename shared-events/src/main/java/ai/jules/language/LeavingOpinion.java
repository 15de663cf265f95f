package ai.jules.language;

/**
 * A second reader of texts that {@link Leaving} found no revocation in (compliance rule 2). It may only add a revocation,
 * never veto one: {@code Leaving.read(body) == REVOKES || opinion.revokes(body)}. Whoever asks takes one that throws or is
 * slow for none at all, so that with the AI down the deterministic reading stands.
 */
@FunctionalInterface
public interface LeavingOpinion {

    /** No opinion at all, for an installation without a model. */
    LeavingOpinion NONE = words -> false;

    /** Whether these words ask to be left alone; false when it cannot tell. May be interrupted. */
    boolean revokes(String words);
}
