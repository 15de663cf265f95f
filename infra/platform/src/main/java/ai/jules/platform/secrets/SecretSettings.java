package ai.jules.platform.secrets;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the secrets come from: a value by itself ({@code JULES_MASTER_KEY} and so on), else the file of that name in
 * the directory ({@code JULES_SECRETS_DIRECTORY}). A blank value counts as none.
 */
@ConfigurationProperties("jules")
public record SecretSettings(
        @Nullable Path secretsDirectory,
        @Nullable String masterKey,
        @Nullable String lookupKey,
        @Nullable String suppressionKey,
        @Nullable String signingKey,
        @Nullable String signingKeyPub,
        @Nullable String linkKey,
        @Nullable String serviceKey,
        @Nullable String serviceKeyPub,
        @Nullable String ledgerKey,
        @Nullable String ledgerKeyPub) {

    /** All secrets from the files of one directory. */
    public static SecretSettings inDirectory(Path directory) {
        return new SecretSettings(directory, null, null, null, null, null, null, null, null, null, null);
    }

    @Nullable
    String value(Secret secret) {
        return switch (secret) {
            case MASTER_KEY -> masterKey;
            case LOOKUP_KEY -> lookupKey;
            case SUPPRESSION_KEY -> suppressionKey;
            case SIGNING_KEY -> signingKey;
            case SIGNING_KEY_PUB -> signingKeyPub;
            case LINK_KEY -> linkKey;
            case SERVICE_KEY -> serviceKey;
            case SERVICE_KEY_PUB -> serviceKeyPub;
            case LEDGER_KEY -> ledgerKey;
            case LEDGER_KEY_PUB -> ledgerKeyPub;
        };
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "SecretSettings[secretsDirectory=" + secretsDirectory + "]";
    }
}
