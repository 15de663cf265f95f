package ai.jules.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller is; in tokens the name is in lower case. */
public enum Role {
    ACCOUNT_HOLDER,
    ADULT,
    TEEN,
    CHILD,
    /** Reads consent ledgers; every reading is recorded. */
    AUDITOR,
    /** Runs the installation. */
    OPERATOR,
    /** One of our own services asking for another. */
    SERVICE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }
}
