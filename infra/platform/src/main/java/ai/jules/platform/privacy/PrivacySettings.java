package ai.jules.platform.privacy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key vault is.
 *
 * @param owner whether this process looks after the vault's table; true in command-side alone
 * @param database {@code JULES_VAULT_DATABASE_URL}, {@code _USER}, {@code _PASSWORD}
 */
@ConfigurationProperties("jules.vault")
public record PrivacySettings(@DefaultValue("false") boolean owner, Database database) {

    public record Database(
            String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {

        /** Shows neither user nor password. */
        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }
}
