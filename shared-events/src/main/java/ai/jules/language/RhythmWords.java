package ai.jules.language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as people say them of what comes back every week. */
final class RhythmWords {

    /** A day of the week, of one week or of all of them. In the notation of {@link Phrase}. */
    static final String DAY = "(monday|mondays|mon|tuesday|tuesdays|wednesday|wednesdays|wed|thursday|thursdays"
            + "|friday|fridays|saturday|saturdays|sat|sunday|sundays|sun)";

    private static final String SEVERAL =
            "(weekdays|weekday|weeknights|weeknight|week nights|week days|weekends|weekend|the weekend|day|days|night"
                    + "|nights|everyday|all week|the whole week|whole week|all seven days|seven days|7 days)";
    private static final String ONE_OR_SEVERAL =
            "(every |each |all |the |on |only |whole )*(" + DAY + "|" + SEVERAL + ")( nights?| evenings?| dinners)?";

    /** {@code monday to thursday}, {@code mon, wed and fri}, {@code every day but friday}. */
    static final String DAYS = "(?<days>" + ONE_OR_SEVERAL
            + "( (, |and |or |to |thru |through |until |also |plus |on |but |except |excluding |without |besides |minus"
            + " |not |for )*" + ONE_OR_SEVERAL + "){0,8})";

    private static final String HALF = "(am|pm|a . m|p . m|a m|p m|a|p|oclock|o clock|h|hrs|hours)";
    private static final String PART =
            "((in the |at |this )?(morning|mornings|afternoon|afternoons|evening|evenings|night|nights))";
    private static final String TIME = "(\\d{1,2}((:|\\.)\\d\\d)?( " + HALF + ")?|noon|midday|midnight"
            + "|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( thirty| fifteen| forty five)?( "
            + HALF + ")?)";
    private static final String ELEMENT =
            "((on |every |each |by |at |around |about |come |, |@ |the |to )*(" + DAY + "|" + TIME + "|" + PART + "))";

    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)(?:s|(?:|s|nes|rs|ur)days?)?\\b");
    private static final Pattern RANGE = Pattern.compile("\\b(?:to|thru|through|until)\\b");
    private static final Pattern EXCEPT = Pattern.compile("\\b(?:but|except|excluding|without|besides|minus|not)\\b");
    private static final Pattern REGULAR =
            Pattern.compile("\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|every|each|always|never|weekdays"
                    + "|weeknights|weekends|mornings|evenings|afternoons|nights|everyday|from now on|anymore|week days"
                    + "|week nights|a week|per week|all week)\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight)"
                    + "(?:[:.](\\d\\d))?(?: (thirty|fifteen|forty five))?(?: (am|pm|a(?: \\.)? m|p(?: \\.)? m|a|p|h|hrs"
                    + "|hours|o ?clock)\\b)?");
    private static final Pattern PART_OF_DAY = Pattern.compile("\\b(morning|afternoon|evening|night)s?\\b");

    /** What somebody means who says no hour. */
    private static final Map<String, LocalTime> PARTS = Map.of(
            "morning", LocalTime.of(9, 0),
            "afternoon", LocalTime.of(15, 0),
            "evening", LocalTime.of(18, 0),
            "night", LocalTime.of(20, 0));

    private static final Map<String, String> MINUTES = Map.of("thirty", "30", "fifteen", "15", "forty five", "45");
    private static final List<String> NAMES = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** Of a bare hour before this one people mean the afternoon. */
    private static final int MORNING = 7;

    private static final int NOON = 12;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private RhythmWords() {}

    /** Something that happens once a week or at a time of day; at least one of both. */
    record When(Optional<DayOfWeek> day, Optional<LocalTime> at) {}

    /** A place for a day, a time, or both in any order. In the notation of {@link Phrase}. */
    static String when(String place) {
        return "(?<" + place + ">" + ELEMENT + "( " + ELEMENT + "){0,3})";
    }

    /** Whether it is said of every week. */
    static boolean isRegular(String words) {
        return REGULAR.matcher(words).find();
    }

    static boolean isRange(String words) {
        return RANGE.matcher(words).find();
    }

    /**
     * Empty when several days or times are named.
     *
     * @param end whether something ends then: a bare hour is one of the evening, and midnight the end of its day
     */
    static Optional<When> when(String words, boolean end) {
        List<String> days = WEEKDAY.matcher(words)
                .results()
                .map(day -> day.group(1))
                .distinct()
                .toList();
        String rest = WEEKDAY.matcher(words).replaceAll(" ");
        List<String> clocks =
                CLOCK.matcher(rest).results().map(found -> found.group()).toList();
        if (days.size() > 1 || clocks.size() > 1) {
            return Optional.empty();
        }
        Optional<DayOfWeek> day = days.stream().map(RhythmWords::day).findFirst();
        Matcher part = PART_OF_DAY.matcher(rest);
        Optional<String> partOfDay = part.find() ? Optional.of(part.group(1)) : Optional.empty();
        if (clocks.isEmpty()) {
            Optional<LocalTime> at = partOfDay.map(PARTS::get);
            return day.isEmpty() ? Optional.empty() : Optional.of(new When(day, at));
        }
        return time(clocks.getFirst(), partOfDay, end).map(at -> new When(day, Optional.of(at)));
    }

    private static Optional<LocalTime> time(String said, Optional<String> part, boolean end) {
        Matcher clock = CLOCK.matcher(said);
        if (!clock.matches()) {
            return Optional.empty();
        }
        String word = clock.group(1);
        if (word.equals("midnight")) {
            return Optional.of(end ? LAST_MINUTE : LocalTime.MIDNIGHT);
        }
        int hour = word.equals("noon") || word.equals("midday") ? NOON : Numbers.of(word);
        int minute = Integer.parseInt(
                clock.group(2) != null ? clock.group(2) : clock.group(3) != null ? MINUTES.get(clock.group(3)) : "0");
        if (hour > 23 || minute > 59) {
            return Optional.empty();
        }
        String half = clock.group(4) == null ? "" : clock.group(4).substring(0, 1);
        boolean exact = hour > NOON || word.startsWith("0") || half.equals("h");
        if (exact) {
            return Optional.of(LocalTime.of(hour, minute));
        }
        boolean late = half.equals("p")
                || !half.equals("a")
                        && part.map(some -> !some.equals("morning")).orElse(end || hour < MORNING);
        boolean early = half.equals("a") || part.filter("morning"::equals).isPresent();
        int full = hour == NOON ? early ? 0 : NOON : late ? hour + NOON : hour;
        return Optional.of(LocalTime.of(full, minute));
    }

    /** All days these words name, without those they except. */
    static Set<DayOfWeek> days(String words) {
        Matcher except = EXCEPT.matcher(words);
        if (!except.find()) {
            return named(words);
        }
        Set<DayOfWeek> days = named(words.substring(0, except.start()));
        days.removeAll(named(words.substring(except.end())));
        return days;
    }

    private static Set<DayOfWeek> named(String words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher weekday = WEEKDAY.matcher(words);
        DayOfWeek before = null;
        int end = 0;
        while (weekday.find()) {
            DayOfWeek day = day(weekday.group(1));
            if (before != null && isRange(words.substring(end, weekday.start()))) {
                for (DayOfWeek between = before; between != day; between = between.plus(1)) {
                    days.add(between);
                }
            }
            days.add(day);
            before = day;
            end = weekday.end();
        }
        String others = WEEKDAY.matcher(words).replaceAll(" ");
        if (others.matches(".*\\bweek ?(?:day|night)s?\\b.*")) {
            days.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        } else if (others.contains("weekend")) {
            days.addAll(EnumSet.range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        } else if (others.matches(
                ".*\\b(?:(?:every|each|all|seven|7) (?:day|night)s?|everyday|(?:all|whole) week)\\b.*")) {
            days.addAll(EnumSet.allOf(DayOfWeek.class));
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(NAMES.indexOf(name) + 1);
    }
}
