package ai.jules.kernel.privacy;

/** Which of a person's two keys protects a value (rule 34). */
public enum Purpose {
    /** Words, names, photos; the key is destroyed when the person says "forget me". */
    CONTENT,
    /** Phone and the act of consent; the key is destroyed after its retention. */
    EVIDENCE
}
