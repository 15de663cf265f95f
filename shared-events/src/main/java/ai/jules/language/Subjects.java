package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tastes of two people in one breath ({@code Sam and Ana hate squash}), and of somebody not named again
 * ({@code Leo loves salmon but hates shrimp}). */
final class Subjects {

    private static final String PERSON = "((?:(?:my|our) )?[a-z][a-z'-]{0,20}(?: in law)?)";
    private static final String VERB = "((?:(?:both|all|really|absolutely|kinda) )*(?:are|am|is|do not|does"
            + " not|like|likes|love|loves|hate|hates|can not|will"
            + " not|have|has|went|eat|want|need|enjoy|adore|dislike|despise|prefer)\\b.*)";
    private static final Pattern BOTH = Pattern.compile(PERSON + " and " + PERSON + " " + VERB);
    private static final Pattern ELIDED = Pattern.compile(
            "(?:really |also |absolutely )?(?:hates?|loves?|likes?|dislikes?|can not stand|does not (?:like|eat)|will"
                    + " not eat|is allergic to|am allergic to|enjoys?|despises?|is obsessed with)\\b.*");

    /** Who leaves the person out means themselves. */
    private static final Pattern MINE = Pattern.compile(
            "(?:not (?:a (?:big |huge )?fan of|into|big on|crazy about|fond of)|can not stand|do not (?:like|eat|care"
                    + " for)|never liked|hate|love|(?:very |super |so )?allergic to) .*");

    private Subjects() {}

    static List<Told> read(Saying saying, Scope scope) {
        String said = saying.bare();
        Matcher both = BOTH.matcher(said);
        if (both.matches() && WhoWords.read(both.group(1), scope).isPresent()) {
            String does = both.group(3).replaceFirst("^(?:both|all) ", "").replaceFirst("^are (?:both|all) ", "are ");
            List<Told> told = new ArrayList<>(of(both.group(1) + " " + does, saying, scope));
            List<Told> other = of(both.group(2) + " " + does, saying, scope);
            boolean each = !told.isEmpty() && !other.isEmpty();
            told.addAll(other);
            return each ? told : List.of();
        }
        if (MINE.matcher(said).matches() && !saying.asked() && scope.someone().isEmpty()) {
            return of((said.startsWith("not ") || said.contains("llergic") ? "i am " : "i ") + said, saying, scope);
        }
        return !scope.someone().isEmpty() && ELIDED.matcher(said).matches() && !saying.asked()
                ? of("he " + said, saying, scope)
                : List.of();
    }

    private static List<Told> of(String words, Saying saying, Scope scope) {
        List<Told> told = Grammar.tastes(new Saying(saying.raw(), words, saying.asked(), saying.requested()), scope);
        return told.stream().allMatch(one -> one.wish() instanceof PreferenceWish) ? told : List.of();
    }
}
