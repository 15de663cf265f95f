package ai.jules.platform.privacy;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one that wraps, and those that wrapped before it: while both are here a vault moves from one to the other. */
final class MasterKeys {

    private final KeyWrapping current;
    private final List<KeyWrapping> all;

    /** @throws IllegalArgumentException when two of them have the same name */
    MasterKeys(KeyWrapping current, List<KeyWrapping> former) {
        this.current = current;
        this.all = Stream.concat(Stream.of(current), former.stream()).toList();
        if (IntStream.range(0, all.size()).anyMatch(one -> all.subList(one + 1, all.size()).stream()
                .anyMatch(other -> other.opens(all.get(one).id())))) {
            throw new IllegalArgumentException("two master keys have the same name");
        }
    }

    int id() {
        return current.id();
    }

    byte[] wrap(byte[] key, Map<String, String> context) throws GeneralSecurityException {
        return current.wrap(key, context);
    }

    byte[] unwrap(byte[] wrapped, int by, Map<String, String> context) throws GeneralSecurityException {
        for (var wrapping : all) {
            if (wrapping.opens(by)) {
                return wrapping.unwrap(wrapped, context);
            }
        }
        throw new GeneralSecurityException("no such master key here");
    }
}
