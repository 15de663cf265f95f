package ai.jules.phone;

import java.util.UUID;

/** The provider's ids: two letters and 32 hex digits. */
final class Sids {

    private Sids() {}

    static String message() {
        return "SM" + hex();
    }

    static String media() {
        return "ME" + hex();
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
