package ai.jules.language;

import ai.jules.language.QuestionWish.AskAmount;
import ai.jules.language.QuestionWish.AskRecipe;
import ai.jules.language.QuestionWish.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people ask about one recipe while they shop for it or cook it. */
final class RecipeQuestions {

    private static final String COOK =
            "(bake|cook|roast|simmer|boil|grill|make|fry|heat|broil|prepare|steam|rest|prep|reheat|leave|keep|put)";
    private static final String IT = "(the |our |my |some |that |a |this )?";
    private static final String PEOPLE =
            "[ (for|if it is for|if i am making it for|if i am making this for|if we are making it for|when making it"
                    + " for|if i am cooking for|if it has to feed|if i am feeding|to feed|to serve|if there are|if we"
                    + " have|when it is for|when it serves|if i make it for|if we are|making it for|when i make it for)"
                    + " <number>( of us| people| ppl| servings| guests| adults| persons)?]";

    private RecipeQuestions() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(amounts());
        rules.addAll(aspects());
        return rules;
    }

    private static Rule aspect(Aspect aspect, String... phrases) {
        return Rule.of(slots -> ask(slots, aspect), phrases);
    }

    private static List<Wish> ask(Slots slots, Aspect aspect) {
        Optional<String> dish = aspect == Aspect.INGREDIENTS && !Slots.isPronoun(slots.text("dish"))
                ? slots.dish("dish")
                : slots.anyDish("dish");
        return dish.<Wish>map(name -> new AskRecipe(name, aspect)).stream().toList();
    }

    private static List<Rule> aspects() {
        return List.of(
                aspect(
                        Aspect.TEMPERATURE,
                        "(what|which|wat)( (oven|cooking|baking|internal))? (temp|temperature|heat|degrees|oven"
                            + " temp|degree|setting)( (do|does|should|is|for|to|would|did))*( (i|we|you))?("
                            + " (need|set|use|bake|cook|roast|put|preheat|have|it|the oven|to|at|go|in|on|for|be|does"
                            + " it))* ?"
                                + IT
                                + "<dish>( at| in| on| to| go in at| bake at| cook at| need| get baked at| in the"
                                + " oven| go in| bake)*",
                        "(what|how (hot|high))( (do|does|should))?( (i|we|you))? (set|preheat|heat|turn|put)( the)?"
                                + " oven( (to|at|on))? (for|to bake|to cook|when making|for making|to make) ?"
                                + IT + "<dish>",
                        "[what is the |what are the ](oven temp|temp|temperature|oven temperature|baking temp)"
                                + " (for|of|on) ?"
                                + IT + "<dish>",
                        "(at )?(what|which) (temp|temperature|heat|degrees) (do|should|does|would) (i|we|you|it|the)"
                                + " ?(bake|cook|roast|go|put in|set the oven|bake at)? ?(for )?" + IT + "<dish>",
                        "how hot (should|does|is|do)( the| my)? oven( need to)?( be| for| have to be| get)* (for )?"
                                + IT + "<dish>",
                        "<dish>( ,)? (what|which|at what)( (temp|temperature|oven temp)("
                                + " (do|does|is|for|should|to).*)?| do i set the oven (to|at|for)?( for it)?| does the"
                                + " oven( need)?.*)",
                        "<dish> (oven )?(temp|temperature)",
                        "(what|at what) (temp|temperature) (is|does) " + IT
                                + "<dish> (cooked|baked|cook|bake|made|go in|get cooked|need)( at| in)?( the oven)?",
                        "how hot (does|do|should|is|for) " + IT
                                + "<dish>( need| go| cook| bake| get| oven| to be| the oven| have to be| need to be)*"),
                aspect(
                        Aspect.TIME,
                        "how (long|many minutes|many hours|much time)("
                                + " (do|does|should|would|will|is|did|for|to|in|til|until|can))*( (i|we|you|it))?("
                                + " (have|need|supposed|take|want))?( to)?( "
                                + COOK + ")?( (for|to|in the oven))?( " + COOK + ")? ?" + IT
                                + "<dish>( (for|take|in|in the oven|cook|bake|need|go in the oven|go|take to"
                                + " (make|cook|bake)|in there|go for|need to (cook|bake|simmer)|to cook|to bake|have"
                                + " to (cook|bake|be in)|be in|stay in|simmer|cook for|bake for|on the stove|be in the"
                                + " oven|have to be in|bakes|cooks|takes|needs|simmers|goes in|goes in for|in"
                                + " total|total|from start to finish|again|gonna take|supposed to (cook|bake|take|be"
                                + " in)|will it take|need in the oven))*",
                        "(cook|bake|cooking|baking|total|prep) time (for|on|of) " + IT + "<dish>",
                        "(what is|whats) the (cook|bake|cooking|baking|total|prep) time (for|on|of) " + IT + "<dish>",
                        "<dish>( ,)? how (long|many minutes).{0,40}",
                        "<dish> (cook|bake|cooking|baking) time",
                        "when (do|should) i (start|take out|pull|put in|put)( cooking| making| out)? " + IT
                                + "<dish>( out| in| in the oven| out of the oven)*",
                        "how (quick|fast|quickly) (can|could|is|do) ?(i|we)?( make| cook)? ?" + IT
                                + "<dish>( to make)?"),
                aspect(
                        Aspect.SERVINGS,
                        "how many (people|servings|ppl|portions|does|will|can|folks|mouths|is)("
                                + " (does|will|do|can|is|are|would))?( in)? ?"
                                + IT
                                + "<dish>( (serve|feed|make|serves|feeds|good for|yield|for|enough for|serve up|in))*("
                                + " people)?",
                        "(how many|what) (servings|portions) (in|for|of|does) " + IT + "<dish>( make| have)?",
                        "(is|will|does|would) " + IT
                                + "<dish> (enough for|feed|serve|be enough for) (everyone|us|all of us|<number>("
                                + " people| of us)?|the whole family)",
                        "<dish> (serves|feeds) how many( people)?"),
                aspect(
                        Aspect.SOURCE,
                        "(who|where|whose)( (gave|did|is|was|got|does|wrote|made|sent|came up with))?("
                                + " (us|me|we|i|you))?( (get|gave|gotten|have|find|wrote))? ?"
                                + IT + "<dish>( (recipe|recipes|come|came|from|originally|sent))+",
                        "(who|where) (gave|sent|did) (us|me|we|i) (get |find )?(the|our|that) <dish> from",
                        "(who|where) (gave|sent|did) (us|me|we|i) (the |get the |get )?<dish> recipe( from)?",
                        "(whose|who's|who is) recipe is( the| that| this)? <dish>",
                        "(whose|who is) <dish> (recipe )?is (it|this|that)",
                        "(where|who) (is|was) (the|our) <dish>( recipe)? from"),
                aspect(
                        Aspect.STEPS,
                        "(walk|talk|take) (me|us) through( making| how to make| cooking| the steps for| the recipe"
                                + " for)? ?"
                                + IT + "<dish>( recipe| steps)?",
                        "how (do|should|would|can|did|does)( (i|we|you|one))? (make|cook|prepare|bake|fix|do|assemble) "
                                + IT + "<dish>( again| from scratch)?",
                        "how to (make|cook|bake|prepare) " + IT + "<dish>",
                        "(what are|give me|send me|show me|read me|text me|list|send|i need|read)? ?(the"
                                + " )?(steps|instructions|directions|step by step|method|directions again) (for|to"
                                + " make|to|of|on|for making) "
                                + IT + "<dish>",
                        "(what is|whats) the (first|next|last|second|third|1st|2nd|3rd) step (of|for|in|when making|to"
                                + " make) "
                                + IT + "<dish>",
                        "(?!(?:ignore|disregard|forget|follow|override) )<dish> (steps|instructions|directions)",
                        "(what do i do|what is) (first|next|after .{3,30}) (for|in|with|on) " + IT + "<dish>"),
                aspect(
                        Aspect.INGREDIENTS,
                        "what( (all|ingredients|stuff|else|spices|things))*( (is|are|do|does|goes|go|gets|did|was))+("
                                + " (i|we|you|it))?( (need|in|into|to make|for|have to have|call for|put"
                                + " in|put|get|take|use|need to make|needed|needed for|needed to make|require|have|go"
                                + " in|to buy|for making|required for|there in))* ?"
                                + IT
                                + "<dish>( (need|have in it|call for|take|again|made of|made with|recipe|require|made"
                                + " out of|consist of|ingredients))*",
                        "(what are|give me|send me|show me|list|read me|text me|send|what is|i need)( the| all the)?"
                                + " ingredients? (for|in|of|to|to make|list for|does) "
                                + IT + "<dish>",
                        "<dish> (ingredients|ingredient list)",
                        "ingredients? (for|in|of|to make|list for) " + IT + "<dish>",
                        "(what|which) ingredients (do|does|are|go|goes) .{0,20}?(for|in|into) " + IT + "<dish>",
                        "do (we|i) have (everything|all the ingredients|what we need|what i need|all we need|enough)"
                                + " (for|to make) "
                                + IT + "<dish>"));
    }

    private static List<Rule> amounts() {
        return List.of(
                Rule.of(
                        RecipeQuestions::amountOfIt,
                        "how (much|many) <food> (do|does|is|will|are|goes|go)( i| we)?( (it|that|this|in it|in that|in"
                                + " this|in there))( (take|need|call for|have|use|require|for it))?",
                        "how (much|many) <food> do (i|we) (need|use|put)( (in|for) (it|that|this))?"),
                Rule.of(
                        RecipeQuestions::amount,
                        "how (much|many)("
                            + " (cups|tsp|teaspoons|tablespoons|tbsp|cans|ounces|lb|pounds|cloves|grams|sticks) of)?"
                            + " <food>"
                            + " (do|does|is|are|goes|go|should|would|will|did|to|for|in|gets|went|needed|called)("
                            + " (i|we|you|there|it|the))?( (need|use|put|go|goes|called"
                            + " for|add|in|into|to|for|supposed|called|take|call|needed|required|want))*"
                            + " ?(in|into|for|to|to make|in the|for making|when making)? ?"
                                + IT
                                + "<dish>( (need|take|call for|have|recipe|use|have in it|needs|ask for|get|require))*"
                                + PEOPLE,
                        "how (much|many) <food> (do|does|will|would) " + IT + "<dish>" + PEOPLE
                                + " (need|take|call for|use|require|have)",
                        "how (much|many) <food> (in|for|into) " + IT + "<dish>( recipe)?" + PEOPLE,
                        "<dish>( ,)? how (much|many) <food>( (do|does|goes|is|in|it|i|need|for|take))*" + PEOPLE,
                        "(what is the|whats the) (amount|quantity) of <food> (in|for) " + IT + "<dish>" + PEOPLE,
                        "(amount of )?<food> (amount )?(in|for) " + IT
                                + "<dish>[ (for|if it is for) <number>( people| ppl)?]( how (much|many))"));
    }

    private static List<Wish> amountOfIt(Slots slots) {
        return slots
                .scope()
                .dish()
                .flatMap(dish -> slots.food("food").<Wish>map(food -> new AskAmount(dish, food, Optional.empty())))
                .stream()
                .toList();
    }

    private static List<Wish> amount(Slots slots) {
        Optional<Integer> servings =
                slots.has("number") ? Optional.of(Numbers.of(slots.text("number"))) : Optional.empty();
        return slots
                .anyDish("dish")
                .filter(dish -> DishWords.known(dish, slots.scope().context()).isPresent())
                .flatMap(dish -> slots.items("food", ItemWords.Demand.NAMED)
                        .filter(items -> items.size() == 1)
                        .<Wish>map(items -> new AskAmount(dish, items.getFirst().food(), servings)))
                .stream()
                .toList();
    }
}
