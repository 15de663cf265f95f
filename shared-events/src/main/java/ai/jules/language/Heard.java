package ai.jules.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of the stretches of one text, which is read again and again with something of it left out. For one thread.
 */
final class Heard {

    private record Stretch(Saying saying, Scope scope) {}

    private final Map<List<String>, Saying> sayings = new HashMap<>();
    private final Map<Stretch, List<Told>> told = new HashMap<>();

    Saying saying(List<String> tokens) {
        return sayings.computeIfAbsent(List.copyOf(tokens), Saying::of);
    }

    /** What one stretch means, as wish or else as company; empty when neither. */
    List<Told> read(Saying saying, Scope scope) {
        return told.computeIfAbsent(new Stretch(saying, scope), stretch -> {
            List<Told> read = Grammar.read(saying, scope);
            return read.isEmpty() ? Grammar.company(saying, scope) : read;
        });
    }
}
