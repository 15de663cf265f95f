package ai.jules.language;

import ai.jules.language.PreferenceWish.NoQuiet;
import ai.jules.language.PreferenceWish.Quiet;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people speak of when they want no texts. */
final class QuietGrammar {

    private static final String TIME = "(\\d{1,2}(:\\d\\d)?( ?(am|pm|a m|p m|a|p|in the (morning|evening|afternoon)|at"
        + " night|o'clock))?|noon|midnight|dinner|(half past|a quarter past|quarter past)"
        + " (\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( am| pm| in the"
        + " (morning|evening|afternoon)| at night)?|(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)("
        + " thirty| fifteen)?( am| pm| a m| p m| in the (morning|evening)| at night)?|nine|ten|eight|eleven|seven|six("
        + " pm| am)?)";
    private static final String FROM = "(?<from>" + TIME + ")";
    private static final String UNTIL = "(?<until>" + TIME + ")";
    private static final String BUG = "(text|texts|messages|message|bug|bother|ping|texting|send (me"
            + " )?(anything|texts|messages|stuff)|contact|texts or messages|disturb|notify|notifications|buzz|send"
            + " messages|wake|messaging)( me| us)?";
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}|[a-z]+)(?::(\\d\\d))? ?([ap]|in the|at)?.*");

    private QuietGrammar() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        new NoQuiet(),
                        "(turn off|cancel|no|no more|remove|end|stop|disable|delete|clear|drop|get rid"
                                + " of|lift|undo|kill|shut off|take off|forget)( the| my| our)? ?(quiet hours|quiet"
                                + " time|quiet|do not disturb|dnd|quiet mode|silent hours|night mode|quiet hour|quiet"
                                + " times|silent mode)( off)?( anymore| please| now)*",
                        "(you )?(need not|do not need to|do not have to|can stop|may stop|no need to)( be)?"
                                + " (keep|keeping|observe|observing|respect|bother with|holding|hold)( any| the| my|"
                                + " those)? quiet (hours|time)( for (me|us))?( any longer| anymore| any more| now)*",
                        "no( more)? quiet (hours|time)( for (me|us))?( anymore| now| please)*( ,)?( (you can|feel free"
                            + " to|just))? (text|message)( me| us)? (whatever time|any ?time|whenever|anytime|at any"
                            + " hour|day or night)( you (want|like|need))?( again| now)*",
                        "(you can |it is ok to |ok to |feel free to )*(text|message) (me |us )?(at"
                                + " )?(whatever|any|what ever) (time|hour)( you (want|like|need))?( again| now)*",
                        "(turn|switch|shut)( the| my| our)? (quiet hours|quiet time|quiet|do not disturb|dnd|quiet"
                                + " mode) off",
                        "(i )?(do not need|do not want) (quiet (hours|time)|do not disturb)( anymore)?",
                        "(you can |it is ok to |ok to |feel free to |it is fine to )*(text|message) (me |us )?(any"
                            + " ?time|whenever|anytime you want|at any hour|at any time|day or night|all day|whenever"
                            + " you want|any hour)( now| again| is fine| day or night)*",
                        "(anytime|any time|any hour) is (fine|ok|good)( to text( me)?| for texts)?"),
                Rule.of(
                        slots -> quiet(slots),
                        "(quiet|quiet hours|quiet time|silence|do not disturb|dnd|mute|mute me|set quiet hours|set"
                                + " quiet time|no "
                                + BUG + "|do not " + BUG + "|never " + BUG + "|stop " + BUG + "|only " + BUG
                                + "|be quiet|stay quiet|keep quiet|keep it quiet|hush|shh|leave me alone|no texting("
                                + " me)?|set do not disturb|please be quiet|hold( my| all)? (texts|messages)|silent)("
                                + " me| us)?( hours)?( from| between| :| are| starting| is| for me| at)*( after| past|"
                                + " from| starting at| beginning at| between| later than|)( at)? "
                                + FROM
                                + "( every night| each night| at night| onwards| on| every day| on weeknights)?(( to|"
                                + " and| until| -| through| or before| til| ,)+ "
                                + UNTIL
                                + ")?( every night| each night| every day| please| on weeknights| on school nights| at"
                                + " night| is quiet time| onward| ok)*",
                        "(quiet|quiet hours|quiet time|silence|no " + BUG + "|do not " + BUG + "|never " + BUG
                                + "|be quiet|stay quiet|no texting( me)?|do not disturb|hold( my| all)?"
                                + " (texts|messages)|leave me alone)( me| us)?( until| before| til| earlier than|"
                                + " till| up until| prior to)( at)? "
                                + UNTIL + "( in the morning| every day| on weekdays| please| on weekends)*",
                        "(only )" + BUG + "( after) " + UNTIL));
    }

    private static List<Wish> quiet(Slots slots) {
        Optional<LocalTime> from = slots.has("from") ? time(slots.text("from"), true) : Optional.empty();
        Optional<LocalTime> until = slots.has("until") ? time(slots.text("until"), false) : Optional.empty();
        boolean missing = slots.has("from") && from.isEmpty() || slots.has("until") && until.isEmpty();
        boolean reversed = slots.saying().bare().startsWith("only ");
        return missing || from.isEmpty() && until.isEmpty() || reversed && from.isPresent()
                ? List.of()
                : List.of(new Quiet(from, until));
    }

    /** A bare hour is of the evening when quiet begins and of the morning when it ends. */
    private static Optional<LocalTime> time(String said, boolean evening) {
        if (said.equals("noon")) {
            return Optional.of(LocalTime.NOON);
        }
        if (said.equals("midnight")) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        Matcher clock = CLOCK.matcher(said.replace(" thirty", ":30")
                .replace(" fifteen", ":15")
                .replaceFirst("half past (\\w+)", "$1:30")
                .replaceFirst("(?:a )?quarter past (\\w+)", "$1:15"));
        if (!clock.matches()) {
            return Optional.empty();
        }
        int hour = Numbers.of(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        if (hour < 0 || hour > 24 || minute > 59) {
            return Optional.empty();
        }
        String half = clock.group(3);
        boolean morning = half == null ? !evening : half.equals("a") || said.contains("morning");
        boolean afternoon = half == null
                ? evening && hour < 12
                : half.equals("p") || said.contains("night") || said.contains("evening") || said.contains("afternoon");
        int full = hour > 12
                ? hour % 24
                : hour == 12
                        ? (afternoon && !(half != null && half.equals("at"))
                                ? 12
                                : morning ? 0 : half == null && evening ? 0 : 12)
                        : afternoon ? hour + 12 : hour;
        return Optional.of(LocalTime.of(full, minute));
    }
}
