package ai.jules.kernel;

/** What a person may do in their household. */
public enum Role {
    ACCOUNT_HOLDER,
    ADULT,
    TEEN,
    CHILD
}
