package ai.jules.kitchen.starter;

import ai.jules.kitchen.IngredientLine;
import ai.jules.kitchen.IngredientLines;
import ai.jules.language.Budget;
import ai.jules.language.Diet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code dishes.txt}: {@code == key}, then facts, ingredients and numbered steps, with blank lines between. */
final class StarterText {

    private static final Pattern DISH = Pattern.compile("(?m)^== +");
    private static final Pattern FACT = Pattern.compile("([a-z]+): (.+)");
    private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\. (.+)");

    private final String key;
    private final Map<String, String> facts = new HashMap<>();
    private final List<IngredientLine> ingredients = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    private StarterText(String key) {
        this.key = key;
    }

    /** @throws IllegalStateException naming the dish that is not written as it should be */
    static List<StarterDish> read(String text) {
        String bare = text.lines().filter(line -> !line.startsWith("#")).reduce("", (all, line) -> all + line + "\n");
        return DISH.splitAsStream(bare)
                .filter(dish -> !dish.isBlank())
                .map(StarterText::dish)
                .toList();
    }

    private static StarterDish dish(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        StarterText dish = new StarterText(lines.getFirst());
        lines.stream().skip(1).filter(line -> !line.isEmpty()).forEach(dish::line);
        try {
            return dish.read();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the starter dish " + dish.key + " cannot be read", e);
        }
    }

    private void line(String line) {
        Matcher step = STEP.matcher(line);
        Matcher fact = FACT.matcher(line);
        if (step.matches() && Integer.parseInt(step.group(1)) == steps.size() + 1) {
            steps.add(step.group(2));
        } else if (ingredients.isEmpty() && fact.matches()) {
            facts.put(fact.group(1), fact.group(2));
        } else if (steps.isEmpty()) {
            ingredients.add(IngredientLines.read(line, 1));
        } else {
            throw new IllegalStateException("the starter dish " + key + " has a line behind its steps");
        }
    }

    private StarterDish read() {
        String diets = facts.getOrDefault("diets", "");
        return new StarterDish(
                key,
                fact("title"),
                Integer.parseInt(fact("serves")),
                Integer.parseInt(fact("minutes")),
                Difficulty.valueOf(fact("difficulty").toUpperCase(Locale.ROOT)),
                fact("cuisine"),
                Budget.valueOf(fact("budget").toUpperCase(Locale.ROOT)),
                diets.isEmpty()
                        ? List.of()
                        : Arrays.stream(diets.split(", "))
                                .map(StarterText::diet)
                                .toList(),
                facts.get("thaw"),
                ingredients,
                steps);
    }

    private String fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException("without " + name);
        }
        return fact;
    }

    private static Diet diet(String words) {
        return Arrays.stream(Diet.values())
                .filter(diet -> diet.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such diet"));
    }
}
