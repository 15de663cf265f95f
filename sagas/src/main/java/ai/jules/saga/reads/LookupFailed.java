package ai.jules.saga.reads;

/** Query-side could not be read, or not yet as it should be; trying again may help. */
public final class LookupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason without words, names or addresses */
    public LookupFailed(String reason) {
        super(reason, null, false, false);
    }
}
