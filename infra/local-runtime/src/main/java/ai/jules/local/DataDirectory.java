package ai.jules.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The one directory of an installation, and the lock that only one running Jules holds. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final String pidFile;
    private final FileChannel lockChannel;
    private final @Nullable FileLock lock;

    private DataDirectory(Path root, String role) throws IOException {
        this.root = Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        this.pidFile = role + ".pid";
        Files.createDirectories(logs());
        lockChannel =
                FileChannel.open(root.resolve(role + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = tryLock(lockChannel);
        if (lock == null) {
            lockChannel.close();
            throw new StartFailure(role + " already runs in " + root + "; stop it with ./jules down --data " + root);
        }
        Files.writeString(root.resolve(pidFile), ProcessHandle.current().pid() + "\n");
    }

    /**
     * Takes the directory, creating it when it is new, and writes {@code DIR/<role>.pid}.
     *
     * @throws StartFailure when another process with this role has it, or it cannot be written
     */
    static DataDirectory take(Path root, String role) {
        try {
            return new DataDirectory(root, role);
        } catch (IOException e) {
            throw new StartFailure("the data directory " + root + " cannot be written", e);
        }
    }

    /** Whether some process has this directory in another role. */
    boolean isTakenAs(String role) {
        try (var channel = FileChannel.open(
                        root.resolve(role + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var free = tryLock(channel)) {
            return free == null;
        } catch (IOException e) {
            throw new StartFailure("the data directory " + root + " cannot be written", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path ports() {
        return root.resolve("ports");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path broker() {
        return root.resolve("kafka");
    }

    Path clock() {
        return root.resolve("clock");
    }

    Path phonePid() {
        return root.resolve("phone.pid");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(root.resolve(pidFile));
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
