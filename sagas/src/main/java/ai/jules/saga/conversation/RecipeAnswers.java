package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kitchen.Foods;
import ai.jules.kitchen.Fraction;
import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.Quantities;
import ai.jules.kitchen.Quantity;
import ai.jules.kitchen.Recipe;
import ai.jules.kitchen.StepText;
import ai.jules.kitchen.Verdict;
import ai.jules.kitchen.starter.StarterDish;
import ai.jules.saga.conversation.Facts.BookRecipe;
import ai.jules.saga.conversation.RecipeNames.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers out of the family's recipe book, and of a dinner every household begins with what is known of it. */
final class RecipeAnswers {

    private static final UUID NOT_SAVED = new UUID(0, 0);
    private static final int MOST_TITLES = 10;
    private static final int LONGEST_TITLE = 60;

    /** A line that says itself how much, though without a number. */
    private static final Pattern NEEDS_NO_AMOUNT = Pattern.compile(
            "\\b(?:to taste|as needed|as desired|optional|for (?:serving|garnish|dusting|frying|greasing|the pan))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Facts facts;
    private final int room;

    RecipeAnswers(Facts facts, int room) {
        this.facts = facts;
        this.room = room;
    }

    static String title(BookRecipe recipe) {
        return title(recipe.recipe());
    }

    private static String title(Recipe recipe) {
        var title = Phrases.cut(Phrases.plain(recipe.title()), LONGEST_TITLE);
        return title.isEmpty() ? "That recipe" : title;
    }

    /** Answers about the one recipe that is meant; asks which when there are several, says so when there is none. */
    String of(String said, Function<BookRecipe, String> answer) {
        return switch (RecipeNames.find(said, facts.recipes())) {
            case Found.One(var recipe, var alike) ->
                alike == 1 ? answer.apply(recipe) : "The newest of your " + alike + ": " + answer.apply(recipe);
            case Found.Several(var recipes) ->
                Phrases.some("Which one? ", titles(recipes), ". Ask again with its whole name.", room);
            case Found.None(var near, var _)
            when near.isEmpty() -> "Your recipe book is empty, so I cannot tell. Text me a photo of a recipe.";
            case Found.None(var near, var resembling) ->
                Phrases.some(
                        "I have no recipe called " + Verdict.quotable(said) + ". "
                                + (resembling ? "Nearest in your book: " : "In your book: "),
                        titles(near),
                        ".",
                        room);
        };
    }

    private static List<String> titles(List<BookRecipe> recipes) {
        return recipes.stream().map(RecipeAnswers::title).distinct().toList();
    }

    /** The same of a dish every household begins with, when it is called so and no recipe of the book is. */
    private String ofAny(String said, Function<BookRecipe, String> answer, Function<Recipe, String> ofStarter) {
        return RecipeNames.starter(said)
                .filter(_ -> !RecipeNames.isCalledSo(said, facts.recipes()))
                .map(StarterDish::recipe)
                .map(ofStarter)
                .orElseGet(() -> of(said, answer));
    }

    /** As {@link #of}, of a dish every household begins with too, as if it stood in the book. */
    String ofDish(String said, Function<BookRecipe, String> answer) {
        return ofAny(
                said,
                answer,
                starter -> "Not in your book, but as I know it: "
                        + answer.apply(new BookRecipe(NOT_SAVED, starter, Instant.EPOCH, facts.asker())));
    }

    String about(Asked.AboutRecipe asked) {
        return ofAny(
                asked.recipe(),
                recipe ->
                        asked.detail() == Asked.Detail.SOURCE ? source(recipe) : about(recipe.recipe(), asked.detail()),
                starter -> about(starter, asked.detail()));
    }

    private String about(Recipe recipe, Asked.Detail detail) {
        return switch (detail) {
            case TIME -> time(recipe);
            case TEMPERATURE -> temperature(recipe);
            case INGREDIENTS -> ingredients(recipe);
            case STEPS -> steps(recipe);
            case SERVINGS -> servings(recipe);
            case SOURCE -> title(recipe) + " is one of the dinners I bring along.";
        };
    }

    private String time(Recipe recipe) {
        var total = recipe.totalMinutes();
        var sentences = sentences(StepText.times(recipe.steps()));
        if (total == null && sentences.isEmpty()) {
            return title(recipe) + " does not say how long it takes.";
        }
        var head = title(recipe) + (total == null ? ": no total is written. " : ": " + total + " min in all. ");
        return sentences.isEmpty() ? head.strip() : Phrases.some(head, sentences, " ", "", room);
    }

    private String temperature(Recipe recipe) {
        var sentences = sentences(StepText.heat(recipe.steps()));
        return sentences.isEmpty()
                ? title(recipe) + " has no temperature in its steps."
                : Phrases.some(title(recipe) + ": ", sentences, " ", "", room);
    }

    private static List<String> sentences(List<StepText.Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> "Step " + sentence.step() + ": " + ended(Phrases.plain(sentence.words())))
                .toList();
    }

    private static String ended(String words) {
        return words.matches(".*[.!?]") ? words : words + ".";
    }

    private String ingredients(Recipe recipe) {
        var lines = lines(recipe)
                .map(line -> isBlank(line) ? line.text() + " (amount blank)" : line.text())
                .map(Phrases::plain)
                .toList();
        return lines.isEmpty()
                ? title(recipe) + " has no ingredient list."
                : Phrases.some(title(recipe) + serves(recipe) + ": ", lines, ".", room);
    }

    private static Stream<IngredientLine> lines(Recipe recipe) {
        return recipe.ingredients().stream().filter(line -> !line.text().strip().endsWith(":"));
    }

    private static boolean isBlank(IngredientLine line) {
        return line.amount() == null && !NEEDS_NO_AMOUNT.matcher(line.text()).find();
    }

    private String steps(Recipe recipe) {
        var steps = recipe.steps();
        if (steps.isEmpty()) {
            return title(recipe) + " has no steps.";
        }
        var head = title(recipe) + ", " + count(steps.size(), "step") + ".";
        var shown = new ArrayList<String>();
        for (int number = 1; number <= steps.size(); number++) {
            shown.add(" " + number + ": " + ended(Phrases.plain(steps.get(number - 1))));
        }
        for (int last = shown.size(); last > 0; last--) {
            var words = head + String.join("", shown.subList(0, last)) + follow(steps.size() - last);
            if (words.length() <= room) {
                return words;
            }
        }
        var tail = follow(steps.size() - 1);
        return Phrases.cut(head + shown.getFirst(), room - tail.length()) + tail;
    }

    private static String follow(int steps) {
        return steps == 0 ? "" : " " + count(steps, "more step") + (steps == 1 ? " follows." : " follow.");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String servings(Recipe recipe) {
        var servings = recipe.servings();
        return servings == null
                ? title(recipe) + " does not say how many it serves."
                : title(recipe) + " serves " + servings + ".";
    }

    private String source(BookRecipe recipe) {
        var from = recipe.recipe().attribution();
        var saved =
                Phrases.capital(facts.called(recipe.addedBy())) + " saved it on " + facts.day(recipe.addedAt()) + ".";
        return from == null || from.isBlank()
                ? title(recipe) + " does not say whose it is. " + saved
                : title(recipe) + " is from " + Phrases.plain(from) + ". " + saved;
    }

    String whenSaved(Asked.WhenSaved asked) {
        return of(
                asked.recipe(),
                recipe -> Phrases.capital(facts.called(recipe.addedBy())) + " saved " + title(recipe) + " on "
                        + facts.day(recipe.addedAt()) + ".");
    }

    String howMuch(Asked.HowMuch asked) {
        return ofAny(asked.recipe(), recipe -> howMuch(recipe.recipe(), asked), starter -> howMuch(starter, asked));
    }

    private String howMuch(Recipe recipe, Asked.HowMuch asked) {
        var found = lines(recipe).filter(line -> isOf(line, asked.food())).toList();
        if (found.isEmpty()) {
            return "I see no " + Verdict.quotable(asked.food()) + " among the ingredients of " + title(recipe) + ".";
        }
        var wanted = asked.servings();
        var written = recipe.servings();
        if (wanted == null || wanted < 1 || wanted.equals(written)) {
            return Phrases.some(title(recipe) + serves(recipe) + ": ", asWritten(found), ".", room);
        }
        if (written == null || written < 1) {
            return Phrases.some(
                    title(recipe) + " does not say how many it serves, so I cannot scale it. As written: ",
                    asWritten(found),
                    ".",
                    room);
        }
        var factor = Fraction.of(wanted, written);
        return Phrases.some(
                title(recipe) + " for " + wanted + ": ",
                found.stream().map(line -> scaled(line, factor)).toList(),
                " (as written for " + written + ": " + String.join(", ", asWritten(found)) + ").",
                room);
    }

    private static List<String> asWritten(List<IngredientLine> lines) {
        return lines.stream()
                .map(line -> isBlank(line)
                        ? Phrases.plain(line.food()) + ", but the amount is blank"
                        : Phrases.plain(line.text()))
                .toList();
    }

    /** Exactly so many times as much; what has no amount has none then either. */
    private static String scaled(IngredientLine line, Fraction factor) {
        var parts = Quantities.of(line).parts();
        if (parts.stream().anyMatch(part -> !part.isKnown())) {
            return Phrases.plain(line.food()) + ", but the amount is blank";
        }
        return parts.stream()
                        .map(part -> new Quantity(part.amount().times(factor), part.unit(), part.size()))
                        .map(Quantity::toString)
                        .collect(Collectors.joining(" + "))
                + " " + Phrases.plain(line.food());
    }

    /** The same food by any of its names, or a line that holds all the words. */
    private static boolean isOf(IngredientLine line, String said) {
        return Foods.of(line).key().equals(Foods.of(said).key())
                || new HashSet<>(RecipeNames.words(line.food())).containsAll(RecipeNames.words(said));
    }

    private static String serves(Recipe recipe) {
        var servings = recipe.servings();
        return servings == null ? "" : ", serves " + servings;
    }

    String all() {
        var recipes = facts.recipes();
        if (recipes.isEmpty()) {
            return "Your recipe book is empty. Text me a photo of a recipe, or paste one.";
        }
        int left = Math.max(0, recipes.size() - MOST_TITLES);
        var titles =
                recipes.stream().limit(MOST_TITLES).map(RecipeAnswers::title).toList();
        var head = recipes.size() == 1 ? "Your recipe: " : "Your " + recipes.size() + " recipes, newest first: ";
        return some(head, titles, left);
    }

    /** As many titles as fit, and how many more there are altogether. */
    private String some(String head, List<String> titles, int beyond) {
        for (int shown = titles.size(); shown > 1; shown--) {
            int left = titles.size() - shown + beyond;
            var words =
                    head + String.join(", ", titles.subList(0, shown)) + (left == 0 ? "." : " and " + left + " more.");
            if (words.length() <= room) {
                return words;
            }
        }
        int left = titles.size() - 1 + beyond;
        return head + titles.getFirst() + (left == 0 ? "." : " and " + left + " more.");
    }

    /** By name first, then by what is in them. */
    String with(Asked.RecipesWith asked) {
        var named = RecipeNames.find(asked.words(), facts.recipes());
        if (named instanceof Found.One(var recipe, var _)
                && RecipeNames.words(recipe).equals(RecipeNames.words(asked.words()))) {
            return card(recipe);
        }
        var found = Stream.concat(byName(named), facts.recipes().stream().filter(it -> holds(it, asked.words())))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            return of(asked.words(), RecipeAnswers::card);
        }
        return found.size() == 1
                ? card(found.getFirst())
                : some(
                        Phrases.capital(Verdict.quotable(asked.words()).toLowerCase(Locale.ROOT)) + ", "
                                + count(found.size(), "recipe") + ": ",
                        found.stream().map(RecipeAnswers::title).toList(),
                        0);
    }

    private static Stream<BookRecipe> byName(Found named) {
        return switch (named) {
            case Found.One(var recipe, var _) -> Stream.of(recipe);
            case Found.Several(var recipes) -> recipes.stream();
            case Found.None _ -> Stream.empty();
        };
    }

    private static boolean holds(BookRecipe recipe, String words) {
        return lines(recipe.recipe()).anyMatch(line -> isOf(line, words));
    }

    private static String card(BookRecipe recipe) {
        var minutes = recipe.recipe().totalMinutes();
        return title(recipe) + serves(recipe.recipe()) + (minutes == null ? "" : ", " + minutes + " min") + ". "
                + count(recipe.recipe().ingredients().size(), "ingredient") + ", "
                + count(recipe.recipe().steps().size(), "step") + ". Ask me: ingredients for "
                + title(recipe) + ", or: steps for " + title(recipe);
    }
}
