package ai.jules.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in parentheses: how a food shall be goes before it, a remark goes away, anything else is left. */
final class Parentheses {

    private static final Pattern SORT = Pattern.compile("(\\p{L}+) \\(((?:2%|1%|\\p{L}[\\p{L}-]+)(?: \\p{L}+)?)\\)");
    private static final Pattern REMARK = Pattern.compile("(?i) ?\\((?:sorry|lol|haha|not my|i"
            + " know|don'?t|jk|just|thanks|please|pls|again|finally|ugh|yes|for|it'?s|cuz|because|since|mom|dad|you"
            + " know|yay|asap|if|so|the kids?|he|she|we|they|my|our|love you|hint)\\b[^()]{0,60}\\)");

    /** Who it was. */
    private static final Pattern NAMED = Pattern.compile("(?i) \\((\\p{L}{2,15})[!.]*\\)");

    private Parentheses() {}

    static String opened(String text, Set<String> names) {
        if (text.indexOf('(') < 0) {
            return text;
        }
        String sorted = SORT.matcher(text).replaceAll(found -> {
            boolean sort = Arrays.stream(found.group(2).toLowerCase(Locale.ROOT).split(" "))
                    .allMatch(KnownFoods::isModifier);
            return Matcher.quoteReplacement(sort ? found.group(2) + " " + found.group(1) : found.group());
        });
        return NAMED.matcher(REMARK.matcher(sorted).replaceAll(""))
                .replaceAll(found -> isName(found.group(1).toLowerCase(Locale.ROOT), names) ? "" : "$0");
    }

    private static boolean isName(String word, Set<String> names) {
        return names.contains(word) || CommonNames.isOne(word);
    }
}
