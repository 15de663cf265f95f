package ai.jules.language;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text asks not to be texted any more, by keyword or in plain words (compliance rules 1 and 2). Deterministic,
 * and in doubt about texts that speak of the texting itself it revokes: the one confirmation says how to come back.
 * What is said about food, lists, votes and other people is no revocation, nor is what somebody only quotes.
 */
public final class Leaving {

    /** What the whole text means. */
    public enum Meaning {
        REVOKES,
        NONE
    }

    /** A stop between sentences counts only in a text as short as a complaint; recipes say "stop" too. */
    private static final int COMPLAINT = 25;

    private static final Pattern TAPBACK = Pattern.compile(
            "^\\s*(?:liked|disliked|loved|laughed at|emphasi[sz]ed|questioned|removed .{1,30} from|reacted .{1,20} to"
                    + "|\\S{1,12} to|le gust\\S|le encant\\S)\\s+[\"\u201c\u201d\u201e\u00ab]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d][^\"\u201c\u201d]*+[\"\u201c\u201d]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?;\\n\\r\u2026\u00a1\u00bf]+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Leaving() {}

    /** Keywords and plain words alike. Never throws. */
    public static Meaning read(String body) {
        return ConsentWords.read(body) == ConsentWord.STOP || inPlainWords(Plain.cut(body))
                ? Meaning.REVOKES
                : Meaning.NONE;
    }

    private static boolean inPlainWords(String body) {
        if (TAPBACK.matcher(body).lookingAt()) {
            return false;
        }
        String said = withoutQuotations(body);
        List<String> sentences = sentences(said, SENTENCE);
        return sentences.stream().anyMatch(LeavingPhrases::isSaidIn)
                || isComplaint(sentences)
                        && (sentences.stream().anyMatch(LeavingPhrases::isPlainStop) || endsWithStop(said))
                || isNothingButAKeyword(sentences);
    }

    private static boolean endsWithStop(String said) {
        return LeavingPhrases.isPlainStop(sentences(said, COMMA).getLast());
    }

    /** Short, and without a number: "stop, I meant 2 cups" corrects a recipe. */
    private static boolean isComplaint(List<String> sentences) {
        List<String> words = sentences.stream()
                .flatMap(sentence -> Stream.of(sentence.split(" ")))
                .toList();
        return words.size() <= COMPLAINT
                && words.stream().noneMatch(word -> DIGITS.matcher(word).matches());
    }

    /** "Please cancel. Thanks!": a keyword and politeness. */
    private static boolean isNothingButAKeyword(List<String> sentences) {
        return sentences.stream().anyMatch(LeavingPhrases::isPoliteKeyword)
                && sentences.stream()
                        .allMatch(sentence ->
                                LeavingPhrases.isPoliteKeyword(sentence) || LeavingPhrases.isPoliteness(sentence));
    }

    private static List<String> sentences(String text, Pattern between) {
        List<String> sentences = between.splitAsStream(text)
                .map(LeavingSpelling::words)
                .filter(words -> !words.isEmpty())
                .toList();
        return sentences.isEmpty() ? List.of("") : sentences;
    }

    /** What is quoted inside other words is somebody else's, unless the other words are "I said". */
    private static String withoutQuotations(String body) {
        String outside = QUOTED.matcher(body).replaceAll(" ");
        String words = LeavingSpelling.words(outside);
        return words.isEmpty() || LeavingPhrases.isPoliteness(words) ? body : outside;
    }
}
