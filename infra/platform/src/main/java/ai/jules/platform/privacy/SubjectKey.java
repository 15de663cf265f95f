package ai.jules.platform.privacy;

import com.google.crypto.tink.Aead;

/** What the vault says of a key that it has a row for. */
sealed interface SubjectKey {

    record Live(int version, Aead aead) implements SubjectKey {}

    /** For ever. */
    record Destroyed() implements SubjectKey {}
}
