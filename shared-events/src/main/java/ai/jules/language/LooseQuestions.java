package ai.jules.language;

import ai.jules.language.QuestionWish.AskRecipe;
import ai.jules.language.QuestionWish.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions that no phrase fits, by the words that tell them: a question wrongly answered costs a text, so it may be
 * guessed. Nothing that changes anything is ever read here.
 */
final class LooseQuestions {

    private static final double GUESSED = 0.7;
    private static final int MOST_WORDS = 18;

    private static final Pattern ASKING = Pattern.compile(
            "(?:what|when|where|who|whose|how|which|is|are|do|does|did|can|could|show|send|tell|give|any|anything|"
                    + "got|see|check|remind|need"
                    + " to know|wondering|let me)\\b.*");
    private static final Pattern DAY = Pattern.compile("\\b(?:" + Phrase.DAY + ")(?![a-z])");
    private static final Pattern PLACE = Pattern.compile("\\b(fridge|freezer|pantry|spice rack|cupboard|cabinet)\\b");
    private static final Pattern EXPIRING = Pattern.compile(
            "\\b(?:expir\\w*|go(?:es|ing)? bad|gone bad|spoil\\w*|use (?:up )?(?:first|soon)|out of date|turn(?:ing)?"
                    + " soon)\\b");
    private static final Pattern LIST =
            Pattern.compile("\\b(?:on|see|show|send|check|read|text|pull up|look at|what is|whats)\\b.*\\blist\\b");
    private static final Pattern DINNER = Pattern.compile("\\b(?:dinner|supper|eating|having|menu)\\b");
    private static final Pattern PLAN =
            Pattern.compile("\\b(?:this week|the week|next week|meal plan|weekly menu|weekly plan|every night)\\b");
    private static final Pattern COOKS =
            Pattern.compile("\\bwho\\b.*\\b(?:cook(?:s|ing)?|making dinner|dinner duty|makes dinner)\\b");
    private static final Pattern IDEAS = Pattern.compile("\\b(?:ideas?|suggest\\w*|what (?:can|should|could) (?:i|we)"
            + " (?:make|cook|eat|have|fix)|inspiration|recommend\\w*)\\b");
    private static final Pattern RECIPES = Pattern.compile("\\b(?:recipes|recipe book|cookbook)\\b");
    private static final List<Asked> ASPECTS = List.of(
            new Asked(
                    Aspect.TEMPERATURE,
                    Pattern.compile("\\b(?:temp|temperature|degrees|how hot|oven (?:at|to|on))\\b")),
            new Asked(
                    Aspect.TIME,
                    Pattern.compile("\\b(?:how long|minutes|how much time|cook time|bake time|what time|hours)\\b")),
            new Asked(
                    Aspect.SERVINGS, Pattern.compile("\\b(?:serv\\w+|feeds?|how many people|portions|enough for)\\b")),
            new Asked(
                    Aspect.SOURCE,
                    Pattern.compile(
                            "\\b(?:who gave|come from|came from|get (?:the|that|this) .*from|whose|from whom|who"
                                    + " sent)\\b")),
            new Asked(
                    Aspect.INGREDIENTS,
                    Pattern.compile("\\b(?:ingredients|goes in|go in|what is in|do i need for|do we need for|need to"
                            + " make)\\b")),
            new Asked(
                    Aspect.STEPS,
                    Pattern.compile("\\b(?:how (?:do|to|would|can)|steps|instructions|directions|walk me|after|step"
                            + " \\d+)\\b")));

    /** What is asked and how it shows. */
    private record Asked(Aspect aspect, Pattern pattern) {}

    /** What begins with an act is more than a question. */
    private static final Pattern WISHING = Pattern.compile(
            "(?:add|remove|put|delete|take|buy|move|swap|skip|cancel|invite|change|clear|make|undo)\\b");

    private LooseQuestions() {}

    static Optional<Told> read(Saying saying, Scope scope) {
        String said = saying.bare();
        if (saying.asked()
                && !saying.requested()
                && scope.context().open().isEmpty()
                && said.split(" ").length <= 3
                && KnownFoods.isCertain(said)
                && !DishWords.isRecipe(said, scope.context())) {
            return Optional.of(new Told(new PantryWish.HowMuch(said), GUESSED, saying.raw()));
        }
        boolean asks = (saying.asked() || ASKING.matcher(said).matches()) && said.split(" ").length <= MOST_WORDS;
        return asks && !WISHING.matcher(said).lookingAt() && !Company.isStory(saying)
                ? meant(said, saying, scope).map(wish -> new Told(wish, GUESSED, saying.raw()))
                : Optional.empty();
    }

    private static final Pattern PAST = Pattern.compile("\\b(?:was|were|did|last|yesterday|had)\\b");

    private static Optional<Wish> meant(String said, Saying saying, Scope scope) {
        Optional<String> recipe = recipe(said, scope.context());
        if (recipe.isPresent()) {
            if (said.matches("(?:how (?:much|many)|what (?:amount|quantity))"
                    + " (?!time|minutes|hours|people|servings|does|do|will).*")) {
                return Optional.empty();
            }
            return ASPECTS.stream()
                    .filter(asked -> asked.pattern().matcher(said).find())
                    .findFirst()
                    .map(asked -> new AskRecipe(recipe.get(), asked.aspect()));
        }
        if (PAST.matcher(said).find()) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(said);
        if (EXPIRING.matcher(said).find()) {
            return Optional.of(new PantryWish.Expiring());
        }
        if (COOKS.matcher(said).find()) {
            return Optional.of(new DinnerWish.WhoCooks(day(said, scope)));
        }
        if (place.find() && !holdsFood(said) && said.matches("(?:what|show|anything|any|is there|check|see|tell).*")) {
            return Optional.of(new PantryWish.ShowPantry(Optional.of(place.group(1))));
        }
        if (LIST.matcher(said).find()
                && !holdsFood(said)
                && !said.contains("to do")
                && !said.contains("who ")
                && DAY.matcher(said).results().findAny().isEmpty()) {
            return Optional.of(new ListWish.ShowList());
        }
        if (holdsFood(said) || saying.requested()) {
            return Optional.empty();
        }
        if (IDEAS.matcher(said).find()) {
            return Optional.of(new DinnerWish.Ideas(List.of()));
        }
        boolean kitchen =
                DINNER.matcher(said).find() && said.matches("(?:what|when|tell|remind|any|anything|do we|is there).*");
        if (kitchen && PLAN.matcher(said).find()) {
            return Optional.of(new DinnerWish.ShowPlan());
        }
        if (kitchen
                && said.matches(".*\\b(?:dinner|supper|we (?:eating|having|eat|have))\\b.*")
                && !said.matches(".*\\b(?:time|kids|where|did|was)\\b.*")) {
            return Optional.of(new DinnerWish.Dinner(day(said, scope)));
        }
        return RECIPES.matcher(said).find() && said.matches("(?:what|show|list|send|see|which|how many|our|my|all).*")
                ? Optional.of(new RecipeWish.ShowRecipes())
                : Optional.empty();
    }

    private static DayWord day(String said, Scope scope) {
        Matcher day = DAY.matcher(said);
        return day.find()
                ? DayWords.read(day.group(), scope.context().today()).orElse(new DayWord.Today())
                : new DayWord.Today();
    }

    private static boolean holdsFood(String said) {
        List<String> words = List.of(said.split(" "));
        for (int i = 0; i < words.size(); i++) {
            int length = KnownFoods.longest(words, i);
            if (length > 0 && KnownFoods.isCertain(String.join(" ", words.subList(i, i + length)))) {
                return true;
            }
        }
        return false;
    }

    /** The longest run of words that tells one recipe of the household. */
    private static Optional<String> recipe(String said, ReadingContext context) {
        List<String> words = List.of(said.split(" "));
        for (int length = 4; length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String name = String.join(" ", words.subList(from, from + length));
                if (!Character.isLetterOrDigit(words.get(from + length - 1).charAt(0))) {
                    continue;
                }
                boolean whole = length > 1 || name.length() > 5;
                if (whole
                        && DishWords.isRecipe(name, context)
                        && !name.matches("chicken|banana|beans?|black|soup|bread")) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
