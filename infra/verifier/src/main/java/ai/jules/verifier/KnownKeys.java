package ai.jules.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys that a checkpoint may be signed with.
 *
 * @param given whether the auditor brought them, rather than the export itself
 */
record KnownKeys(Map<String, PublicKey> byId, boolean given) {

    enum Verdict {
        SIGNED,
        UNKNOWN_KEY,
        BROKEN
    }

    /** @param keys base64 of X.509 SubjectPublicKeyInfo, Ed25519 */
    static KnownKeys of(Collection<String> keys, boolean given) throws Malformed {
        Map<String, PublicKey> byId = new HashMap<>();
        for (var key : keys) {
            byId.put(id(key), parse(key));
        }
        return new KnownKeys(Map.copyOf(byId), given);
    }

    Verdict judge(Checkpoint checkpoint) {
        var key = byId.get(checkpoint.keyId());
        if (key == null) {
            return Verdict.UNKNOWN_KEY;
        }
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.signedBytes());
            return signature.verify(checkpoint.signature()) ? Verdict.SIGNED : Verdict.BROKEN;
        } catch (GeneralSecurityException e) {
            return Verdict.BROKEN;
        }
    }

    /** The first 16 hex digits of the SHA-256 of the key's bytes. */
    static String id(String key) throws Malformed {
        return Sha256.hex(Sha256.of(bytes(key))).substring(0, 16);
    }

    private static PublicKey parse(String key) throws Malformed {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(key)));
        } catch (GeneralSecurityException e) {
            throw new Malformed("a key is no Ed25519 key in X.509 form");
        }
    }

    private static byte[] bytes(String key) throws Malformed {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new Malformed("a key is not base64");
        }
    }
}
