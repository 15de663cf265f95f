package ai.jules.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which messages a list asks for. The bounds are inclusive and compared in whole seconds, because that is all the
 * provider's own dates show.
 */
record SentFilter(
        @Nullable String to,
        @Nullable String from,
        @Nullable LocalDate on,
        @Nullable Instant since,
        @Nullable Instant until) {

    private static final DateTimeFormatter WITHOUT_COLON = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    /** From the parameters To, From, DateSent, DateSent&gt; and DateSent&lt;; an unreadable date does not limit. */
    static SentFilter of(MultiValueMap<String, String> parameters) {
        Instant on = instant(parameters.getFirst("DateSent"), false);
        return new SentFilter(
                parameters.getFirst("To"),
                parameters.getFirst("From"),
                on == null ? null : LocalDate.ofInstant(on, ZoneOffset.UTC),
                instant(parameters.getFirst("DateSent>"), false),
                instant(parameters.getFirst("DateSent<"), true));
    }

    boolean matches(Message message) {
        Instant sent = message.at().truncatedTo(ChronoUnit.SECONDS);
        return (to == null || to.equals(message.to()))
                && (from == null || from.equals(message.from()))
                && (on == null || on.equals(LocalDate.ofInstant(sent, ZoneOffset.UTC)))
                && (since == null || !sent.isBefore(since.truncatedTo(ChronoUnit.SECONDS)))
                && (until == null || !sent.isAfter(until));
    }

    private static @Nullable Instant instant(@Nullable String text, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return (endOfDay ? day.plusDays(1).atStartOfDay() : day.atStartOfDay()).toInstant(ZoneOffset.UTC);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notIso) {
            return withoutColon(text);
        }
    }

    private static @Nullable Instant withoutColon(String text) {
        try {
            return OffsetDateTime.parse(text, WITHOUT_COLON).toInstant();
        } catch (DateTimeParseException neither) {
            return null;
        }
    }
}
