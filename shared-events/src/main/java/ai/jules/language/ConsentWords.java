package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The keywords of consent (compliance rules 1, 6 and 11): the whole message, in any case, with any punctuation, white
 * space, emoji or full-width letters around or between its words. Sentences that mean the same are not read here.
 */
public final class ConsentWords {

    /** A keyword is short: a longer message is not one, however many marks it holds. */
    private static final int LONGEST = 400;

    private static final Map<String, ConsentWord> KEYWORDS = Map.ofEntries(
            Map.entry("stop", ConsentWord.STOP),
            Map.entry("stopall", ConsentWord.STOP),
            Map.entry("stop all", ConsentWord.STOP),
            Map.entry("unsubscribe", ConsentWord.STOP),
            Map.entry("cancel", ConsentWord.STOP),
            Map.entry("end", ConsentWord.STOP),
            Map.entry("quit", ConsentWord.STOP),
            Map.entry("revoke", ConsentWord.STOP),
            Map.entry("optout", ConsentWord.STOP),
            Map.entry("opt out", ConsentWord.STOP),
            Map.entry("remove", ConsentWord.STOP),
            Map.entry("arret", ConsentWord.STOP),
            Map.entry("help", ConsentWord.HELP),
            Map.entry("info", ConsentWord.HELP),
            Map.entry("join", ConsentWord.JOIN),
            Map.entry("start", ConsentWord.START),
            Map.entry("unstop", ConsentWord.START));

    private ConsentWords() {}

    /** The keyword the message is, or NONE. Never throws. */
    public static ConsentWord read(String body) {
        String words = Plain.words(body.length() > LONGEST ? "" : body);
        ConsentWord keyword = KEYWORDS.get(words);
        if (keyword != null) {
            return keyword;
        }
        List<String> each = Arrays.asList(words.split(" "));
        boolean spelled = each.size() > 2 && each.stream().allMatch(word -> word.length() == 1);
        boolean repeated = each.size() > 1 && each.stream().distinct().count() == 1;
        String one = spelled ? String.join("", each) : repeated ? each.getFirst() : "";
        return KEYWORDS.getOrDefault(one, ConsentWord.NONE);
    }
}
