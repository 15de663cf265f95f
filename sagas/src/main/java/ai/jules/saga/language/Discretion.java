package ai.jules.saga.language;

import java.util.regex.Pattern;

/** Takes out of a text what a model need not know to tell what it means. */
final class Discretion {

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern NUMBER =
            Pattern.compile("\\+?(?:\\d[\\s./()-]*){6,}\\d|\\(\\d{3}\\)[\\s./-]*\\d{3}[\\s./-]*\\d{4}");

    private Discretion() {}

    /** The same text with {@code (link)}, {@code (mail)} and {@code (number)} in their place. */
    static String of(String text) {
        var words = LINK.matcher(text).replaceAll("(link)");
        words = MAIL.matcher(words).replaceAll("(mail)");
        return NUMBER.matcher(words).replaceAll("(number)");
    }
}
