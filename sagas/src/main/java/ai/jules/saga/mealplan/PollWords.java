package ai.jules.saga.mealplan;

import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.Option;
import ai.jules.kernel.WeekFailure;
import ai.jules.language.SmsText;
import ai.jules.mealplan.DinnerDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What a household is told about its week: ASCII, at most two segments; where titles are too long for that they are cut. */
final class PollWords {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.US);
    private static final int LONGEST_TITLE = 60;

    /** A title is never cut to fewer letters; nine options and seven days fit with these. */
    private static final int SHORTEST_TITLE = 10;

    private PollWords() {}

    /** What came of writing the shopping list. */
    record Shopping(int toBuy, int covered) {}

    /** The vote is open. */
    static String poll(List<LocalDate> dinners, List<Option> options, Instant closesAt, ZoneId zone) {
        return fitting(longest -> "Dinners " + DinnerDays.words(dinners) + ". " + offered(options, longest)
                + ". Text your picks, best first, like " + example(options) + ". Closes "
                + MOMENT.format(closesAt.atZone(zone)) + ".");
    }

    /** For who has not voted yet; they may never have seen the options. */
    static String nudge(List<LocalDate> dinners, List<Option> options, Instant closesAt, ZoneId zone) {
        return fitting(longest -> "Your vote is missing. Dinners " + DinnerDays.words(dinners) + ": "
                + offered(options, longest)
                + ". Text your picks, like " + example(options) + ", until " + MOMENT.format(closesAt.atZone(zone))
                + ".");
    }

    /**
     * What came of it.
     *
     * @param late whether dinners were missed because of us
     * @param why one sentence for each dish; said when all of them fit
     */
    static String settled(
            List<LocalDate> dinners,
            List<DayDinner> days,
            boolean nobodyVoted,
            boolean late,
            List<String> why,
            Optional<Shopping> shopping) {
        var tail = shopping.map(PollWords::shopping).orElse("");
        var begin = (late ? "Sorry I am late. " : "") + (nobodyVoted ? "Nobody voted, so I picked: " : "");
        var explained = begin + settled(dinners, days, LONGEST_TITLE) + plain(" " + String.join(" ", why)) + tail;
        return !why.isEmpty() && explained.length() <= SmsText.TWO_SEGMENTS
                ? explained
                : fitting(longest -> begin + settled(dinners, days, longest) + tail);
    }

    private static String settled(List<LocalDate> dinners, List<DayDinner> days, int longest) {
        var planned = days.stream()
                .map(day -> day(day, longest))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var open = dinners.stream()
                .filter(date -> days.stream().noneMatch(day -> day.date().equals(date) && day.dinner() != null))
                .map(WEEKDAY::format)
                .toList();
        return planned + "." + (open.isEmpty() ? "" : " Nothing was left for " + all(open) + ".");
    }

    private static Optional<String> day(DayDinner day, int longest) {
        return Optional.ofNullable(day.dinner())
                .map(dinner -> WEEKDAY.format(day.date()) + " " + dinner(dinner, longest));
    }

    private static String dinner(Dinner dinner, int longest) {
        return switch (dinner) {
            case Dinner.Cooked(var dish) -> title(dish.title(), longest);
            case Dinner.Leftovers _ -> "leftovers";
            case Dinner.Skipped _ -> "nothing";
        };
    }

    private static String shopping(Shopping shopping) {
        var pantry = shopping.covered() == 0 ? "" : ", " + shopping.covered() + " already in the pantry";
        return " Shopping list: "
                + switch (shopping.toBuy()) {
                    case 0 -> "nothing to buy";
                    case 1 -> "1 item";
                    default -> shopping.toBuy() + " items";
                }
                + pantry
                + ". Text LIST to see it.";
    }

    /** Nothing came of the week; empty where nobody is left to hear it. */
    static Optional<String> abandoned(List<LocalDate> dinners, WeekFailure reason) {
        var week = "Dinners " + DinnerDays.words(dinners) + ": ";
        return switch (reason) {
            case NOBODY_TO_ASK, EVERYBODY_LEFT -> Optional.empty();
            case NO_CANDIDATES ->
                Optional.of(week + "I found no dish that everybody at your table may eat, so nothing is planned. "
                        + "Text me a recipe, then: plan the week");
            case NOT_READABLE ->
                Optional.of(week + "something on my side did not work, so nothing is planned. I am sorry. "
                        + "To try again text: plan the week");
            case TOO_LATE ->
                Optional.of(week + "there was no time left for a vote, so nothing is planned. "
                        + "To plan the rest text: plan the week");
        };
    }

    /**
     * A dish had to go.
     *
     * @param finding in plain words without anybody's name
     * @param instead empty when nothing else was found
     * @param more how many other days it happened to
     */
    static String replaced(LocalDate date, String title, String finding, Optional<String> instead, int more) {
        return fitting(longest -> WEEKDAY.format(date) + " was " + title(title, longest) + ": " + plain(finding) + ". "
                + instead.map(other -> "I planned " + title(other, longest) + " instead")
                        .orElse("I found nothing else, so nothing is planned for that day")
                + switch (more) {
                    case 0 -> ".";
                    case 1 -> ", and changed 1 more day.";
                    default -> ", and changed " + more + " more days.";
                }
                + " The shopping list follows.");
    }

    /** The evening before. */
    static String thaw(String title, String food) {
        return fitting(longest -> "Tomorrow is " + title(title, longest) + ". Take the " + title(food, LONGEST_TITLE)
                + " out of the freezer tonight.");
    }

    private static String offered(List<Option> options, int longest) {
        return options.stream()
                .map(option -> option.number() + " " + title(option.dish().title(), longest))
                .collect(Collectors.joining(" "));
    }

    /** Three numbers in no order, as far as there are so many. */
    private static String example(List<Option> options) {
        int last = options.size();
        return new ArrayList<>(List.of(2, Math.min(5, last), 1))
                .stream()
                        .filter(number -> number <= last)
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
    }

    /** With titles as long as they may be for two segments. */
    private static String fitting(IntFunction<String> words) {
        int longest = LONGEST_TITLE;
        var fits = words.apply(longest);
        while (fits.length() > SmsText.TWO_SEGMENTS && longest > SHORTEST_TITLE) {
            longest--;
            fits = words.apply(longest);
        }
        return SmsText.fit(fits);
    }

    /** At the end of a word where that leaves enough of it. */
    private static String title(String title, int longest) {
        var plain = plain(title);
        if (plain.length() <= longest) {
            return plain;
        }
        var cut = plain.substring(0, longest);
        int word = plain.charAt(longest) == ' ' ? longest : cut.lastIndexOf(' ');
        return (word >= longest / 2 ? cut.substring(0, word) : cut).replaceAll("[\\s,;:&-]+$", "");
    }

    private static String plain(String words) {
        var leading = words.startsWith(" ") ? " " : "";
        return leading + SmsText.plain(Objects.requireNonNull(words).replaceAll("\\s+", " "));
    }

    private static String all(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
