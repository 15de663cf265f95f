package ai.jules.platform.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Whole objects by key. A key is segments of letters, digits, dot, dash and underscore, joined by slashes; none begins
 * with a dot, and no key is the beginning of another's path. Every method throws IllegalArgumentException for another
 * key and {@link StorageFailed} when the store does not do what it should.
 */
public interface ObjectStore {

    /**
     * Writes or replaces an object, durable when this returns; a reader sees the old one or the new one.
     *
     * @param length how many bytes the stream holds; another number fails and changes nothing
     * @param contentType what the key's extension stands for, see {@link ContentTypes}
     */
    void put(String key, InputStream bytes, long length, String contentType);

    default void put(String key, byte[] bytes, String contentType) {
        put(key, new ByteArrayInputStream(bytes), bytes.length, contentType);
    }

    /** To be closed by who asks; empty when there is no such object. */
    Optional<StoredObject> get(String key);

    /** All bytes of an object that is known to be small. */
    default Optional<byte[]> read(String key) {
        return get(key).map(object -> {
            try (object) {
                return object.bytes().readAllBytes();
            } catch (IOException e) {
                throw new StorageFailed("an object could not be read", e);
            }
        });
    }

    boolean exists(String key);

    /** Does nothing when there is no such object. */
    void delete(String key);

    /** What begins with these letters, in the order of the keys; all for the empty prefix. */
    List<ObjectInfo> list(String prefix);

    /** Replaces what was there; fails when there is nothing to copy. */
    void copy(String from, String to);

    /** A copy and a deletion: not one step, but may be repeated after a crash in between. */
    default void move(String from, String to) {
        copy(from, to);
        delete(from);
    }
}
