package ai.jules.kitchen;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the steps of a recipe say about times and heat: their own sentences, nothing is worked out. */
public final class StepText {

    private static final String NUMBER = "(?:\\d{1,3}(?:[./]\\d{1,2})?|an?|one|two|three|four|five|ten|half an?)";
    private static final Pattern TIME = Pattern.compile(
            "\\b" + NUMBER + "(?:\\s*(?:-|to|or)\\s*\\d{1,3}(?:[./]\\d{1,2})?)?(?:\\s+\\d/\\d)?\\s*-?\\s*"
                    + "(?:more\\s+)?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)\\b|\\bovernight\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAT = Pattern.compile(
            "\\b\\d{2,3}\\s*(?:\\u00b0|\\u00ba|degrees?|deg\\.?)|\\b\\d{2,3}\\s*(?:F|C)\\b|\\bgas mark \\d"
                    + "|\\b(?:low|medium|high|gentle|moderate)(?:[- ](?:low|high))?(?: heat| flame| oven)\\b"
                    + "|\\b(?:slow|hot|cool|warm|moderate) oven\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?;])\\s+(?=\\p{Lu})");

    private StepText() {}

    /**
     * A sentence of a step.
     *
     * @param step from 1
     */
    public record Sentence(int step, String words) {}

    /** The sentences that say how long something takes, in order. */
    public static List<Sentence> times(List<String> steps) {
        return saying(TIME, steps);
    }

    /** The sentences that say how hot something has to be, in order. */
    public static List<Sentence> heat(List<String> steps) {
        return saying(HEAT, steps);
    }

    private static List<Sentence> saying(Pattern what, List<String> steps) {
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(at -> SENTENCES
                        .splitAsStream(steps.get(at).strip())
                        .filter(words -> what.matcher(words).find())
                        .map(words -> new Sentence(at + 1, words)))
                .toList();
    }
}
