package ai.jules.platform.secrets;

import java.util.Locale;

/** One secret: its file is its name in lower case, its setting the same with dashes. */
public enum Secret {
    /** A Tink AEAD keyset, base64; wraps every person's keys. */
    MASTER_KEY,
    /** 32 random bytes, base64; finds a person by their phone number (rule 35). */
    LOOKUP_KEY,
    /** 32 other random bytes, base64; remembers numbers that must never be texted again (rule 35). */
    SUPPRESSION_KEY,
    /** Ed25519, PKCS#8, PEM; signs access tokens. */
    SIGNING_KEY,
    /** Its public half, X.509 SubjectPublicKeyInfo, PEM; the file is {@code signing_key.pub}. */
    SIGNING_KEY_PUB,
    /** 32 random bytes, base64; signs links to photos. */
    LINK_KEY,
    /** Ed25519, PKCS#8, PEM; signs what sagas ask of query-side on somebody's behalf. */
    SERVICE_KEY,
    /** Its public half, X.509 SubjectPublicKeyInfo, PEM; the file is {@code service_key.pub}. */
    SERVICE_KEY_PUB,
    /** Ed25519, PKCS#8, PEM; signs checkpoints of the consent ledger (rule 29). */
    LEDGER_KEY,
    /** Its public half, X.509 SubjectPublicKeyInfo, PEM; the file is {@code ledger_key.pub}. */
    LEDGER_KEY_PUB;

    String fileName() {
        return switch (this) {
            case SIGNING_KEY_PUB -> "signing_key.pub";
            case SERVICE_KEY_PUB -> "service_key.pub";
            case LEDGER_KEY_PUB -> "ledger_key.pub";
            case MASTER_KEY, LOOKUP_KEY, SUPPRESSION_KEY, SIGNING_KEY, LINK_KEY, SERVICE_KEY, LEDGER_KEY ->
                name().toLowerCase(Locale.ROOT);
        };
    }
}
