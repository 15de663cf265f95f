package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into the single wishes it holds; a comma or an "and" only cuts where a new wish begins. */
final class Clauses {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final String NUMBER_WORD = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    /** An amount with something behind it; in "remove lines 3 and 4" the 4 begins nothing. */
    static final String AMOUNT = "(?:\\.?\\d(?![\\d,]*\\s*(?:$|[,;.!]\\s|and\\b|&))|[\u00bc-\u00be\u2150-\u215e]" + "|"
            + NUMBER_WORD + "\\s(?=\\S)|(?:half|quarter)\\b(?! (?:and|&|n) half))";

    private static final String BEGINNING = "(?:" + AMOUNT
            + "|(?:line|ingredient|item|step)s?\\s*#?\\d|(?:it\\s+)?(?:serves|servings|feeds|makes|yields|takes)\\b|(?:the"
            + " )?(?:title|name) (?:is|should|to)\\b|(?:call|name)"
            + " (?:it|this)\\b|rename\\b|no\\s+\\p{L}|(?:remove|delete|drop|without|omit|add|replace|change|swap|make|use|leave"
            + " out|take out)\\s|there(?:'s| is| are)\\b|(?:it'?s|it is|it should|should) |(?:ready|done)"
            + " in\\b|total\\b|(?:it'?s )?from \\p{L}|[\\p{L} ]{2,30}? (?:is|are|should be|needs to be) (?:only |just"
            + " )?(?:\\d|[\u00bc-\u00be]|half|one|two))";
    private static final Pattern CUT = Pattern.compile(
            "\\s*[\\r\\n;]+\\s*"
                    + "|\\s*[,.!]+\\s*(?:(?:and|but|also|plus|then|oh)\\b,?\\s+)*(?=" + BEGINNING + ")(?<![\\d.][.,])"
                    + "|\\s+(?:(?:and|but|also|plus|then|&|\\+)\\s+)+(?=" + BEGINNING + ")",
            I);
    private static final Pattern STOP_OF_ABBREVIATION = Pattern.compile(
            "(?:^|[\\s\\d])(?:tsp|tbsp|tbs|c|t|oz|lb|lbs|pkg|qt|pt|no|approx|min|hr|hrs|mins|lg|sm|med)$", I);

    private Clauses() {}

    static List<String> of(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher cut = CUT.matcher(text);
        int from = 0;
        while (cut.find()) {
            String before = text.substring(from, cut.start());
            boolean abbreviation = cut.group().startsWith(".")
                    && STOP_OF_ABBREVIATION.matcher(before).find();
            if (abbreviation || cut.end() == cut.start()) {
                continue;
            }
            add(clauses, before);
            from = cut.end();
        }
        add(clauses, text.substring(from));
        return clauses;
    }

    private static void add(List<String> clauses, String clause) {
        String bare = clause.strip().replaceAll("^[,.;!\\s]+|[,;!\\s]+$", "");
        if (!bare.isEmpty()) {
            clauses.add(bare);
        }
    }
}
