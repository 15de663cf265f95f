package ai.jules.platform.privacy;

import ai.jules.platform.secrets.MasterKey;
import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Map;

/** The installation's own keyset, in its secrets. */
final class LocalWrapping implements KeyWrapping {

    private final MasterKey master;
    private final Aead aead;

    LocalWrapping(MasterKey master) {
        this.master = master;
        this.aead = master.aead();
    }

    @Override
    public int id() {
        return master.id();
    }

    @Override
    public boolean opens(int id) {
        return master.holds(id);
    }

    @Override
    public byte[] wrap(byte[] key, Map<String, String> context) throws GeneralSecurityException {
        return aead.encrypt(key, associatedData(context));
    }

    @Override
    public byte[] unwrap(byte[] wrapped, Map<String, String> context) throws GeneralSecurityException {
        return aead.decrypt(wrapped, associatedData(context));
    }

    private static byte[] associatedData(Map<String, String> context) {
        return AssociatedData.of(
                "jules/subject-key",
                context.get(KeyName.SUBJECT),
                context.get(KeyName.PURPOSE),
                context.get(KeyName.VERSION));
    }
}
