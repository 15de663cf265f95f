package ai.jules.phone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm:ss][XXX][XX]");

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

    /** A date, a date with time (UTC, as the provider's client library writes it), or the same with an offset. */
    private static @Nullable Instant instant(@Nullable String text, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return switch (DATE.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
                case LocalDate day when endOfDay -> startOf(day.plusDays(1));
                case LocalDate day -> startOf(day);
                default -> null;
            };
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
