package ai.jules.language;

import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.RecipeReading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a draft is shown, echoed and put away; the same words whether it came from a photo or from a text. */
public final class DraftWords {

    private static final int DOUBTS_ASKED = 2;
    private static final int TITLE = 60;
    private static final int LINE = 44;

    private DraftWords() {}

    /** One draft, with what is doubtful, and the question. */
    public static String shown(RecipeReading reading) {
        return summary(reading.recipe()) + doubts(reading) + " SAVE it, or tell me what to fix.";
    }

    /** Several drafts, numbered. */
    public static String several(List<RecipeReading> readings) {
        var list = IntStream.range(0, readings.size())
                .mapToObj(i -> (i + 1) + " " + cut(readings.get(i).recipe().title(), TITLE / 2))
                .collect(Collectors.joining(", "));
        return "I found " + readings.size() + " recipes: " + list + ". SAVE all, or text numbers like 1 2.";
    }

    /** What was changed, what is still unclear, and the question again. */
    public static String fixed(CorrectionReading correction, RecipeReading before, RecipeReading after) {
        var echoes = correction.corrections().stream()
                .map(change -> Corrections.echo(change, before.recipe()))
                .collect(Collectors.joining("; "));
        var unclear = correction.unclear().isEmpty()
                ? ""
                : " I did not get \"" + cut(String.join("; ", correction.unclear()), LINE) + "\".";
        return "Fixed: " + cut(echoes, 150) + "." + unclear + doubts(after) + " SAVE it, or tell me what else.";
    }

    /** When nothing of an answer was understood as a correction. */
    public static String notUnderstood(RecipeReading draft, List<String> unclear) {
        var words = unclear.isEmpty() ? "" : " \"" + cut(unclear.getFirst(), LINE) + "\"";
        return "I did not get" + (words.isEmpty() ? " that" : words) + ". "
                + cut(draft.recipe().title(), TITLE)
                + " is waiting: SAVE it, SKIP it, or fix a line, like: line 1 is 2 cups flour.";
    }

    public static String saved(List<Recipe> recipes) {
        return "Saved "
                + recipes.stream().map(recipe -> cut(recipe.title(), TITLE)).collect(Collectors.joining(", "))
                + " to your family recipe book.";
    }

    private static String summary(Recipe recipe) {
        var facts = new ArrayList<String>();
        facts.add(cut(recipe.title(), TITLE));
        if (recipe.servings() != null) {
            facts.add("serves " + recipe.servings());
        }
        if (recipe.totalMinutes() != null) {
            facts.add(recipe.totalMinutes() + " min");
        }
        return String.join(", ", facts) + ". " + count(recipe.ingredients().size(), "ingredient") + ", "
                + count(recipe.steps().size(), "step") + ".";
    }

    private static String doubts(RecipeReading reading) {
        if (reading.doubts().isEmpty()) {
            return "";
        }
        var asked = reading.doubts().stream().map(Doubt::line).distinct().toList();
        var lines = asked.stream()
                .limit(DOUBTS_ASKED)
                .map(line -> "line " + line + " \""
                        + cut(reading.recipe().ingredients().get(line - 1).text(), LINE) + "\"")
                .collect(Collectors.joining(", "));
        var more = asked.size() > DOUBTS_ASKED ? " and " + (asked.size() - DOUBTS_ASKED) + " more" : "";
        return " Not sure: " + lines + more + "?";
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    private static String cut(String words, int longest) {
        var plain = SmsText.plain(words);
        return plain.length() <= longest
                ? plain
                : plain.substring(0, longest - 3).stripTrailing() + "...";
    }
}
