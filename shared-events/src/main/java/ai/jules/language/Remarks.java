package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whole sentences before or behind a wish that only tell how life is: {@code So tired today. Add milk}. */
final class Remarks {

    private static final int MOST = 2;
    private static final int MOST_SENTENCES = 8;
    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?\\n])\\s+|\\n+");

    /** A sentence with one of these may turn the others into something else. */
    private static final Set<String> TURNING = Plain.phrases("""
        jk, jks, kidding, joke, joking, sike, psych, imagine, imagined, dream, dreamed, dreamt, pretend, pretended, if, unless
        not, never, no, nope, nah, wait, dont, cant, wont, didnt, nvm, nevermind, mind, forget, stop, undo, cancel, instead
        movie, show, book, episode, story, said, says, saying, quote, oops, whoops, wrong, mistake, meant, should, maybe, sarcasm
        """);

    private Remarks() {}

    /** The text without such sentences; empty when it has none. */
    static Optional<String> without(String body) {
        List<String> sentences = new ArrayList<>(List.of(BETWEEN.split(body.strip())));
        if (sentences.size() < 2 || sentences.size() > MOST_SENTENCES) {
            return Optional.empty();
        }
        int dropped = 0;
        while (sentences.size() > 1 && dropped < MOST && isRemark(sentences.getFirst())) {
            sentences.removeFirst();
            dropped++;
        }
        while (sentences.size() > 1 && dropped < MOST && isRemark(sentences.getLast())) {
            sentences.removeLast();
            dropped++;
        }
        return dropped == 0 ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    private static boolean isRemark(String sentence) {
        Saying said = Saying.of(Tidy.tokens(sentence));
        boolean turns = List.of(Plain.words(sentence).split(" ")).stream().anyMatch(TURNING::contains);
        return !turns
                && !said.asked()
                && (Company.isShort(said.bare(), said.raw()) || Company.isStory(said))
                && !Hearsay.isNews(sentence, said);
    }
}
