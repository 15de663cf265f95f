package ai.jules.language;

import ai.jules.kitchen.Doubt;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.RecipeReading;
import ai.jules.language.Correction.AddLine;
import ai.jules.language.Correction.AddStep;
import ai.jules.language.Correction.ChangeAttribution;
import ai.jules.language.Correction.ChangeLine;
import ai.jules.language.Correction.ChangeMinutes;
import ai.jules.language.Correction.ChangeServings;
import ai.jules.language.Correction.ChangeStep;
import ai.jules.language.Correction.ChangeTitle;
import ai.jules.language.Correction.RemoveLine;
import ai.jules.language.Correction.RemoveStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people want changed in the draft they were shown: understood, applied and said back. */
public final class Corrections {

    private Corrections() {}

    /** Reads the corrections a text asks for. Never throws; what is not certain is returned as unclear. */
    public static CorrectionReading read(String words, RecipeReading draft) {
        return new CorrectionReader(draft).read(words);
    }

    /** The recipe with all changes made, their numbers being those of {@code recipe}; numbers it does not have are skipped. */
    public static Recipe apply(List<Correction> corrections, Recipe recipe) {
        return new Draft(recipe).with(corrections).recipe();
    }

    /**
     * The reading with all changes made. Doubts move with their lines; a line a person has changed or removed is no
     * longer in doubt.
     */
    public static RecipeReading apply(List<Correction> corrections, RecipeReading reading) {
        Draft draft = new Draft(reading.recipe()).with(corrections);
        List<Doubt> doubts = new ArrayList<>();
        for (Doubt doubt : reading.doubts()) {
            int line = draft.newNumber(doubt.line());
            if (line > 0) {
                doubts.add(new Doubt(line, doubt.reason()));
            }
        }
        return new RecipeReading(draft.recipe(), doubts);
    }

    /** The change in a few words, for the confirmation: {@code 1/4 tsp nutmeg}, {@code serves 6}, {@code removed nuts}. */
    public static String echo(Correction correction, Recipe before) {
        return switch (correction) {
            case ChangeLine change -> change.now().text();
            case AddLine add -> "added " + add.line().text();
            case RemoveLine remove -> "removed " + named(remove.line(), before);
            case ChangeTitle change -> "title " + change.title();
            case ChangeServings change -> "serves " + change.servings();
            case ChangeMinutes change -> change.minutes() + " min";
            case RemoveStep remove -> "removed step " + remove.step();
            case ChangeStep change -> "step " + change.step() + ": " + change.now();
            case AddStep add -> "added step: " + add.step();
            case ChangeAttribution change -> "from " + change.attribution();
        };
    }

    private static String named(int line, Recipe before) {
        if (line < 1 || line > before.ingredients().size()) {
            return "line " + line;
        }
        IngredientLine removed = before.ingredients().get(line - 1);
        return removed.food().isEmpty() ? removed.text() : removed.food();
    }

    /** A recipe being changed; its lines and steps keep their places until it is finished. */
    private static final class Draft {

        private final List<@Nullable IngredientLine> lines;
        private final List<@Nullable String> steps;
        private final List<Integer> untouched = new ArrayList<>();
        private String title;
        private @Nullable Integer servings;
        private @Nullable Integer minutes;
        private @Nullable String attribution;

        Draft(Recipe recipe) {
            lines = new ArrayList<>(recipe.ingredients());
            steps = new ArrayList<>(recipe.steps());
            for (int line = 1; line <= lines.size(); line++) {
                untouched.add(line);
            }
            title = recipe.title();
            servings = recipe.servings();
            minutes = recipe.totalMinutes();
            attribution = recipe.attribution();
        }

        Draft with(List<Correction> corrections) {
            int shownLines = lines.size();
            int shownSteps = steps.size();
            for (Correction correction : corrections) {
                switch (correction) {
                    case ChangeLine change -> line(change.line(), change.now(), shownLines);
                    case AddLine add -> lines.add(add.line());
                    case RemoveLine remove -> line(remove.line(), null, shownLines);
                    case ChangeTitle change -> title = change.title();
                    case ChangeServings change -> servings = change.servings();
                    case ChangeMinutes change -> minutes = change.minutes();
                    case RemoveStep remove -> step(remove.step(), null, shownSteps);
                    case ChangeStep change -> step(change.step(), change.now(), shownSteps);
                    case AddStep add -> steps.add(add.step());
                    case ChangeAttribution change -> attribution = change.attribution();
                }
            }
            return this;
        }

        private void line(int number, @Nullable IngredientLine now, int shown) {
            if (number >= 1 && number <= shown) {
                lines.set(number - 1, now);
                untouched.remove(Integer.valueOf(number));
            }
        }

        private void step(int number, @Nullable String now, int shown) {
            if (number >= 1 && number <= shown) {
                steps.set(number - 1, now);
            }
        }

        /** Where an untouched line of the shown draft is now; 0 when somebody changed it. */
        int newNumber(int shown) {
            if (!untouched.contains(shown)) {
                return 0;
            }
            return (int)
                    lines.subList(0, shown).stream().filter(Objects::nonNull).count();
        }

        Recipe recipe() {
            return new Recipe(title, servings, minutes, present(lines), present(steps), attribution);
        }

        private static <T> List<T> present(List<@Nullable T> all) {
            List<T> present = new ArrayList<>();
            for (T one : all) {
                if (one != null) {
                    present.add(one);
                }
            }
            return present;
        }
    }
}
