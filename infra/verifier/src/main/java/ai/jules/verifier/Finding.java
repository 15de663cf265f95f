package ai.jules.verifier;

/** What can be wrong, by the names of docs/ledger.md. */
enum Finding {
    ALTERED_ENTRY("altered-entry"),
    MISSING_ENTRY("missing-entry"),
    TRUNCATED("truncated"),
    REORDERED("reordered"),
    DUPLICATED("duplicated"),
    /** The tree does not lead to a checkpoint signed by the known key. */
    REHASHED("rehashed"),
    /** An envelope of somebody the entry is not about. */
    SWAPPED_CIPHERTEXT("swapped-ciphertext"),
    BAD_SIGNATURE("bad-signature"),
    DISCLOSURE_ALTERED("disclosure-altered"),
    FILE_ALTERED("file-altered"),
    MALFORMED("malformed");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
