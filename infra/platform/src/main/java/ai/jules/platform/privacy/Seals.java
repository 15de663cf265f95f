package ai.jules.platform.privacy;

import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals and opens bytes under a person's key (rule 33). */
final class Seals {

    private final KeyVault vault;

    Seals(KeyVault vault) {
        this.vault = vault;
    }

    /** Under a key that was destroyed nothing can be kept: what is left is the note that it is gone. */
    Envelope seal(Subject subject, Purpose purpose, String field, byte[] plain) {
        return switch (vault.current(subject, purpose)) {
            case SubjectKey.Destroyed _ -> new Envelope.Gone(subject, purpose);
            case SubjectKey.Live live -> {
                var name = new KeyName(subject, purpose, live.version());
                yield new Envelope.Sealed(subject, purpose, live.version(), field, encrypt(live, name, field, plain));
            }
        };
    }

    /**
     * @param field where the value was found
     * @return empty when the key was destroyed
     * @throws SealBroken when the value was not sealed for this place
     */
    Optional<byte[]> open(Envelope.Sealed sealed, String field) {
        if (!sealed.field().equals(field)) {
            throw broken(sealed, field, null);
        }
        return switch (vault.read(sealed.keyName())) {
            case SubjectKey.Destroyed _ -> Optional.empty();
            case SubjectKey.Live live -> Optional.of(decrypt(live, sealed, field));
        };
    }

    private static byte[] encrypt(SubjectKey.Live key, KeyName name, String field, byte[] plain) {
        try {
            return key.aead().encrypt(plain, Envelope.Sealed.associatedData(name, field));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt", e);
        }
    }

    private static byte[] decrypt(SubjectKey.Live key, Envelope.Sealed sealed, String field) {
        try {
            return key.aead().decrypt(sealed.bytes(), Envelope.Sealed.associatedData(sealed.keyName(), field));
        } catch (GeneralSecurityException e) {
            throw broken(sealed, field, e);
        }
    }

    private static SealBroken broken(Envelope.Sealed sealed, String field, @Nullable GeneralSecurityException cause) {
        return new SealBroken("what " + sealed.subject().id() + " has in " + field + " was not sealed for it", cause);
    }
}
