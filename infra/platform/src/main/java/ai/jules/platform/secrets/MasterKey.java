package ai.jules.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.IntStream;

/**
 * The key that wraps every person's keys (rule 34): a Tink keyset (AES-256-GCM) of which one key wraps and all unwrap.
 * To change it without standing still: hand {@link #rotated()} to the readers, then to the owner of the vault, let it
 * rewrap, then hand {@link #withoutOldKeys()} to all.
 */
public final class MasterKey {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle keys;

    private MasterKey(KeysetHandle keys) {
        this.keys = keys;
    }

    public static MasterKey generate() {
        return quietly(() -> new MasterKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
    }

    /** @throws IllegalArgumentException when the text is not what {@link #text()} writes; the message does not repeat it */
    public static MasterKey parse(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            return new MasterKey(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the master key is not a base64 Tink keyset");
        }
    }

    /** The secret itself: a binary Tink keyset in base64. */
    public String text() {
        return quietly(() -> Base64.getEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())));
    }

    /**
     * Writes {@link #text()} to a file that only its owner can read; replaces what was there, whole or not at all.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void writeTo(Path file) {
        try {
            KeyFiles.write(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be written", e);
        }
    }

    /** The same keys and a new one that wraps from now on. */
    public MasterKey rotated() {
        return quietly(() -> new MasterKey(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build()));
    }

    /** Only the key that wraps; what the others wrapped is lost. */
    public MasterKey withoutOldKeys() {
        return quietly(() -> new MasterKey(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey())
                        .withFixedId(keys.getPrimary().getId())
                        .makePrimary())
                .build()));
    }

    /** Names the key that wraps; not a secret. */
    public int id() {
        return keys.getPrimary().getId();
    }

    /** Whether one of its keys has this name. */
    public boolean holds(int id) {
        return IntStream.range(0, keys.size()).anyMatch(at -> keys.getAt(at).getId() == id);
    }

    public Aead aead() {
        return quietly(() -> keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** Shows no key. */
    @Override
    public String toString() {
        return "MasterKey[" + id() + "]";
    }

    private interface Step<T> {
        T run() throws GeneralSecurityException;
    }

    private static <T> T quietly(Step<T> step) {
        try {
            return step.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink refused a key of its own", e);
        }
    }
}
