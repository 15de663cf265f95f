package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer while an invitation or an introduction is pending (compliance rule 11), by whole words: "know" is not "no".
 * Consent must be plain, so whatever also says the opposite, or uses its first word for something else ("y r u texting",
 * "join us for dinner"), is unclear and gets the one clarifying text.
 */
public enum InvitationAnswer {
    ACCEPTS,
    DECLINES,
    UNCLEAR;

    private static final Pattern STRETCHED = Pattern.compile("([a-z])\\1{2,}+");
    private static final Set<String> YES = Set.of("join", "start", "yes", "y", "yeah", "yep", "sure", "ok", "okay");
    private static final Set<String> NO = Set.of("no", "n", "nope");
    /** These begin other sentences too: they count alone or with words that add nothing. */
    private static final Set<String> SHORT = Set.of("y", "n", "join", "start");

    private static final Set<String> ADDS_NOTHING = Plain.phrases("""
        please, thanks, thank, you, thx, ty, jules, me, now, it, this, the, my, her, his, their, household, family, in, up
        yes, y, yeah, yep, sure, ok, okay, join, start, no, n, nope, i, will, want, to, would, like, love, lets, go, us
        """);
    private static final Set<String> TURNS_A_YES =
            Plain.phrases("no, not, nope, nah, dont, never, stop, decline, wrong, cant, wont, unless, if, maybe");
    private static final Set<String> TURNS_A_NO = Plain.phrases(
            "join, start, yes, y, yeah, yep, sure, ok, okay, problem, prob, probs, worries, doubt, idea, clue, wait,"
                    + " rush");
    private static final Set<String> DECLINING = Plain.phrases("""
        no thanks, not interested, im not interested, i am not interested, not for me, nah, nah thanks, decline, i decline
        i dont want to, i dont want to join, dont want to, no gracias, id rather not, i would rather not, i pass, not joining
        """);

    private static final int THUMB_UP = 0x1F44D;
    private static final int THUMB_DOWN = 0x1F44E;

    /** What the whole message answers. Never throws. */
    public static InvitationAnswer read(String body) {
        String text = Plain.cut(body);
        if (Assent.quoted(text).isPresent()) {
            return reaction(text);
        }
        String words = STRETCHED.matcher(Plain.words(text)).replaceAll("$1");
        if (words.isEmpty()) {
            return onlyThumbs(text);
        }
        if (Leaving.read(text) == Leaving.Meaning.REVOKES || DECLINING.contains(words)) {
            return DECLINES;
        }
        List<String> each = Arrays.asList(words.split(" "));
        String first = each.getFirst();
        List<String> rest = each.subList(1, each.size());
        boolean bare = !SHORT.contains(first) || ADDS_NOTHING.containsAll(rest);
        if (YES.contains(first)) {
            boolean asked = rest.isEmpty() && text.indexOf('?') >= 0;
            return bare && !asked && !turned(words, rest, TURNS_A_YES) && !holds(text, THUMB_DOWN) ? ACCEPTS : UNCLEAR;
        }
        return NO.contains(first) && bare && !turned(words, rest, TURNS_A_NO) && !holds(text, THUMB_UP)
                ? DECLINES
                : UNCLEAR;
    }

    private static boolean turned(String words, List<String> rest, Set<String> by) {
        return rest.stream().anyMatch(by::contains) && !words.matches("(?:sure|ok|okay|yes|yeah|yep) why not(?: .*)?");
    }

    /** A heart or a thumb on a text of ours, which always names Jules; on anything else it answers nothing. */
    private static InvitationAnswer reaction(String text) {
        boolean ours = Assent.quoted(text)
                .filter(quoted -> (" " + Plain.words(quoted) + " ").contains(" jules "))
                .isPresent();
        return ours && Assent.read(text) == Assent.Meaning.SAVE ? ACCEPTS : UNCLEAR;
    }

    private static InvitationAnswer onlyThumbs(String text) {
        boolean up = holds(text, THUMB_UP);
        boolean down = holds(text, THUMB_DOWN);
        boolean others = text.codePoints()
                .anyMatch(c -> c != THUMB_UP
                        && c != THUMB_DOWN
                        && !(c >= 0x1F3FB && c <= 0x1F3FF)
                        && c != 0xFE0F
                        && c != '!'
                        && c != '.'
                        && !Character.isWhitespace(c));
        return others || up == down ? UNCLEAR : up ? ACCEPTS : DECLINES;
    }

    private static boolean holds(String text, int mark) {
        return text.codePoints().anyMatch(c -> c == mark);
    }
}
