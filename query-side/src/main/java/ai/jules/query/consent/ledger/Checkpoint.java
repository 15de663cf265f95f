package ai.jules.query.consent.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was signed about the first {@code treeSize} entries: {@code ledger-checkpoint/1} of docs/ledger.md. */
public record Checkpoint(long treeSize, byte[] rootHash, Instant at, String keyId, byte[] signature) {

    private static final String FORMAT = "ledger-checkpoint/1";
    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_ID_DIGITS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    static Checkpoint sign(Head head, Instant now, KeyPair keys) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var keyId = keyId(keys.getPublic());
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(CanonicalJson.bytes(inner(head.size(), head.root(), at, keyId)));
            return new Checkpoint(head.size(), head.root(), at, keyId, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger's key does not sign", e);
        }
    }

    /** @throws IllegalArgumentException when the bytes are no checkpoint */
    static Checkpoint read(byte[] document) {
        try {
            var json = JSON.readTree(document);
            var inner = json.path("checkpoint");
            if (!inner.path("format").asString("").equals(FORMAT)) {
                throw new IllegalArgumentException("a checkpoint of another format");
            }
            return new Checkpoint(
                    inner.path("treeSize").asLong(),
                    HexFormat.of().parseHex(inner.path("rootHash").asString()),
                    Instant.parse(inner.path("at").asString()),
                    inner.path("keyId").asString(),
                    Base64.getDecoder().decode(json.path("signature").asString()));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    /** The whole, as it is kept and exported. */
    public byte[] document() {
        return CanonicalJson.bytes(members());
    }

    Map<String, Object> members() {
        return Map.of(
                "checkpoint",
                inner(treeSize, rootHash, at, keyId),
                "signature",
                Base64.getEncoder().encodeToString(signature));
    }

    boolean isSignedBy(PublicKey key) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(CanonicalJson.bytes(inner(treeSize, rootHash, at, keyId)));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Map<String, Object> inner(long treeSize, byte[] rootHash, Instant at, String keyId) {
        return Map.of(
                "at", Leaf.time(at),
                "format", FORMAT,
                "keyId", keyId,
                "rootHash", HexFormat.of().formatHex(rootHash),
                "treeSize", treeSize);
    }

    /** The first digits of the digest of the key's X.509 form. */
    static String keyId(PublicKey key) {
        return HexFormat.of()
                .formatHex(MerkleTree.sha256().digest(key.getEncoded()))
                .substring(0, KEY_ID_DIGITS);
    }
}
