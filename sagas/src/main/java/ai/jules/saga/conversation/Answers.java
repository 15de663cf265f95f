package ai.jules.saga.conversation;

import ai.jules.events.conversation.Asked;
import ai.jules.kitchen.Substitutes;
import ai.jules.kitchen.Verdict;
import ai.jules.language.SmsText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what was looked up, in ASCII and at most two segments. It says only what the facts hold; what they do not hold is said
 * to be missing.
 */
final class Answers {

    /** More questions than this at once would leave no room for any answer. */
    private static final int MOST = 3;

    private static final String ONE_AT_A_TIME = " Ask me the rest one at a time.";

    private Answers() {}

    /** One text for all questions, in the order asked. */
    static String of(List<Asked> questions, Facts facts) {
        var answered = questions.stream().limit(MOST).toList();
        var rest = questions.size() > MOST ? ONE_AT_A_TIME : "";
        int room = (SmsText.TWO_SEGMENTS - rest.length()) / answered.size() - 1;
        return SmsText.fit(answered.stream()
                        .map(question -> Phrases.cut(Phrases.plain(of(question, facts, room)), room))
                        .collect(Collectors.joining(" "))
                + rest);
    }

    private static String of(Asked question, Facts facts, int room) {
        var recipes = new RecipeAnswers(facts, room);
        var household = new HouseholdAnswers(facts, room);
        var allergies = new AllergyAnswers(facts, room);
        return switch (question) {
            case Asked.AboutRecipe about -> recipes.about(about);
            case Asked.HowMuch howMuch -> recipes.howMuch(howMuch);
            case Asked.WhenSaved when -> recipes.whenSaved(when);
            case Asked.AllRecipes _ -> recipes.all();
            case Asked.RecipesWith with -> recipes.with(with);
            case Asked.WhoInvited who -> household.whoInvited(who);
            case Asked.WhoAdded who -> household.whoAdded(who);
            case Asked.AsOf past -> household.asOf(past);
            case Asked.Contains contains -> allergies.contains(contains);
            case Asked.MayEat mayEat -> allergies.mayEat(mayEat);
            case Asked.InsteadOf(var food) -> insteadOf(food, room);
        };
    }

    private static String insteadOf(String food, int room) {
        return Substitutes.of(food)
                .map(found -> Phrases.some(
                        "Instead of " + found.amount() + " " + found.food() + ": ",
                        found.instead(),
                        ", or ",
                        ".",
                        room))
                .orElse("I know no good substitute for " + Verdict.quotable(food) + ".");
    }
}
