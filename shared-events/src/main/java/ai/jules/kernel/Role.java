package ai.jules.kernel;

/** What a person may do in their household. */
public enum Role {
    ACCOUNT_HOLDER,
    ADULT,
    TEEN,
    CHILD;

    /** Who looks after the household's things: its pantry, its whole list, what others have done. */
    public boolean isAdult() {
        return switch (this) {
            case ACCOUNT_HOLDER, ADULT -> true;
            case TEEN, CHILD -> false;
        };
    }
}
