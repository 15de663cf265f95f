package ai.jules.query.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.jules.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where a page ended: the last item's place in its list, so that what comes or goes meanwhile moves nothing. Opaque
 * outside. Lists run down from {@link #TOP}: best rank first, then newest, then highest id.
 *
 * @param rank how well it fits what was searched; 0 where nothing is searched
 * @param at when it happened, as the database keeps it
 */
public record Cursor(float rank, OffsetDateTime at, String id) {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Above every item. */
    public static final Cursor TOP =
            new Cursor(Float.POSITIVE_INFINITY, LAST.atOffset(ZoneOffset.UTC), new UUID(-1, -1).toString());

    private static final int LONGEST = 512;

    /** @throws ProblemException bad request, when no id of a row could be this */
    public UUID uuid() {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    /**
     * Of a list that runs down by a number.
     *
     * @throws ProblemException bad request, when no row could have this
     */
    public long number() {
        if (equals(TOP)) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    /** Where an item of a list stands that runs down by a number. */
    public static Cursor of(long number) {
        return new Cursor(0, Instant.EPOCH.atOffset(ZoneOffset.UTC), Long.toString(number));
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Float.floatToIntBits(rank) + "|" + at.toInstant() + "|" + id).getBytes(UTF_8));
    }

    /**
     * @param text as a page said it; null for the top
     * @throws ProblemException bad request, for anything a page did not say
     */
    public static Cursor of(@Nullable String text) {
        return text == null ? TOP : parse(text);
    }

    private static Cursor parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 3);
            if (text.length() <= LONGEST && parts.length == 3 && parts[2].indexOf('\0') < 0) {
                var at = Instant.parse(parts[1]);
                if (!at.isBefore(Instant.EPOCH) && !at.isAfter(LAST)) {
                    var rank = Float.intBitsToFloat(Integer.parseInt(parts[0]));
                    return new Cursor(rank, at.atOffset(ZoneOffset.UTC), parts[2]);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // neither base64 nor ours
        }
        throw notOurs();
    }

    /** What a cursor is answered that no page said. */
    public static ProblemException notOurs() {
        return new ProblemException(
                "invalid-cursor",
                HttpStatus.BAD_REQUEST,
                "This cursor cannot be used.",
                "Pass what the page before answered as next, or begin without a cursor.");
    }
}
