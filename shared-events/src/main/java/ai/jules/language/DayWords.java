package ai.jules.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and dates as people name them. */
final class DayWords {

    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern RELATIVE =
            Pattern.compile("(?:(next|last|this past|this coming|this|coming) )?([a-z]+day|mon|wed|sat|sun)(?:'?s)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{2,4}))?");
    private static final Pattern OF_MONTH = Pattern.compile("(?:the )?(\\d{1,2})(?:st|nd|rd|th)");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("([a-z]{3})[a-z]* (\\d{1,2})(?:st|nd|rd|th)?(?:(?: ,)? (20\\d\\d))?");

    private DayWords() {}

    /** The day these words name; dates without a year are the next such date. */
    static Optional<DayWord> read(String words, LocalDate today) {
        String bare = words.endsWith("'s") ? words.substring(0, words.length() - 2) : words;
        return switch (bare) {
            case "today", "tonight", "this evening", "now" -> Optional.of(new DayWord.Today());
            case "tomorrow" -> Optional.of(new DayWord.Tomorrow());
            case "yesterday", "last night" -> Optional.of(new DayWord.Yesterday());
            case "the day after tomorrow" -> Optional.of(new DayWord.Date(today.plusDays(2)));
            default -> weekday(bare).or(() -> date(bare, today)).or(() -> feast(bare, today));
        };
    }

    private static Optional<DayWord> weekday(String words) {
        Matcher relative = RELATIVE.matcher(words);
        if (!relative.matches()) {
            return Optional.empty();
        }
        int index = WEEKDAYS.indexOf(relative.group(2).substring(0, 3));
        if (index < 0) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(index + 1);
        String which = relative.group(1) == null ? "" : relative.group(1);
        return Optional.of(
                switch (which) {
                    case "next" -> new DayWord.NextWeekday(day);
                    case "last", "this past" -> new DayWord.LastWeekday(day);
                    default -> new DayWord.Weekday(day);
                });
    }

    private static Optional<DayWord> date(String words, LocalDate today) {
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher slashed = SLASHED.matcher(words);
        if (slashed.matches()) {
            if (slashed.group(3) != null) {
                int year = number(slashed, 3);
                return of(year < 100 ? 2000 + year : year, number(slashed, 1), number(slashed, 2));
            }
            return coming(number(slashed, 1), number(slashed, 2), today);
        }
        Matcher ofMonth = OF_MONTH.matcher(words);
        if (ofMonth.matches()) {
            int day = number(ofMonth, 1);
            LocalDate month = day < today.getDayOfMonth() ? today.plusMonths(1) : today;
            return of(month.getYear(), month.getMonthValue(), day);
        }
        Matcher named = MONTH_AND_DAY.matcher(words);
        if (named.matches() && MONTHS.contains(named.group(1)) && named.group(3) != null) {
            return of(number(named, 3), MONTHS.indexOf(named.group(1)) + 1, number(named, 2));
        }
        return named.matches() && MONTHS.contains(named.group(1))
                ? coming(MONTHS.indexOf(named.group(1)) + 1, number(named, 2), today)
                : Optional.empty();
    }

    private static Optional<DayWord> feast(String words, LocalDate today) {
        if (words.startsWith("thanksgiving")) {
            LocalDate feast = thanksgiving(today.getYear());
            return Optional.of(new DayWord.Date(feast.isBefore(today) ? thanksgiving(today.getYear() + 1) : feast));
        }
        if (words.startsWith("christmas")) {
            return coming(12, words.endsWith("eve") ? 24 : 25, today);
        }
        return words.startsWith("new year")
                ? words.endsWith("eve") ? coming(12, 31, today) : coming(1, 1, today)
                : Optional.empty();
    }

    private static LocalDate thanksgiving(int year) {
        return LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
    }

    private static Optional<DayWord> coming(int month, int day, LocalDate today) {
        Optional<DayWord> thisYear = of(today.getYear(), month, day);
        boolean past = thisYear.filter(
                        date -> date instanceof DayWord.Date(LocalDate local) && local.isBefore(today.minusDays(60)))
                .isPresent();
        return past ? of(today.getYear() + 1, month, day) : thisYear;
    }

    private static Optional<DayWord> of(int year, int month, int day) {
        try {
            return Optional.of(new DayWord.Date(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
