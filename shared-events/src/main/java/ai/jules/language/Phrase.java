package ai.jules.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A way of saying something, written as people say it: {@code [a|b ]} may be said, {@code (a|b)} is one of these, and
 * {@code <day>} or {@code <items>} is a place for words. It fits a whole saying or not at all.
 */
final class Phrase {

    private static final String WEEKDAY =
            "(?:monday|mon|tuesday|wednesday|wed|thursday|friday|saturday|sat|sunday|sun)(?:'?s)?";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|july|aug(?:ust)?|sept?(?:ember)?|"
                    + "oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String CALENDAR =
            "\\d{4}-\\d\\d-\\d\\d|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?|(?:the )?\\d{1,2}(?:st|nd|rd|th)|" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:(?: ,)? 20\\d\\d)?|thanksgiving(?: day)?|christmas(?: day|"
                    + " eve)?|new years?(?: day| eve)?";
    static final String DAY = "(?:(?:next|last|this|coming|this coming|this past) )?" + WEEKDAY
            + "|(?:today|tonight|tomorrow|yesterday)(?:'s)?|last night|this evening|the day after tomorrow|" + CALENDAR;

    /** A class of letters stays one. */
    private static final Pattern LETTERS = Pattern.compile("\\[(a-z[^\\]]*)\\]");

    /** What fills a place is whole words. */
    private static final String EDGE_BEFORE = "(?<![a-z0-9'])";

    private static final String EDGE_BEHIND = "(?![a-z0-9'])";
    /** A group of plain alternatives. */
    private static final Pattern INNERMOST = Pattern.compile("([(\\[])([^()\\[\\]?<>]*\\|[^()\\[\\]?<>]*)([)\\]])");

    private static final String WORDS = "[^.!?;\\n]{1,240}?";

    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("items", "(?s:.{1,1400}?)"),
            Map.entry("food", "[^.!?;\\n]{1,80}?"),
            Map.entry("dish", "[^.!?;\\n,]{1,80}?"),
            Map.entry("words", WORDS),
            Map.entry(
                    "who",
                    "(?:(?:my|our|the|his|her) )?[a-z][a-z'-]{0,30}(?: in law)?(?: (?:in law|[a-z][a-z'-]{0,30}))??"),
            Map.entry(
                    "name",
                    "[a-z][a-z'-]{0,30}(?:"
                            + " (?!(?:she|he|they|who|is|and|age|aged|we|i|it|her|his|from|now|not|because|so"
                            + "|but)\\b)[a-z][a-z'-]{0,30})?"),
            Map.entry("day", DAY),
            Map.entry(
                    "place",
                    "(?:(?:garage|basement|deep|chest|outside|kitchen|big|small|little|upstairs|downstairs|bottom|top|mini|second|extra|hall|spare|back|mudroom|laundry"
                        + " room|porch|back porch|barn|shed|den|old|beer|drinks|drink|bar|upright|stand"
                        + " up|standing|other|main|white|utility room|outdoor|shop)"
                        + " )?(?:fridge|freezer|pantry|counter|countertop|counter top|cupboards?|cabinets?|spice"
                        + " rack|spice cabinet|spice drawer|garage|basement|cellar|fruit"
                        + " bowl|shelf|drawer|closet|bread box|crisper|crisper drawer|island|wine rack|larder)"),
            Map.entry("number", "\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"));

    static final String STORE = "(?:the |at the |from the |at |from )?(?:grocery"
            + " store|store|stores|shop|market|grocery|costco|walmart|target|aldi|kroger|trader"
            + " joes|publix|heb|supermarket|meijer|wegmans|safeway|jewel|marianos|whole"
            + " foods|sprouts|lidl|winco|sams club|bjs|giant|food"
            + " lion|albertsons|ralphs|vons|shoprite|hannaford|key food|patel brothers|h mart|99 ranch|ranch"
            + " market|hy vee|hyvee|harris teeter|piggly wiggly|fred meyer|the commissary|family dollar|dollar"
            + " general|dollar tree)";

    private static final Map<String, String> WORDINGS = Map.of(
            "<list>",
            "(?:(?:the|our|my|this|that|a|your)"
                    + " )?(?:(?:shopping|grocery|groceries|store|food|costco|walmart|target|market|shop|family) )?list",
            "<on>",
            "(?:(?:on|for|at|come|by) )?",
            "<meal>",
            "(?: (?:night|evening|dinner|for dinner|at dinner|for supper|dinner time|nights))?",
            "<store>",
            STORE);

    private static final int SPACE = 26;
    private static final int OTHER = 27;
    private static final int LETTERS_KNOWN = 28;

    private final String source;
    private final Pattern pattern;
    private final Sought sought;

    /** Which two letters a saying may begin with. */
    private final BitSet beginnings;

    private Phrase(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
        this.beginnings = beginnings(pattern);
        this.sought = Sought.of(pattern);
    }

    static Phrase of(String source) {
        String regex = LETTERS.matcher(longestFirst(source)).replaceAll("\u0001$1\u0002");
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
                    "(?<!\\(\\?)<(" + place.getKey() + "\\d?)>",
                    Matcher.quoteReplacement(EDGE_BEFORE + "(?<@>" + place.getValue() + ")" + EDGE_BEHIND)
                            .replace("@", "$1"));
        }
        return new Phrase(source, Pattern.compile(regex));
    }

    /** Of several wordings the longest that fits is meant, whatever their order. */
    private static String longestFirst(String source) {
        return INNERMOST.matcher(source).replaceAll(group -> {
            String alternatives = Arrays.stream(group.group(2).split("\\|", -1))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
            return Matcher.quoteReplacement(group.group(1) + alternatives + group.group(3));
        });
    }

    Matcher matcher(String saying) {
        return pattern.matcher(saying);
    }

    /** Whether the saying can fit; most phrases are ruled out by its first two letters and the pairs of all. */
    boolean mayFit(Saying saying) {
        String bare = saying.bare();
        return (bare.length() < 2 || beginnings.get(kind(bare.charAt(0)) * LETTERS_KNOWN + kind(bare.charAt(1))))
                && sought.mayBeIn(saying.pairs());
    }

    private static BitSet beginnings(Pattern pattern) {
        BitSet beginnings = new BitSet(LETTERS_KNOWN * LETTERS_KNOWN);
        for (int first = 0; first < LETTERS_KNOWN; first++) {
            for (int second = 0; second < LETTERS_KNOWN; second++) {
                beginnings.set(first * LETTERS_KNOWN + second, mayBegin(pattern, first, second));
            }
        }
        return beginnings;
    }

    /** Digits and marks are not told apart: whatever may begin with one of them passes. */
    private static boolean mayBegin(Pattern pattern, int first, int second) {
        if (first == OTHER || second == OTHER) {
            return true;
        }
        String two = "" + (char) ('a' + first) + (second == SPACE ? ' ' : (char) ('a' + second));
        Matcher matcher = pattern.matcher(two);
        return first == SPACE || matcher.matches() || matcher.hitEnd();
    }

    private static int kind(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' : c == ' ' ? SPACE : OTHER;
    }

    /** As it was written, for whoever wants to know its words. */
    String source() {
        return source;
    }
}
