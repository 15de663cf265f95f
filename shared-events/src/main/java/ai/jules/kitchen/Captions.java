package ai.jules.kitchen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short lines that name a recipe, in front of it or under its photo. */
final class Captions {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:ok(?:ay)?|so|hi|hey|hello|jules|well|um|and)[\\s,!]+)*(?:(?:here'?s|here is|heres|this"
                + " is|this'?s|that'?s|it'?s|its|i found|found|check out|try|sharing|sending|save|add)\\s+)?"
                + "(?:(?:my|our|the|a|an|this|that)\\s+)?(?:(?:recipe|card)s?\\s+(?:for|of)\\s+)?(?:(?:my|our|the)\\s+)?",
            I);
    private static final Pattern TRAIL = Pattern.compile(
            "(?:\\s+recipe(?: card)?)?(?:\\s+(?:from (?:the )?(?:card|book)|please|thanks|thank you))*[\\s:.!,-]*$", I);
    private static final Pattern CHAT = Pattern.compile("(?i).*(?:\\?|://|\\b(?:can you|could you|would"
        + " you|please|what|when|where|why|how|who|i|you|me|we|us|he|she|they|is|are|was|were|have|has"
        + "|had|will|love|loves|want|need|look|looks|check|sent|send|found|think|know|got|get|going|yum|yummy|lol|haha|wow|omg|thanks"
        + "|thank|sorry|hello|tonight|tomorrow|today|yesterday|later|now|save|read|photo|picture|pic|image|page|back|front|side"
        + "|here|there|hi|hey|ok|okay|yes|no)\\b).*");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:recipe|title|recipe name|name|(?:here'?s )?what'?s cookin[g']?)\\s*:|recipe for:?)\\s*", I);
    private static final Pattern TALK = Pattern.compile(
            "(?:ok|okay|so|hi|hey|hello|here'?s|here is|heres|this is|that'?s|it'?s|its|i"
                    + " found|found|check|try|my|our|sharing|sending|save|add|(?:the |a |my )?recipe for)\\b",
            I);
    private static final Set<String> NOT_NAMES = Wordlist.of("""
        recipe, recipes, card, recipe card, recipe book, dinner, lunch, breakfast, food, new recipe
        family recipe, dessert, favorite, favorites, test, one, two, another one, another, more
        one more, last one, mom, dad, grandma, family, new, old, good, best, delicious, 1, 2, untitled
        home, menu, this one, that one, old one, new one
        """);

    private Captions() {}

    /** The name a line holds, in its final form, or null when it is talk or nothing. */
    static @Nullable String name(String line) {
        String plain = LineText.clean(line);
        if (plain.length() > Titles.LONGEST + 40) {
            return null;
        }
        String label = LABEL.matcher(plain).replaceFirst("");
        boolean labelled = !label.equals(plain);
        String bare = labelled ? label : introduced(plain);
        String trimmed = TRAIL.matcher(withoutMarks(bare)).replaceFirst("");
        String name = Titles.asTitle(trimmed);
        if (!labelled && CHAT.matcher(trimmed).matches() || !LineKinds.couldBeTitle(name.isEmpty() ? "." : name)) {
            return null;
        }
        return NOT_NAMES.contains(name.toLowerCase(Locale.ROOT)) ? null : name;
    }

    /** Only talk is stripped of its lead: "The Best Chili" is a name, "here's the best chili" is not all of one. */
    private static String introduced(String plain) {
        String stripped = LEAD.matcher(plain).replaceFirst("");
        boolean talk = TALK.matcher(plain).lookingAt();
        return talk && !stripped.isBlank() ? stripped : plain;
    }

    private static String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> c < 0x2190 || c > 0x2BFF && c < 0xFE00).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
