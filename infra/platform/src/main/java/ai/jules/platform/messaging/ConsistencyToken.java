package ai.jules.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.kernel.RoutingKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a write hands to a later read, so that the read sees it: the last event of the write. Opaque outside: the base64url
 * of {@code <routing key>|<stream>|<sequence>}. A write answers it in {@link #WRITTEN}; a read takes it, or several, in {@link #WANTED}
 * and, when it had to answer too early, says so in {@link #STALE}.
 *
 * @param stream the event's stream, for example {@code recipe:<uuid>}
 * @param sequence the event's number within its stream, from 0
 */
public record ConsistencyToken(RoutingKey routingKey, String stream, long sequence) {

    public static final String WRITTEN = "Jules-Consistency";
    public static final String WANTED = "Jules-Consistent-With";
    public static final String STALE = "Jules-Stale";

    private static final int LONGEST = 512;

    /** A header is 8 KiB at most. */
    private static final int MOST = 32;

    public ConsistencyToken {
        Objects.requireNonNull(routingKey);
        Objects.requireNonNull(stream);
        if (routingKey.value().isEmpty() || stream.isEmpty() || sequence < 0) {
            throw new IllegalArgumentException("a token names an event");
        }
        if (routingKey.value().indexOf('|') >= 0 || stream.indexOf('|') >= 0) {
            throw new IllegalArgumentException("no key or stream holds a bar");
        }
    }

    /** As it travels in a header. */
    public String create() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((routingKey.value() + "|" + stream + "|" + sequence).getBytes(UTF_8));
    }

    /** Several, as they travel in one header. */
    public static String createAll(List<ConsistencyToken> tokens) {
        return tokens.stream().map(ConsistencyToken::create).collect(Collectors.joining(","));
    }

    /** @throws IllegalArgumentException for anything {@link #createAll} does not write, and for more than a text writes */
    public static List<ConsistencyToken> parseAll(String text) {
        var parts = text.split(",", -1);
        if (parts.length > MOST) {
            throw new IllegalArgumentException("too many tokens");
        }
        return Arrays.stream(parts).map(ConsistencyToken::parse).toList();
    }

    /** @throws IllegalArgumentException for anything {@link #create} does not write */
    public static ConsistencyToken parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a token");
        }
        var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a token has three parts");
        }
        return new ConsistencyToken(new RoutingKey(parts[0]), parts[1], Long.parseLong(parts[2]));
    }
}
