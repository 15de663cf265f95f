package ai.jules.verifier;

/** What was read is not in the form docs/ledger.md gives it; the message quotes nothing of it. */
final class Malformed extends Exception {

    Malformed(String message) {
        super(message, null, false, false);
    }
}
