package ai.jules.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The account Jules sends with: its id, and the one secret behind Basic authentication and webhook signatures. */
record ProviderAccount(String sid, String authToken) {

    static ProviderAccount of(PhoneSettings settings) {
        String token = settings.authToken();
        if (token == null || token.isBlank()) {
            token = readOrCreate(settings.tokenPath());
        }
        return new ProviderAccount(settings.accountSid(), token.strip());
    }

    /** Whether an {@code Authorization} header names this account and its token; compared in constant time. */
    boolean admits(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return false;
        }
        byte[] expected = (sid + ":" + authToken).getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.isEqual(
                    expected,
                    Base64.getDecoder().decode(authorization.substring(6).strip()));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Whoever starts first, the phone or Jules, makes the token; the other finds it. */
    private static String readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The auth token file cannot be read or written", e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        Path draft = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
        try {
            // A link, unlike a move, never replaces a token that another process has made meanwhile.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException othersWereFaster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public String toString() {
        return "ProviderAccount[" + sid + "]";
    }
}
