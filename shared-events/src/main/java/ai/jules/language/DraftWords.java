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
    private static final int SHORTEST = 4;

    /** Three lists of titles and their verbs fit into two segments. */
    private static final int PLACED = 72;

    /** {@code 20 } and {@code , } around a title. */
    private static final int NUMBER_AND_COMMA = 5;

    private DraftWords() {}

    /** One draft, with what is doubtful, and the question. */
    public static String shown(RecipeReading reading) {
        return summary(reading.recipe()) + doubts(reading) + " SAVE it, or tell me what to fix.";
    }

    /** Several drafts, numbered; their titles share what room there is. */
    public static String several(List<RecipeReading> readings) {
        var before = "I found " + readings.size() + " recipes: ";
        var after = ". SAVE all, or text numbers like 1 2.";
        int title = Math.clamp(room(before, after) / readings.size() - NUMBER_AND_COMMA, SHORTEST, TITLE / 2);
        var list = IntStream.range(0, readings.size())
                .mapToObj(i -> (i + 1) + " " + cut(readings.get(i).recipe().title(), title))
                .collect(Collectors.joining(", "));
        return before + list + after;
    }

    /** What was changed, what is still unclear, and the question again. */
    public static String fixed(CorrectionReading correction, RecipeReading before, RecipeReading after) {
        var echoes = correction.corrections().stream()
                .map(change -> Corrections.echo(change, before.recipe()))
                .collect(Collectors.joining("; "));
        var unclear = correction.unclear().isEmpty()
                ? ""
                : " I did not get \"" + cut(String.join("; ", correction.unclear()), LINE) + "\".";
        var rest = "." + unclear + doubts(after) + " SAVE it, or tell me what else.";
        return "Fixed: " + cut(echoes, room("Fixed: ", rest)) + rest;
    }

    /** When nothing of an answer was understood as a correction. */
    public static String notUnderstood(RecipeReading draft, List<String> unclear) {
        var words = unclear.isEmpty() ? "" : " \"" + cut(unclear.getFirst(), LINE) + "\"";
        return "I did not get" + (words.isEmpty() ? " that" : words) + ". "
                + cut(draft.recipe().title(), TITLE)
                + " is waiting: SAVE it, SKIP it, or fix a line, like: line 1 is 2 cups flour.";
    }

    public static String saved(List<Recipe> recipes) {
        var end = " to your family recipe book. UNDO takes it back.";
        return "Saved " + cut(titles(recipes), room("Saved ", end)) + end;
    }

    /** What was added to the book, what is a new version of what was there, and what was left. */
    public static String placed(List<Recipe> added, List<Recipe> updated, List<Recipe> skipped) {
        if (updated.isEmpty() && skipped.isEmpty()) {
            return saved(added);
        }
        var sentences = new ArrayList<String>();
        sentence("Saved ", added, sentences);
        sentence("Updated ", updated, sentences);
        sentence("Skipped ", skipped, sentences);
        return String.join(" ", sentences) + (updated.isEmpty() ? "" : " UNDO brings back what was there.");
    }

    private static void sentence(String verb, List<Recipe> recipes, List<String> sentences) {
        if (!recipes.isEmpty()) {
            sentences.add(verb + cut(titles(recipes), PLACED) + ".");
        }
    }

    private static String titles(List<Recipe> recipes) {
        return recipes.stream().map(recipe -> cut(recipe.title(), TITLE)).collect(Collectors.joining(", "));
    }

    /** A draft whose title is in the book already, since when that is, and the question what to do. */
    public static String known(String title, String since) {
        return "Looks like your " + cut(title, TITLE) + " from " + since + ". 1 update it, 2 keep both, 3 skip";
    }

    /** What two segments leave for what stands in between. */
    private static int room(String before, String after) {
        return SmsText.TWO_SEGMENTS - before.length() - after.length();
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
