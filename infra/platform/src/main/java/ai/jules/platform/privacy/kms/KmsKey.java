package ai.jules.platform.privacy.kms;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.platform.privacy.KeyWrapping;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * One symmetric key in KMS, which does the wrapping; the key itself is never here. What a wrapped key is bound to goes as its
 * encryption context. The key is named also when unwrapping, so that nothing is opened that another key has sealed.
 */
final class KmsKey implements KeyWrapping, AutoCloseable {

    private final KmsClient kms;
    private final String key;
    private final int id;

    KmsKey(KmsClient kms, String key) {
        this.kms = kms;
        this.key = key;
        this.id = idOf(key);
    }

    /** The beginning of the hash of its name; 0 means no key at all. */
    private static int idOf(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
            int id = ByteBuffer.wrap(hash).getInt();
            return id == 0 ? 1 : id;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public boolean opens(int other) {
        return other == id;
    }

    @Override
    public byte[] wrap(byte[] plain, Map<String, String> context) throws GeneralSecurityException {
        return asking(() -> kms.encrypt(request -> request.keyId(key)
                        .plaintext(SdkBytes.fromByteArray(plain))
                        .encryptionContext(context))
                .ciphertextBlob());
    }

    @Override
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) throws GeneralSecurityException {
        return asking(() -> kms.decrypt(request -> request.keyId(key)
                        .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                        .encryptionContext(context))
                .plaintext());
    }

    /** The vendor's words may name accounts and roles; its code does not. */
    private static byte[] asking(Supplier<SdkBytes> call) throws GeneralSecurityException {
        try {
            return call.get().asByteArray();
        } catch (AwsServiceException e) {
            var details = e.awsErrorDetails();
            throw new GeneralSecurityException(
                    "the key service says " + (details == null ? e.statusCode() : details.errorCode()));
        } catch (SdkException e) {
            throw new GeneralSecurityException("the key service does not answer");
        }
    }

    @Override
    public void close() {
        kms.close();
    }
}
