package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts somebody takes back while speaking, and amounts said behind what they measure: {@code 2 cans, no 3 cans of
 * tomatoes} are three, {@code sweet potatoes, 6 of them} are six. What is taken back at the end of a text is left to
 * {@link SecondThoughts}.
 */
final class Amended {

    private static final String NUMBER = "(?:\\d+ \\d/\\d|\\d+(?:/\\d)?|an?|one|two|three|four|five|six|seven|eight"
            + "|nine|ten|eleven|twelve|half a|a couple)(?: and a half| and 1/2)?";
    private static final String UNIT =
            "(?:cans?|bags?|box(?:es)?|bottles?|jars?|pounds?|lb|gallons?|gal|dozen|loaf|loaves"
                + "|packs?|packages?|bunch(?:es)?|cartons?|sticks?|heads?|cups?|ounces?|oz|cases?|quarts?|rolls?|tubs?|blocks?|rolls?)";
    private static final String TURN = "(?: ,)?(?: (?:no|wait|oops|sorry|actually|scratch that|i mean|i meant|make"
            + " (?:that|it)|or actually|or rather|rather|oh)(?: ,)?)+";

    /** "2 cans, no 3 cans of tomatoes": nothing but the amount had been said. */
    private static final Pattern BEFORE_FOOD = Pattern.compile("(?<![a-z0-9])" + NUMBER + "( " + UNIT + ")?(?: of)?"
            + TURN + " (" + NUMBER + ")( " + UNIT + ")?(?= [a-z])");
    /** "2 cans of tomatoes, no make it 3 and a box of pasta". */
    private static final Pattern BEHIND_FOOD = Pattern.compile("(?<![a-z0-9])" + NUMBER + "( " + UNIT
            + ")?((?: of)? (?!and|no|wait)[a-z]+(?: (?!and |no |wait |actually |make |sorry )[a-z]+){0,2}?)" + TURN
            + " (" + NUMBER + ")( "
            + UNIT + ")?(?= and | ,)");
    /** "Ground turkey, a pound of ground turkey" is said twice. */
    private static final Pattern TWICE = Pattern.compile(
            "(?<![a-z])([a-z]+(?: [a-z]+)?)(?: ,)? (" + NUMBER + " " + UNIT + "(?: and a half)? of) \\1(?= |$)");
    /** "Put flour on the list, five pounds of it". */
    private static final Pattern OF_IT =
            Pattern.compile("(?<![a-z])(add|put|get|need) ((?:[a-z]+ ){0,2}[a-z]+) ((?:on|to|onto)"
                    + " (?:the|our|my) (?:shopping |grocery )?list)(?: ,)? (?:like |about |maybe |say |around )?("
                    + NUMBER + "(?: "
                    + UNIT + ")?)(?: of (?:it|them|those))?(?=$| [.,!?])");
    /** "Ice, I'd say two bags". */
    private static final Pattern ID_SAY = Pattern.compile(
            "(?<=[a-z])(?: ,)? (?:i would say|i will say|lets say|id say|i am thinking) (?=" + NUMBER + "(?: |$))");

    private static final Pattern HALF = Pattern.compile(
            "(?<![a-z])(?:half|1/2) (?:of )?(?:a|an|the|that|this|our|my)( " + UNIT + ") of(?: the)?(?= [a-z])");

    /** "Six eggs left and half a gallon of milk". */
    private static final Pattern LEFT_AND =
            Pattern.compile("((?:^|(?<= ))(?:we|i) (?:still )?(?:have|got|have got) [^.?!]{2,60}?)"
                    + " left (and|,) (?=(?:" + NUMBER + "|half|some) )");

    /** What is not needed is neither the one nor the other. */
    private static final Pattern NOR = Pattern.compile(
            "(?<![a-z])((?:do not|did not|will not|no longer|never) (?:need|want|have|get|buy)\\b[^.?!,]{2,40}?)"
                    + " (?:or|nor) (?=[a-z])");

    private Amended() {}

    static List<String> settled(List<String> tokens) {
        if (tokens.size() < 4) {
            return tokens;
        }
        String text = String.join(" ", tokens);
        String said = HALF.matcher(text).replaceAll("half a$1 of");
        said = NOR.matcher(said).replaceAll("$1 and ");
        said = LEFT_AND.matcher(said).replaceAll("$1 $2 ");
        String before = said;
        said = BEFORE_FOOD
                .matcher(said)
                .replaceAll(found -> found.group(3) != null || isFood(before, found.end())
                        ? Matcher.quoteReplacement(amount(found, 2, found.group(1)))
                        : Matcher.quoteReplacement(found.group()));
        said = BEHIND_FOOD
                .matcher(said)
                .replaceAll(found -> Matcher.quoteReplacement(amount(found, 3, found.group(1)) + found.group(2)));
        said = TWICE.matcher(said).replaceAll("$2 $1");
        said = OF_IT.matcher(said).replaceAll("$1 $4 $2 $3");
        said = ID_SAY.matcher(said).replaceAll(" , ");
        return said.equals(text) ? tokens : Arrays.asList(said.split(" "));
    }

    /** The number that was said last; its unit too, where none was said with it. */
    private static String amount(MatchResult found, int number, String unitBefore) {
        String unit = found.group(number + 1) == null ? unitBefore : found.group(number + 1);
        return found.group(number) + (unit == null ? "" : unit);
    }

    private static boolean isFood(String text, int from) {
        return KnownFoods.longest(Arrays.asList(text.substring(from).strip().split(" ")), 0) > 0;
    }
}
