package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recipe while its lines are being read. */
final class RecipeDraft {

    private static final Set<Unit> OF_THE_KITCHEN =
            Set.of(Unit.TSP, Unit.TBSP, Unit.CUP, Unit.PINCH, Unit.DASH, Unit.CLOVE, Unit.STICK);
    private static final Pattern HANGING = Pattern.compile(
            "(?:.*[,&-]|(?:.*\\s)?(?:and|or|with|of|in|the|a|an|for|plus|finely|cut into))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_TITLE = Pattern.compile(
            "^(?:for (?:dinner|lunch|breakfast|tonight|tomorrow|the week)|tonight|tomorrow|dinner tonight|this"
                + " week|shopping(?: list)?|groceries|grocery list|to buy|list|store|costco|walmart|target|trader"
                + " joe'?s|whole foods|aldi|need|we"
                + " need|buy|pantry|fridge|inventory|receipt|total|menu|prices?|fix(?:es)?|corrections?|changes?|sorry|oops|actually|add|remove|to"
                + " ?do|order)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BROKEN =
            Pattern.compile(".*(?:'s|\\b(?:and|with|of|&|in|for|the))$", Pattern.CASE_INSENSITIVE);

    private final List<IngredientLine> ingredients = new ArrayList<>();
    private final StepJoiner steps = new StepJoiner();
    private final CardFacts facts = new CardFacts();
    private boolean headed;
    private boolean listed;
    private @Nullable String title;
    private @Nullable String brokenTitle;

    CardFacts facts() {
        return facts;
    }

    StepJoiner steps() {
        return steps;
    }

    void headed() {
        headed = true;
    }

    boolean hasTitle() {
        return title != null;
    }

    boolean hasIngredients() {
        return !ingredients.isEmpty();
    }

    boolean hasSteps() {
        return !steps.isEmpty();
    }

    boolean shouts() {
        return ingredients.stream().allMatch(line -> LineText.shouts(line.original()));
    }

    /** A line above the ingredients: the first that can be a name is the title, broken or not. */
    void addHeadLine(String line) {
        if (brokenTitle != null) {
            title = line.length() <= 40 ? Titles.asTitle(brokenTitle + " " + line) : title;
            brokenTitle = null;
            return;
        }
        String name = title == null ? Captions.name(line) : null;
        if (name != null && NO_TITLE.matcher(name).matches()) {
            listed = true;
        } else if (name != null) {
            title = name;
            brokenTitle = BROKEN.matcher(line).matches() ? line : null;
        }
    }

    /** A line, or the several that a narrow column has put side by side. */
    void addIngredient(RecipeParser.CardLine line) {
        IngredientLine last = ingredients.isEmpty() ? null : ingredients.getLast();
        if (last != null && last.food().isEmpty() && !LineKinds.isMeasured(line.text())) {
            String both = last.original() + " " + line.original();
            ingredients.removeLast();
            ingredients.add(IngredientLines.read(both, Math.min(last.confidence(), line.confidence())));
            return;
        }
        List<String> several = SideBySide.split(line.text());
        if (several.size() > 1) {
            several.forEach(one -> ingredients.add(IngredientLines.read(one, line.confidence())));
            return;
        }
        IngredientLine read = IngredientLines.read(line.text(), line.confidence());
        ingredients.add(new IngredientLine(
                read.text(), line.original(), read.amount(), read.unit(), read.food(), read.note(), read.confidence()));
    }

    /** A line that only makes sense behind the last ingredient: an open parenthesis, a comma, an "and". */
    boolean continuesIngredient(String text) {
        if (ingredients.isEmpty() || text.isEmpty() || text.length() > 80) {
            return false;
        }
        String last = ingredients.getLast().original().strip();
        boolean open = last.lastIndexOf('(') > last.lastIndexOf(')');
        boolean hanging = HANGING.matcher(last).matches();
        boolean small = !Character.isUpperCase(text.charAt(0));
        boolean remark = text.charAt(0) == '(' && text.endsWith(")");
        return open || remark || hanging && small && !LineKinds.isMeasured(text);
    }

    void continueIngredient(RecipeParser.CardLine line) {
        IngredientLine last = ingredients.removeLast();
        String both = last.original() + " " + line.original();
        ingredients.add(IngredientLines.read(both, Math.min(last.confidence(), line.confidence())));
    }

    int measured() {
        return (int) ingredients.stream().filter(line -> line.amount() != null).count();
    }

    private int ofTheKitchen() {
        return (int) ingredients.stream()
                .filter(line ->
                        Unit.of(line.unit()).filter(OF_THE_KITCHEN::contains).isPresent())
                .count();
    }

    /** Whether this is a recipe: a shopping list, a receipt or a chat has amounts too. */
    boolean isRecipe() {
        int measured = measured();
        boolean named = hasTitle();
        if (listed && !named) {
            return false;
        }
        boolean kitchen = ofTheKitchen() > 0 || headed || facts.servings() != null || facts.totalMinutes() != null;
        if (hasSteps()) {
            return measured >= 2
                    || measured + ofTheKitchen() >= 1 && ingredients.size() >= 2 && (named || headed)
                    || headed && ingredients.size() >= 2;
        }
        if (named) {
            return kitchen && (measured >= 2 || headed && ingredients.size() >= 2);
        }
        return headed && measured >= 2 || measured >= 4 && ofTheKitchen() >= 2;
    }

    /** Whether nobody could take it for anything else: the bar for text that was not sent as a recipe. */
    boolean isCertainlyRecipe() {
        return isRecipe() && measured() >= 2 && (hasTitle() || hasSteps());
    }

    RecipeReading reading() {
        Recipe recipe = new Recipe(
                title == null ? RecipeText.UNTITLED : title,
                facts.servings(),
                facts.totalMinutes(),
                ingredients,
                steps.steps(),
                facts.attribution());
        return new RecipeReading(recipe, Plausibility.doubts(ingredients));
    }

    @Nullable
    String title() {
        return title;
    }

    /** Equal for the same recipe read twice; a recipe without a name is like no other. */
    Object identity() {
        return title == null
                ? this
                : List.of(
                        title.toLowerCase(Locale.ROOT),
                        ingredients.stream()
                                .map(line -> line.text().toLowerCase(Locale.ROOT))
                                .toList());
    }
}
