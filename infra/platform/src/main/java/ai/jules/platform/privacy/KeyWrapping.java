package ai.jules.platform.privacy;

import java.security.GeneralSecurityException;
import java.util.Map;

/**
 * What wraps people's keys (rule 34): a keyset of our own, or a key that never leaves somebody's service. Whatever goes wrong is
 * a {@link GeneralSecurityException} that says so without the key and without a vendor's words.
 */
public interface KeyWrapping {

    /** Names the key that wraps; not a secret, never 0, and kept beside what it wrapped. */
    int id();

    /** Whether what this key wrapped can be opened here. */
    boolean opens(int id);

    /** @param context what the wrapped key is bound to: {@code subject}, {@code purpose}, {@code version}; ids only */
    byte[] wrap(byte[] key, Map<String, String> context) throws GeneralSecurityException;

    /** @throws GeneralSecurityException also when it was wrapped for another context */
    byte[] unwrap(byte[] wrapped, Map<String, String> context) throws GeneralSecurityException;
}
