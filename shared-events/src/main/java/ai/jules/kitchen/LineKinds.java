package ai.jules.kitchen;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single line of a recipe looks like, before its neighbours are considered. */
final class LineKinds {

    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern INGREDIENTS_HEADING = Pattern.compile(
            "^(?:the )?(?:ingredients?(?: list| needed)?|ingredientes|what you(?:'ll)? need|you(?:'ll| will)? need|you"
                    + " need|shopping for this)(?: for .{1,40})?\\s*(?:\\(.{0,30}\\))?\\s*[:.-]*$",
            I);
    private static final Pattern STEPS_HEADING = Pattern.compile(
            "^(?:(?:cooking |baking |preparation )?(?:directions?|instructions?|method|steps|procedure|preparation|how"
                    + " to(?: make(?: it)?)?|to make(?: it)?|what to do|step by step|making"
                    + " it|instrucciones|preparaci\u00f3n))\\s*[:.-]*$",
            I);
    private static final Pattern NOTES_HEADING = Pattern.compile(
            "^(?:(?:recipe |cook'?s )?(?:notes?|tips?|nutrition(?:al)?(?: facts| information|"
                    + " info)?|variations?|storage|equipment|video|comments?|reviews?|substitutions?))\\s*[:.-]*$",
            I);
    private static final Pattern INLINE_NOTE = Pattern.compile("^(?:notes?|tips?|cook'?s notes?)\\s*[:-]\\s+\\S.*", I);
    private static final Pattern JUNK = Pattern.compile(
            "^(?:jump to (?:recipe|video)|print(?: recipe)?|pin(?: recipe)?|rate(?: this"
                + " recipe)?|share|save|email|cook mode.*|us"
                + " customary.*|metric|\\d(?:/\\d)?x(?:\\s+\\d(?:/\\d)?x)*|[\u2605\u2606* ]{3,}.*|\\d(?:\\.\\d+)?"
                + " (?:stars?|from \\d+"
                + " (?:votes|reviews)).*|(?:course|cuisine|keywords?|category|calories|diet|difficulty|level)\\s*:.*|advertisement|page"
                + " \\d+|deselect all|recipes?(?: card)?|\\W+|\\d{1,3}\\s*k?cal.*)$",
            I);
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:step\\s*#?\\s*(\\d{1,2})\\s*[.):-]?|#?(\\d{1,2})\\s?[.)])(?:\\s+|(?=\\p{Lu}\\p{Ll})|$)", I);
    private static final Set<String> VERBS = words(
            "preheat heat mix stir combine bake boil simmer cook add pour fold whisk beat cut chop slice dice place"
                + " put spread sprinkle roll knead let allow cover remove drain rinse serve set bring reduce melt"
                + " saute saut\u00e9 fry grill roast broil blend puree mash toss grease line refrigerate freeze make"
                + " prepare take turn transfer arrange repeat garnish scoop drop press shape form divide crush peel"
                + " dissolve sift strain soak marinate rub wrap brush dip coat flip lower raise increase discard check"
                + " use microwave steam poach stuff fill lay wash trim squeeze separate scrape return continue keep"
                + " leave store enjoy pat work ladle thicken test begin finish meanwhile finally stirring scald"
                + " parboil crumble shred grate mince julienne deglaze baste skim uncover assemble punch alternate"
                + " frost ice crack break spoon smooth tuck seal thread skewer mound invert unmold bread dredge sear"
                + " caramelize whip process pulse tent rest rotate adjust taste dump layer stuff preboil score");
    private static final Set<String> FOOD_OR_VERB = words(
            "brown cream season top dry zest warm butter flour salt oil core dust drizzle cool chill bread ice rest"
                    + " mince layer frost dash grate crumble whip roast coat stuff form score process taste spoon roll"
                    + " line test");
    private static final Set<String> OPENERS = words(
            "in while when once after using with to on as if until for before during carefully gently slowly then next"
                    + " now at over under");
    private static final Set<String> OBJECTS = words(
            "the a an it them with in into on onto until well over each all together for at to by from half both up"
                    + " and off out");
    private static final Pattern TO_COOK = Pattern.compile(
            "cream (?:butter|shortening|margarine|eggs|first|oleo)\\b|brown"
                + " (?:beef|meat|hamburger|ground|sausage|onions?|chicken|butter)\\b|(?:cool|chill|rest|roast|dry|warm)"
                + " (?:completely|overnight|thoroughly|slightly|before|uncovered|covered)\\b|\\p{L}+ \\d",
            I);
    private static final Set<String> COMPONENTS = words(
            "frosting icing glaze sauce dough crust filling topping toppings marinade dressing batter streusel crumble"
                + " syrup garnish cake meat vegetables salad base middle bottom top layer layers gravy rub seasoning"
                + " spice spices stuffing optional wet dry cheese pasta soup broth meatballs slaw salsa custard"
                + " meringue caramel ganache pastry rice noodles assembly chicken beef brine coating mixture"
                + " ingredients");
    private static final Pattern NOT_A_FOOD = Pattern.compile(
            "(?i)^(?:minutes?|mins?|hours?|hrs?|degrees?|\u00b0.*|f|c|x|servings?|people|persons?|layers?|times?|days?|weeks?|months?|years?"
                + "|serves|servings?|yields?|makes|feeds|total|subtotal|tax|prep|cook|time|oven|temp|temperature|price|qty|page|step|line|am|pm|st|nd|rd|th|calories|kcal|stars?|votes|reviews|of|and|or|to|more|at|in|by|inch(?:es)?)\\b.*");
    private static final Pattern NAMED_BY_NUMBER =
            Pattern.compile("^\\d{1,2} \\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}'-]*)+$");

    private static final Pattern INLINE_STEPS = Pattern.compile(
            "^(?:directions?|instructions?|method|procedure|preparation|to make)\\s*[:-]\\s+(?=\\S)", I);
    private static final Pattern INLINE_INGREDIENTS =
            Pattern.compile("^(?:ingredients?|you'?ll need)\\s*[:-]\\s+(?=\\S)", I);

    private LineKinds() {}

    /** What follows {@code Method:} in the same line, or null. */
    static @Nullable String behindStepsHeading(String line) {
        Matcher inline = INLINE_STEPS.matcher(line);
        return inline.lookingAt() ? line.substring(inline.end()) : null;
    }

    /** What follows {@code Ingredients:} in the same line, or null. */
    static @Nullable String behindIngredientsHeading(String line) {
        Matcher inline = INLINE_INGREDIENTS.matcher(line);
        return inline.lookingAt() ? line.substring(inline.end()) : null;
    }

    static boolean isIngredientsHeading(String line) {
        return INGREDIENTS_HEADING.matcher(line).matches();
    }

    static boolean isStepsHeading(String line) {
        return STEPS_HEADING.matcher(line).matches();
    }

    static boolean isNotesHeading(String line) {
        return NOTES_HEADING.matcher(line).matches()
                || INLINE_NOTE.matcher(line).matches();
    }

    static boolean isJunk(String line) {
        return JUNK.matcher(line).matches();
    }

    /** The text behind a step number, or null when there is no number. */
    static @Nullable String behindNumber(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.lookingAt() ? line.substring(numbered.end()).strip() : null;
    }

    /** A line with an amount, or with a spoon, cup or weight whose amount nobody can read. */
    static boolean isMeasured(String line) {
        if (line.isEmpty() || line.length() > 140 || line.endsWith("?") || line.endsWith("!")) {
            return false;
        }
        IngredientLine read = IngredientLines.read(line, 1);
        if (read.food().isEmpty() || NOT_A_FOOD.matcher(read.food()).matches() || isStepText(read.food())) {
            return false;
        }
        int words = read.food().split("\\s+").length;
        boolean measure = Unit.of(read.unit()).filter(Unit::isMeasure).isPresent();
        if (read.amount() == null) {
            boolean vague = Unit.of(read.unit())
                    .filter(unit -> unit.dimension() == Unit.Dimension.VAGUE)
                    .isPresent();
            return (measure || vague) && words <= 5;
        }
        boolean sentence = line.endsWith(".") && words > 4;
        return read.food().chars().anyMatch(Character::isLetter) && words <= (measure ? 9 : 7) && !sentence;
    }

    /** {@code 7 Layer Dip} is a name: after a number above one the next thing would be several. */
    static boolean isNamedByNumber(String line) {
        if (!NAMED_BY_NUMBER.matcher(line).matches() || line.startsWith("1 ")) {
            return false;
        }
        String second = line.split(" ")[1];
        return Spelling.singular(second).equals(second.toLowerCase(Locale.ROOT))
                && Unit.spelled(second).isEmpty();
    }

    /** A line that tells what to do. */
    static boolean isStepText(String line) {
        String[] words = line.split("\\s+");
        String first = bare(words[0]);
        int count = words.length;
        boolean sentence = line.endsWith(".") || line.contains(". ");
        if (first.isEmpty()) {
            return false;
        }
        String second = count > 1 ? bare(words[1]) : "";
        if (FOOD_OR_VERB.contains(first)) {
            boolean act = OBJECTS.contains(second) || TO_COOK.matcher(line).lookingAt();

            return count >= 2 && (act || sentence && count >= 3) && !second.equals("and");
        }
        if (VERBS.contains(first)) {
            return count >= 2 || sentence;
        }
        if (OPENERS.contains(first)) {
            return count >= 4;
        }
        boolean adverb = first.endsWith("ly") && VERBS.contains(second);
        return adverb || sentence && count >= 6 || count >= 14;
    }

    /** {@code For the sauce:}, {@code Frosting}: a part of the recipe, not another one. */
    static boolean isComponent(String line) {
        String bare = line.replaceAll("[:*_\\s-]+$", "");
        if (bare.toLowerCase(Locale.ROOT).matches("(?:for )?(?:the |a )?.{1,40}")
                && bare.toLowerCase(Locale.ROOT).startsWith("for ")) {
            return bare.split("\\s+").length <= 6;
        }
        String[] words = bare.split("\\s+");
        boolean named = words.length <= 4 && COMPONENTS.contains(bare(words[words.length - 1]));
        boolean generic = words.length == 1 || bare(words[0]).equals("the") || line.endsWith(":");
        return named && generic || line.endsWith(":") && words.length <= 5;
    }

    /** Short, with letters, and nothing else: it could be the name of a recipe. */
    static boolean couldBeTitle(String line) {
        String[] words = line.split("\\s+");
        boolean marks = line.endsWith(".") || line.endsWith(",") || line.endsWith("?") || line.contains("://");
        boolean letters = line.chars().filter(Character::isLetter).count() >= 3;
        return letters
                && !marks
                && line.length() <= Titles.LONGEST
                && words.length <= 9
                && !isStepText(line)
                && (!isMeasured(line) || isNamedByNumber(line));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static Set<String> words(String words) {
        return Wordlist.of(words.replace(' ', ','));
    }
}
