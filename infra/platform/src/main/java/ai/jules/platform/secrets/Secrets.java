package ai.jules.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Hands out an installation's secrets, read when asked for, so that a service needs only those it uses. */
public final class Secrets {

    private static final int KEY_BYTES = 32;

    private final SecretSettings settings;

    public Secrets(SecretSettings settings) {
        this.settings = settings;
    }

    /**
     * Generates every key file that the directory does not have yet, readable by the owner alone, each appearing whole
     * or not at all. Existing files stay as they are; safe when several processes start at once.
     *
     * @param directory created when absent
     * @return the secrets of that directory
     */
    public static Secrets createMissing(Path directory) {
        new KeyFiles(directory).createMissing();
        return new Secrets(SecretSettings.inDirectory(directory));
    }

    /**
     * The secret as it is written, without surrounding white space.
     *
     * @throws MissingSecret when there is none
     */
    public String text(Secret secret) {
        var value = settings.value(secret);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        var directory = settings.secretsDirectory();
        if (directory == null) {
            throw new MissingSecret(secret, "is not set and there is no secrets directory");
        }
        try {
            return Files.readString(directory.resolve(secret.fileName())).strip();
        } catch (IOException e) {
            throw new MissingSecret(secret, "is not set and its file cannot be read");
        }
    }

    /**
     * A symmetric key of 32 bytes.
     *
     * @throws MissingSecret when there is none or it has another length
     */
    public byte[] bytes(Secret secret) {
        var key = decode(secret, text(secret));
        if (key.length != KEY_BYTES) {
            throw new MissingSecret(secret, "is not a base64 key of " + KEY_BYTES + " bytes");
        }
        return key;
    }

    /** What wraps every person's keys. */
    public MasterKey masterKey() {
        try {
            return MasterKey.parse(text(Secret.MASTER_KEY));
        } catch (IllegalArgumentException e) {
            throw new MissingSecret(Secret.MASTER_KEY, "is not a base64 Tink keyset");
        }
    }

    /** The same where a key service may wrap instead; one that is there and cannot be read is an error all the same. */
    public Optional<MasterKey> masterKeyIfAny() {
        var value = settings.value(Secret.MASTER_KEY);
        var directory = settings.secretsDirectory();
        boolean isThere = value != null && !value.isBlank()
                || directory != null && Files.exists(directory.resolve(Secret.MASTER_KEY.fileName()));
        return isThere ? Optional.of(masterKey()) : Optional.empty();
    }

    /** The Ed25519 key that signs tokens; only its issuer has it. */
    public PrivateKey signingKey() {
        return privateKey(Secret.SIGNING_KEY);
    }

    /** What everybody verifies tokens with. */
    public PublicKey verifyingKey() {
        return publicKey(Secret.SIGNING_KEY_PUB);
    }

    /** The Ed25519 key that signs what our reacting service asks on somebody's behalf; sagas alone have it. */
    public PrivateKey serviceKey() {
        return privateKey(Secret.SERVICE_KEY);
    }

    /** What such a request is verified with; only who answers them needs it. */
    public PublicKey serviceVerifyingKey() {
        return publicKey(Secret.SERVICE_KEY_PUB);
    }

    /** Both halves of the Ed25519 key that signs checkpoints of the consent ledger (rule 29); query-side alone has it. */
    public KeyPair ledgerKeys() {
        return new KeyPair(publicKey(Secret.LEDGER_KEY_PUB), privateKey(Secret.LEDGER_KEY));
    }

    private PrivateKey privateKey(Secret secret) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(secret)));
        } catch (GeneralSecurityException e) {
            throw new MissingSecret(secret, "is not an Ed25519 key in PKCS#8");
        }
    }

    private PublicKey publicKey(Secret secret) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(pem(secret)));
        } catch (GeneralSecurityException e) {
            throw new MissingSecret(secret, "is not an Ed25519 public key");
        }
    }

    private byte[] pem(Secret secret) {
        return decode(secret, text(secret).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
    }

    private static byte[] decode(Secret secret, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MissingSecret(secret, "is not base64");
        }
    }
}
