package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Notes as some people type them, with arrows, colons and ticks, written out as a sentence. */
final class Shorthand {

    private static final String DAY = "((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|today|tonight|tomorrow)";
    private static final String PLACE = "(?:the )?(fridge|freezer|pantry|counter|cupboard|cabinet|garage)";
    /** A few words that begin no sentence. */
    private static final String WORDS =
            "((?!(?:do|does|did|is|are|was|we|i|you|how|what|any|where|who|when|why|can|could"
                    + "|have|got|there|should|it|that|if)\\b)\\p{L}[\\p{L}'-]*(?: [\\p{L}'-]+){0,3}?)";
    /** Somebody's name, not the heading of a list. */
    private static final String PERSON =
            "((?!(?:list|shopping|groceries|grocery|need|buy|get|add|todo|costco|walmart|target"
                    + "|store|today|pantry|fridge|freezer|note|fix|recipe|dinner|ideas)\\b)\\p{L}+)";

    private static final String UNIT = "(cans?|bags?|box(?:es)?|jars?|bottles?|packs?|cartons?|bunch(?:es)?|lbs?|loaf)";

    private record Note(Sought form, String sentence) {}

    private static final List<Note> NOTES = notes("""
        (?:\\[x\\]|[\\u2713\\u2714\\u2611\\u2705]\\uFE0F?) (.{2,200}) => got $1
        (?:rm|del|delete|-) (?:the )?recipe:? (.{2,40}) => delete the $1 recipe
        rm (.{2,200}) => remove $1
        list ?\\+=? ?(.{2,200}) => add $1
        \\+ ?(\\p{L}[^+\\n]{1,200}) => add $1
        -WORDS (?:from|off) (?:the )?list(\\b.*)? => remove $1 from the list$2
        WORDS (?:ingredients|stuff) ?(?:->|=>|\\u2192) ?(?:the )?list => add everything for $1
        (.{2,100}?) ?(?:->|=>|\\u2192) ?(?:the )?list => add $1
        (.{2,60}?) ?(?:->|=>|\\u2192) ?PLACE => move $1 to the $2
        (?:list ?: ?)?WORDS (?:qty )?\\d+ ?(?:->|=>|\\u2192) ?(\\d.{0,15}) => change $1 to $2
        DAY ?(?:<->|<>|\\u2194|<=>) ?DAY => swap $1 and $2
        (?!.*\\b(?:in|is|are|r|got|bought|add|cart|ok|on)\\b)(\\p{L}[\\p{L} ]{2,60}?) ?[\\u2713\\u2714\\u2611\\u2705]\\uFE0F? => got $1
        DAY ?[-\\u2013\\u2014]{1,2} ?(?!(?:mon|tue|wed|thu|fri|sat|sun))WORDS => $1 is $2
        DAY ?[:=] ?(?:skip|none|out|off|nothing) => skip $1
        DAY ?[:=] ?leftovers => leftovers on $1
        cooks?[ :(]+DAY\\)? ?: ?me => i cook $1
        cooks?[ :(]+DAY\\)? ?: ?(\\p{L}+) => $2 cooks $1
        (?:who )?cooks?[ (:]+DAY\\)? ?\\? => who cooks $1
        WORDS ?: ?(?:0|none|zero|empty|out) => out of $1
        WORDS (?:qty|count|amount) ?\\?+ => how much $1 do we have
        WORDS (?:location|loc|where) ?\\?+ => where is the $1
        used ?: (.{2,200}) => we used $1
        (?:buy|get|shop|shopping|need) ?: (?!100|done|all)(.{2,300}) => buy $1
        (?:stock|have|inventory|in stock) ?: (.{2,300}) => we have $1
        (?:bought|got) (.{2,100}) @ ?PLACE => bought $1 for the $2
        (?:shopping|list|groceries) ?: (?:100% )?(?:done|complete)(?:, all items)? => got everything on the list
        ideas? ?: (.{3,100}) => ideas with $1
        (?:generate|gen|make) (?:the )?week(?:ly)? plan => plan the week
        (?:inventory|pantry) (?:dump|list|status) ?(?:pl[sz])? => inventory
        PERSON ?: ?allerg(?:y|ies|ic) ?(?:=|:|to)? ?(.{3,40}) => $1 is allergic to $2
        PERSON ?: ?(?:dislikes|hates|-) ?WORDS => $1 hates $2
        PERSON ?: ?(?:likes|loves|\\+) ?WORDS(?:, .{3,20})? => $1 loves $2
        diet ?\\((\\p{L}+)\\) ?[:=] ?(.{3,20}) => $1 is $2
        me ?: (?:-\\p{L}+\\. )?(gluten-free|dairy-free|vegan|vegetarian|keto|kosher|halal|low-carb|pescatarian) => i am $1
        (?:prefs|preferences|allergies|likes) (\\p{L}+) ?\\?* => what do you know about $1
        (?:rm|remove|delete|drop) allergy ?: ?(\\p{L}+) ?/ ?(.{3,30}) => $1 is not allergic to $2
        budget ?[=:] ?(low|medium|high) => set the budget to $1
        quiet(?: hours)? ?[:=] ?off => turn off quiet hours
        (?:find|search) recipes? ?: ?(.{3,40}) => find $1 recipe
        (?:withdraw|cancel|rm) invite ?: ?(.{2,40}) => cancel the invite for $1
        list @ ?(.{3,12}?) ?\\? => what was on the list $1
        WORDS ?: (?:qty )?WORDS @ ?(\\d{1,2}) (?:servings|people|ppl) ?\\? => how much $2 in the $1 for $3
        ctrl ?[+-] ?z => undo
        ctrl ?[+-] ?y => redo
        invita a (?:mi \\p{L}+ )?(.{5,60}) => invite $1
        """);
    private static final Pattern SIGNED = Pattern.compile("([+-])\\s?(\\p{L}[\\p{L} ]{1,30}?)(?=\\s+[+-]|\\s*$)");
    private static final Pattern ALL_SIGNED = Pattern.compile("(?:[+-]\\s?\\p{L}[\\p{L} ]{1,30}\\s*){2,12}");
    private static final Pattern TIMES_IN_UNITS = Pattern.compile("(\\d{1,2})x ([\\p{L} ]{2,30}) \\(" + UNIT + "\\)");

    private static final Pattern ROW = Pattern.compile("(?s)[^()]{0,60}\\b1\\) ?\\p{L}[^()]{1,60}\\b2\\) ?.{1,300}");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\b\\d{1,2}\\) ?");

    private static final Pattern TICK = Pattern.compile(" ?[\\u2713\\u2714\\u2611\\u2705]\\uFE0F?[ ,]*");
    private static final Pattern ALL_TICKED =
            Pattern.compile("(?:\\p{L}[\\p{L} ]{1,40}? ?[\\u2713\\u2714\\u2611\\u2705]\\uFE0F?[\\s,]*){2,20}");
    /** Several days, each with its note: {@code Thursday: skip. Friday: leftovers.} */
    private static final Pattern DAY_NOTES =
            Pattern.compile("(?is)" + DAY + " ?[:=] ?\\p{L}[^.!;\\n:]{1,40}(?:[.!;]\\s+|\\n+)\\p{L}.{3,200}");
    /** "Add wings *eggs" takes its last word back, as people do who text. */
    private static final Pattern STARRED =
            Pattern.compile("(?s)(.*?)(\\p{L}+)([.!,]?\\s+)\\*(\\p{L}+(?: \\p{L}+)?)(?=$|[.!,\\n])(.*)");

    private Shorthand() {}

    /** The one word that is meant for the word it stands behind; a list has its stars at every line. */
    private static String corrected(String text) {
        Matcher starred = STARRED.matcher(text);
        return text.indexOf('*') == text.lastIndexOf('*') && starred.matches()
                ? starred.group(1) + starred.group(4) + starred.group(5)
                : text;
    }

    /** The note as a sentence; any other text as it is. */
    static String written(String body) {
        String line = corrected(row(body.strip()));
        if (ALL_TICKED.matcher(line).matches()) {
            return "got " + TICK.matcher(line).replaceAll(", ").replaceFirst("[ ,]+$", "");
        }
        if (DAY_NOTES.matcher(line).matches()) {
            return Arrays.stream(line.split("(?<=[.!;])\\s+|\\n+"))
                    .map(one -> note(one.replaceFirst("[.!;]+$", "")))
                    .collect(Collectors.joining(" . "));
        }
        if (line.length() > 320 || line.indexOf('\n') >= 0) {
            return line;
        }
        boolean both = line.startsWith("+") && line.contains(" -") || line.startsWith("-") && line.contains(" +");
        if (both && ALL_SIGNED.matcher(line).matches()) {
            List<String> said = new ArrayList<>();
            SIGNED.matcher(line)
                    .results()
                    .forEach(item -> said.add((item.group(1).equals("+") ? "add " : "remove ") + item.group(2)));
            return String.join(" and ", said);
        }
        String plain = TIMES_IN_UNITS.matcher(line).replaceAll("$1 $3 $2");
        if (plain.indexOf(';') > 0) {
            List<String> parts = new ArrayList<>();
            for (String part : plain.split(" ?; ?")) {
                parts.add(note(part.replaceFirst("^" + DAY + " = ", "$1 is ")));
            }
            return String.join(" ; ", parts);
        }
        return note(plain);
    }

    /** "1) flour 2) sugar" are two, whatever their numbers. */
    private static String row(String line) {
        return ROW.matcher(line).matches()
                ? NUMBER.matcher(line)
                        .replaceAll(", ")
                        .replaceAll("(?<=[:,]) ?, ", " ")
                        .replaceFirst("^, ", "")
                : line;
    }

    private static String note(String line) {
        LetterPairs pairs = LetterPairs.of(line.toLowerCase(Locale.ROOT));
        for (Note note : NOTES) {
            Matcher matcher = note.form().pattern().matcher(line);
            if (note.form().mayBeIn(pairs) && matcher.find()) {
                return matcher.replaceFirst(note.sentence());
            }
        }
        return line;
    }

    private static List<Note> notes(String list) {
        List<Note> notes = new ArrayList<>();
        for (String line : list.split("\n")) {
            int arrow = line.lastIndexOf(" => ");
            if (arrow > 0) {
                String form = line.substring(0, arrow)
                        .strip()
                        .replace("DAY", DAY)
                        .replace("PLACE", PLACE)
                        .replace("WORDS", WORDS)
                        .replace("PERSON", PERSON);
                notes.add(new Note(
                        Sought.of(Pattern.compile(
                                "^(?:" + form + ")[.! ]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)),
                        line.substring(arrow + 4)));
            }
        }
        return List.copyOf(notes);
    }
}
