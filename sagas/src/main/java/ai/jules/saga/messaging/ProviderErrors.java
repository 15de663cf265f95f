package ai.jules.saga.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What each provider's error codes mean (rule 21). The table {@code provider-errors.csv} decides, not this class. */
@Component
class ProviderErrors {

    private static final String TABLE = "provider-errors.csv";
    private static final String HEAD = "provider,code,class,effect";

    /**
     * A line of the table.
     *
     * @param kind the class of the error, for people and metrics
     */
    record Verdict(String kind, Effect effect) {}

    private record Key(String provider, int code) {}

    private static final Verdict TEMPORARY = new Verdict("temporary", Effect.RETRY);
    private static final Verdict PERMANENT = new Verdict("permanent", Effect.GIVE_UP);

    private final Map<Key, Verdict> verdicts = read();

    /**
     * @param code 0 when the provider was never reached
     * @param retryable what a code that is not in the table counts as
     */
    Verdict of(String provider, int code, boolean retryable) {
        return verdicts.getOrDefault(new Key(provider, code), retryable ? TEMPORARY : PERMANENT);
    }

    private static Map<Key, Verdict> read() {
        var stream = Objects.requireNonNull(ProviderErrors.class.getResourceAsStream(TABLE), TABLE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            if (!HEAD.equals(lines.readLine())) {
                throw new IllegalStateException(TABLE + " has other columns than " + HEAD);
            }
            return lines.lines()
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> new Key(cells[0], Integer.parseInt(cells[1])),
                            cells -> new Verdict(cells[2], Effect.of(cells[3]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
