package ai.jules.local;

import java.util.Locale;

/** Who may use which schema. The owner of a schema creates its tables; the vault's reader sees them and no more. */
enum DatabaseRole {
    WRITE("write"),
    PROCESS("process"),
    READ("read"),
    VAULT("vault"),
    VAULT_READER("vault");

    private final String schema;

    DatabaseRole(String schema) {
        this.schema = schema;
    }

    String schema() {
        return schema;
    }

    String roleName() {
        return "jules_" + name().toLowerCase(Locale.ROOT);
    }

    boolean owns() {
        return this != VAULT_READER;
    }
}
