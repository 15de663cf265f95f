package ai.jules.kitchen.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The starter set: common dinners, read once. Immutable and safe for any thread. */
public final class StarterDishes {

    private static final List<StarterDish> ALL = StarterText.read(text());
    private static final Map<String, StarterDish> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(StarterDish::key, Function.identity()));

    private StarterDishes() {}

    /** Every dish, always in the same order. */
    public static List<StarterDish> all() {
        return ALL;
    }

    /** The dish of a key; empty when there is none of that key. */
    public static Optional<StarterDish> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static String text() {
        try (var in = StarterDishes.class.getResourceAsStream("dishes.txt")) {
            if (in == null) {
                throw new IllegalStateException("the starter dishes are missing");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the starter dishes cannot be read", e);
        }
    }
}
