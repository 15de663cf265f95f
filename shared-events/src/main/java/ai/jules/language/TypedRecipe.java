package ai.jules.language;

import java.util.regex.Pattern;

/** A recipe somebody typed in one breath, without lines or commas: several measures, and what to do with them. */
final class TypedRecipe {

    private static final int SHORTEST = 60;
    private static final int MEASURES = 3;
    private static final int STEPS = 2;

    private static final Pattern MEASURE = Pattern.compile(
            "(?i)(?:\\d|[\u00bc-\u00be]) ?(?:cups?|c|tsp|tbsp|teaspoons?|tablespoons?|lbs?|pounds?|oz|ounces?"
                    + "|cans?|sticks?|cloves?|g|ml|eggs?|pinch|packages?|pkg)\\b");
    private static final Pattern STEP = Pattern.compile(
            "(?i)\\b(?:mix|bake|stir|simmer|preheat|whisk|combine|boil|roast|knead|fry|saut\u00e9|saute|brown"
                + "|roll|pour|chill|beat|blend|layer|cover|drain|fold|melt|grill|refrigerate|cook|serve[sd]?|makes)\\b");
    private static final Pattern HEAT =
            Pattern.compile("(?i)\\b(?:\\d{3} ?(?:\u00b0|degrees|f\\b)|(?:at|to) \\d{3}\\b|\\d{1,3}"
                    + " ?(?:min|mins|minutes|hours?|hrs?)\\b)");
    private static final Pattern WISHING = Pattern.compile(
            "(?is)\\W*(?:add|remove|we|i|need|buy|get|got|used|out|list|can|could|please|do|what|how|is|there|put|thanks|hey"
                + " jules|jules|lol|my)\\b.*|.*\\?\\s*|.*\\b(?:on|to|onto) (?:the|my|our) (?:shopping |grocery"
                + " )?list\\b.*");

    private TypedRecipe() {}

    static boolean isOne(String body) {
        return body.length() >= SHORTEST
                && !WISHING.matcher(body).matches()
                && MEASURE.matcher(body).results().limit(MEASURES).count() == MEASURES
                && STEP.matcher(body).results().limit(STEPS).count() == STEPS
                && HEAT.matcher(body).find();
    }
}
