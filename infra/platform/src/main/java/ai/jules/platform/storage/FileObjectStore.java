package ai.jules.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Objects as files under one directory, for a single machine. An object is written aside, forced to the disk and moved
 * to its place, so that after a crash it is there whole or not at all.
 */
public final class FileObjectStore implements ObjectStore {

    /** No key begins with a dot. */
    private static final String ASIDE = ".drafts";

    private final Path root;

    /** @param root created when absent */
    public FileObjectStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root.resolve(ASIDE));
        } catch (IOException e) {
            throw new StorageFailed("the object directory cannot be created", e);
        }
    }

    @Override
    public void put(String key, InputStream bytes, long length, String contentType) {
        var file = file(key);
        if (!ContentTypes.of(key).equals(contentType)) {
            throw new IllegalArgumentException("the key's extension stands for another content type");
        }
        try {
            var draft = Files.createTempFile(root.resolve(ASIDE), "put-", "");
            try {
                if (write(bytes, draft) != length) {
                    throw new StorageFailed("the object has another length than was said", null);
                }
                Files.createDirectories(file.getParent());
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                force(file.getParent());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new StorageFailed("the object could not be written", e);
        }
    }

    @Override
    public Optional<StoredObject> get(String key) {
        var file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StoredObject(info(file), ContentTypes.of(key), Files.newInputStream(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageFailed("the object could not be read", e);
        }
    }

    @Override
    public boolean exists(String key) {
        return Files.isRegularFile(file(key));
    }

    @Override
    public void delete(String key) {
        var file = file(key);
        try {
            if (Files.isRegularFile(file) && Files.deleteIfExists(file)) {
                force(file.getParent());
            }
        } catch (IOException e) {
            throw new StorageFailed("the object could not be deleted", e);
        }
    }

    @Override
    public List<ObjectInfo> list(String prefix) {
        if (!ObjectKeys.isPrefix(prefix)) {
            throw new IllegalArgumentException("not a prefix of keys");
        }
        var start = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.find(start, Integer.MAX_VALUE, (_, attributes) -> attributes.isRegularFile())) {
            return files.filter(file -> ObjectKeys.isKey(key(file)) && key(file).startsWith(prefix))
                    .map(this::infoIfThere)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(ObjectInfo::key))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new StorageFailed("the objects could not be listed", e);
        }
    }

    @Override
    public void copy(String from, String to) {
        var object = get(from).orElseThrow(() -> new StorageFailed("there is no object to copy", null));
        try (object) {
            put(to, object.bytes(), object.info().length(), ContentTypes.of(to));
        } catch (IOException e) {
            throw new StorageFailed("the object could not be copied", e);
        }
    }

    private Path file(String key) {
        if (!ObjectKeys.isKey(key)) {
            throw new IllegalArgumentException("not an object key");
        }
        return root.resolve(key);
    }

    private String key(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private ObjectInfo info(Path file) throws IOException {
        return new ObjectInfo(
                key(file), Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    /** Empty when it was deleted while the list was made. */
    private Optional<ObjectInfo> infoIfThere(Path file) {
        try {
            return Optional.of(info(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long write(InputStream bytes, Path draft) throws IOException {
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var length = bytes.transferTo(Channels.newOutputStream(out));
            out.force(true);
            return length;
        }
    }

    /** A file is only there for good when its directory says so. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
