package ai.jules.platform.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Writes the key files of a new installation. */
final class KeyFiles {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    void createMissing() {
        synchronized (ONE_AT_A_TIME) {
            try {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                try (var lock = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    lock.lock();
                    createAll();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the secrets directory cannot be written", e);
            }
        }
    }

    private void createAll() throws IOException {
        if (isMissing(Secret.MASTER_KEY)) {
            write(Secret.MASTER_KEY, MasterKey.generate().text());
        }
        for (var secret : List.of(Secret.LOOKUP_KEY, Secret.SUPPRESSION_KEY, Secret.LINK_KEY)) {
            if (isMissing(secret)) {
                write(secret, randomKey());
            }
        }
        createPair(Secret.SIGNING_KEY, Secret.SIGNING_KEY_PUB);
        createPair(Secret.SERVICE_KEY, Secret.SERVICE_KEY_PUB);
        createPair(Secret.LEDGER_KEY, Secret.LEDGER_KEY_PUB);
    }

    private void createPair(Secret privateHalf, Secret publicHalf) throws IOException {
        if (isMissing(privateHalf)) {
            writePair(privateHalf, publicHalf);
        } else if (isMissing(publicHalf)) {
            throw new MissingSecret(publicHalf, "is gone although " + privateHalf.fileName() + " is there");
        }
    }

    /** The public half first: a crash in between leaves no private key without its public one. */
    private void writePair(Secret privateHalf, Secret publicHalf) throws IOException {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            write(publicHalf, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            write(privateHalf, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    private boolean isMissing(Secret secret) {
        return Files.notExists(directory.resolve(secret.fileName()));
    }

    private void write(Secret secret, String text) throws IOException {
        write(directory.resolve(secret.fileName()), text);
    }

    static void write(Path file, String text) throws IOException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".new-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap((text + "\n").getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----";
    }
}
