package ai.jules.local;

import ai.jules.platform.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What an outside provider or an administrator would hand out: the account at the message provider and the passwords of
 * the database roles. Generated once under {@code DIR/secrets}, readable by the owner alone. Jules' own keys are made by
 * the platform in the same directory.
 */
final class LocalSecrets {

    private static final SecureRandom random = new SecureRandom();

    private final Map<String, String> values = new TreeMap<>();

    private LocalSecrets() {}

    /** Reads every secret, generating those that are missing; safe when phone and services start at once. */
    static LocalSecrets in(Path directory) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var secrets = new LocalSecrets();
        try {
            Files.createDirectories(directory, ownerOnly);
            try (var channel = FileChannel.open(
                            directory.resolve(".local-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                secrets.read(directory, "twilio_account_sid", () -> "AC" + hex(16));
                secrets.read(directory, "twilio_auth_token", () -> hex(16));
                secrets.read(directory, passwordName("postgres"), () -> hex(24));
                for (DatabaseRole role : DatabaseRole.values()) {
                    secrets.read(directory, passwordName(role.roleName()), () -> hex(24));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Secrets.createMissing(directory);
        return secrets;
    }

    String twilioAccountSid() {
        return values.get("twilio_account_sid");
    }

    String twilioAuthToken() {
        return values.get("twilio_auth_token");
    }

    String password(String role) {
        return values.get(passwordName(role));
    }

    private static String passwordName(String role) {
        return "database_" + role;
    }

    private void read(Path directory, String name, Supplier<String> generator) throws IOException {
        Path file = directory.resolve(name);
        if (Files.notExists(file)) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path draft = Files.createTempFile(directory, ".new-", "", ownerOnly);
            Files.writeString(draft, generator.get() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        values.put(name, Files.readString(file).strip());
    }

    private static String hex(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
