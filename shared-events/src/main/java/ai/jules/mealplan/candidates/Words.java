package ai.jules.mealplan.candidates;

import ai.jules.kitchen.Spelling;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared, and lists and days as they are told. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['\\u2019]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.US);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    private Words() {}

    /** Small, in the singular, without accents. */
    static List<String> of(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN.split(bare))
                .filter(word -> !word.isEmpty())
                .map(Spelling::singular)
                .toList();
    }

    /** Whether some words stand together in others. */
    static boolean within(List<String> words, List<String> others) {
        return !words.isEmpty() && Collections.indexOfSubList(others, words) >= 0;
    }

    /** {@code rice, eggs and peas}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** {@code Wed} within a week, else {@code Nov 25}. */
    static String day(LocalDate day, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        return (away >= 0 && away < 7 ? WEEKDAY : DATE).format(day);
    }

    /** {@code Nov 25}. */
    static String date(LocalDate day) {
        return DATE.format(day);
    }
}
