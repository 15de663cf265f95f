package ai.jules.language;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of saying something, written as people say it: {@code [a|b ]} may be said, {@code (a|b)} is one of these, and
 * {@code <day>} or {@code <items>} is a place for words. It fits a whole saying or not at all.
 */
final class Phrase {

    private static final String WEEKDAY =
            "(?:monday|mon|tuesday|wednesday|wed|thursday|friday|saturday|sat|sunday|sun)(?:'?s)?";
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|july|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String CALENDAR = "\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:the )?\\d{1,2}(?:st|nd|rd|th)|"
            + MONTH + " \\d{1,2}(?:st|nd|rd|th)?|thanksgiving(?: day)?|christmas(?: day| eve)?|new years?(?: day| eve)?";
    static final String DAY = "(?:(?:next|last|this|coming|this coming|this past) )?" + WEEKDAY
            + "|(?:today|tonight|tomorrow|yesterday)(?:'s)?|last night|this evening|the day after tomorrow|" + CALENDAR;

    /** A class of letters stays one. */
    private static final Pattern LETTERS = Pattern.compile("\\[(a-z[^\\]]*)\\]");

    /** What fills a place is whole words. */
    private static final String EDGE_BEFORE = "(?<![a-z0-9'])";

    private static final String EDGE_BEHIND = "(?![a-z0-9'])";
    private static final String WORDS = "[^.!?;\\n]{1,240}?";

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("items", "(?s:.{1,1400}?)"),
            Map.entry("food", "[^.!?;\\n]{1,80}?"),
            Map.entry("dish", "[^.!?;\\n,]{1,80}?"),
            Map.entry("words", WORDS),
            Map.entry("who", "(?:(?:my|our|the|his|her) )?[a-z][a-z'-]{0,30}(?: (?:in law|[a-z][a-z'-]{0,30}))??"),
            Map.entry("name", "[a-z][a-z'-]{0,30}(?: [a-z][a-z'-]{0,30})?"),
            Map.entry("day", DAY),
            Map.entry(
                    "place",
                    "(?:(?:garage|basement|deep|chest|outside|kitchen|big|small|little|upstairs|downstairs|bottom|top|mini|second|extra|hall"
                            + "|spare|back) )?(?:fridge|freezer|pantry|counter|countertop|counter top|cupboards?|cabinets?|spice rack|spice"
                            + " cabinet|spice drawer|garage|basement|cellar|fruit bowl|shelf|drawer|closet|bread box|crisper|crisper"
                            + " drawer|island|wine rack|larder)"),
            Map.entry("number", "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"));

    private static final Map<String, String> WORDINGS = Map.of(
            "<list>",
            "(?:(?:the|our|my|this|that|a|your) )?(?:(?:shopping|grocery|groceries|store|food|costco|walmart|target|market|shop|family) )?list",
            "<on>",
            "(?:(?:on|for|at|come|by) )?",
            "<meal>",
            "(?: (?:night|evening|dinner|for dinner|at dinner|for supper|dinner time|nights))?",
            "<store>",
            "(?:the |at the |from the |at |from )?(?:grocery store|store|stores|shop|market|grocery|costco|walmart|target|aldi|kroger|trader joes|publix|heb|supermarket)");

    private final String source;
    private final Pattern pattern;

    private Phrase(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    static Phrase of(String source) {
        String regex = LETTERS.matcher(source).replaceAll("\u0001$1\u0002");
        regex = regex.replaceAll("\\((?!\\?)", "(?:")
                .replace("[", "(?:")
                .replaceAll("\\](?=[*+])", ")")
                .replace("]", ")?");
        regex = regex.replace('\u0001', '[').replace('\u0002', ']');
        for (var wording : WORDINGS.entrySet()) {
            regex = regex.replace(wording.getKey(), wording.getValue());
        }
        for (var place : PLACES.entrySet()) {
            regex = regex.replaceAll(
                    "(?<!\\(\\?)<(" + place.getKey() + "\\d?)>", Matcher.quoteReplacement(EDGE_BEFORE + "(?<@>" + place.getValue() + ")" + EDGE_BEHIND)
                            .replace("@", "$1"));
        }
        return new Phrase(source, Pattern.compile(regex));
    }

    Matcher matcher(String saying) {
        return pattern.matcher(saying);
    }

    /** As it was written, for whoever wants to know its words. */
    String source() {
        return source;
    }
}
