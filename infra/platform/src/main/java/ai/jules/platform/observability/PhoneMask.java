package ai.jules.platform.observability;

import java.util.regex.Pattern;

/**
 * The last line of defence (rule 37): hides whatever looks like a phone number in E.164, URL-encoded, or as people in
 * the United States write it. Nothing should ever reach it.
 */
final class PhoneMask {

    private static final String MASK = "[phone]";

    private static final Pattern PHONE = Pattern.compile(
            "(?:\\+|%2[Bb])[1-9][0-9]{6,14}" // E.164
                    + "|(?<![0-9A-Za-z.-])1?[2-9][0-9]{2}[2-9][0-9]{6}(?![0-9A-Za-z.-])" // its digits alone
                    + "|(?<![0-9A-Za-z-])(?:\\+?1[-. ]?)?(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-. ])"
                    + "[2-9][0-9]{2}[-. ][0-9]{4}(?![0-9A-Za-z-])");

    private PhoneMask() {}

    static String hide(String text) {
        return PHONE.matcher(text).replaceAll(MASK);
    }
}
