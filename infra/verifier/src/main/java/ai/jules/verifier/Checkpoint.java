package ai.jules.verifier;

import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A {@code ledger-checkpoint/1}: what somebody signed about the first entries.
 *
 * @param signedBytes the canonical bytes that the signature is over
 */
record Checkpoint(long treeSize, byte[] rootHash, String at, String keyId, byte[] signedBytes, byte[] signature) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    static Checkpoint read(Json.Obj json) throws Malformed {
        json.hasOnly(Set.of("checkpoint", "signature"));
        var inner = json.object("checkpoint");
        inner.hasOnly(Set.of("at", "format", "keyId", "rootHash", "treeSize"));
        if (!inner.text("format").equals("ledger-checkpoint/1")) {
            throw new Malformed("it is of another format than ledger-checkpoint/1");
        }
        if (!TIME.matcher(inner.text("at")).matches()) {
            throw new Malformed("its time is no time in UTC");
        }
        try {
            return new Checkpoint(
                    inner.count("treeSize"),
                    Sha256.parse(inner.text("rootHash")),
                    inner.text("at"),
                    inner.text("keyId"),
                    Canonical.bytes(inner),
                    Base64.getDecoder().decode(json.text("signature")));
        } catch (IllegalArgumentException e) {
            throw new Malformed("its signature is not base64");
        }
    }
}
