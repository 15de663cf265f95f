package ai.jules.kitchen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of recipes: how they are written. */
public final class Titles {

    static final int LONGEST = 80;

    private static final Set<String> SMALL_WORDS = Wordlist.of("""
        a, an, and, the, of, with, in, on, for, or, to, de, al, la, le, con, alla, n, au, aux, du, y
        from, by
        """);
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:recipe(?: name)?|title|name|here'?s what'?s cookin[g']?|what'?s cookin[g']?)\\s*[:=-]\\s*"
                    + "|recipe for:?\\s+)+",
            Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /**
     * A name as a recipe book prints it: all small and ALL CAPS become Title Case, mixed case stays as its author wrote
     * it. Labels such as {@code Recipe:} and closing marks go.
     */
    public static String asTitle(String words) {
        String plain = LABEL.matcher(LineText.clean(words)).replaceFirst("");
        String bare = plain.replaceAll("^[\\s\"'*_:=.,~-]+|[\\s\"*_:=.,;~-]+$", "");
        String lower = bare.toLowerCase(Locale.ROOT);
        if (!bare.equals(lower) && !LineText.shouts(bare)) {
            return bare;
        }
        StringBuilder title = new StringBuilder(bare.length());
        for (String word : lower.split(" ")) {
            boolean small = !title.isEmpty() && SMALL_WORDS.contains(word);
            title.append(title.isEmpty() ? "" : " ").append(small ? word : capitalised(word));
        }
        return title.toString();
    }

    /** A name out of a message, where the phone makes the first letter a capital: {@code Grandma's lasagna}. */
    public static String asTexted(String words) {
        String title = asTitle(words);
        String rest = title.isEmpty() ? "" : title.substring(1);
        boolean phone = !rest.isEmpty() && rest.equals(rest.toLowerCase(Locale.ROOT));
        return phone ? asTitle(title.toLowerCase(Locale.ROOT)) : title;
    }

    private static String capitalised(String word) {
        StringBuilder capitalised = new StringBuilder(word);
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (start && Character.isLetter(c)) {
                capitalised.setCharAt(i, Character.toTitleCase(c));
                start = false;
            }
            if (c == '-' || c == '(' || c == '"' || c == '/' || c == '&') {
                start = true;
            }
        }
        return capitalised.toString();
    }
}
