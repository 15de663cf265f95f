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
    private static final String HEAD = "provider,said,code,class,effect";

    /**
     * A line of the table.
     *
     * @param kind the class of the error, for people and metrics
     */
    record Verdict(String kind, Effect effect) {}

    /** A provider may mean something else by a code it answers than by the same one it reports later. */
    private record Key(String provider, String said, int code) {}

    private static final String ANSWERED = "answer";
    private static final String REPORTED = "report";
    private static final String EITHER = "either";

    private static final Verdict TEMPORARY = new Verdict("temporary", Effect.RETRY);
    private static final Verdict PERMANENT = new Verdict("permanent", Effect.GIVE_UP);

    private final Map<Key, Verdict> verdicts = read();

    /**
     * What a code means that was the answer to a request.
     *
     * @param code 0 when the provider was never reached
     * @param retryable what a code that is not in the table counts as
     */
    Verdict of(String provider, int code, boolean retryable) {
        return find(provider, ANSWERED, code, retryable ? TEMPORARY : PERMANENT);
    }

    /** What a code means that was said of a text the provider had taken; one that is not in the table is permanent. */
    Verdict reported(String provider, int code) {
        return find(provider, REPORTED, code, PERMANENT);
    }

    private Verdict find(String provider, String said, int code, Verdict otherwise) {
        var either = verdicts.getOrDefault(new Key(provider, EITHER, code), otherwise);
        return verdicts.getOrDefault(new Key(provider, said, code), either);
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
                            cells -> new Key(cells[0], said(cells[1]), Integer.parseInt(cells[2])),
                            cells -> new Verdict(cells[3], Effect.of(cells[4]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(String when) {
        return switch (when) {
            case ANSWERED, REPORTED, EITHER -> when;
            default -> throw new IllegalStateException(TABLE + " does not know when " + when + " is");
        };
    }
}
