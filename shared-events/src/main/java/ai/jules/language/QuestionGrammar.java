package ai.jules.language;

import ai.jules.language.QuestionWish.Aspect;
import ai.jules.language.QuestionWish.AskAmount;
import ai.jules.language.QuestionWish.AskRecipe;
import ai.jules.language.QuestionWish.AskWhen;
import ai.jules.language.QuestionWish.Contains;
import ai.jules.language.QuestionWish.History;
import ai.jules.language.QuestionWish.Record;
import ai.jules.language.QuestionWish.Safe;
import ai.jules.language.QuestionWish.Substitute;
import ai.jules.language.QuestionWish.WhoAdded;
import ai.jules.language.QuestionWish.WhoInvited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people ask about recipes, about who did what, and about the past. */
final class QuestionGrammar {

    private static final String COOK = "(bake|cook|roast|simmer|boil|grill|make|fry|heat|broil|prepare|steam|rest|prep|reheat|leave|keep|put)";
    private static final String IT = "(the |our |my |some |that |a |this )?";
    private static final String PEOPLE = "[ (for|if it is for|if i am feeding|to feed|to serve|if there are|if we have|when it is for|when it serves|if i make it for|if we are|making it for|when i make it for) <number>( of us| people| ppl| servings| guests| adults| persons)?]";

    private QuestionGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(past());
        rules.addAll(people());
        rules.addAll(safety());
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
                        "(what|which|wat)( (oven|cooking|baking|internal))? (temp|temperature|heat|degrees|oven temp|degree|setting)( (do|does|should|is|for|to|would|did))*( (i|we|you))?( (need|set|use|bake|cook|roast|put|preheat|have|it|the oven|to|at|go|in|on|for|be|does it))* ?" + IT + "<dish>( at| in| on| to| go in at| bake at| cook at| need| get baked at| in the oven| go in| bake)*",
                        "(what|how (hot|high))( (do|does|should))?( (i|we|you))? (set|preheat|heat|turn|put)( the)? oven( (to|at|on))? (for|to bake|to cook|when making|for making|to make) ?" + IT + "<dish>",
                        "[what is the |what are the ](oven temp|temp|temperature|oven temperature|baking temp) (for|of|on) ?" + IT + "<dish>",
                        "how hot (should|does|is|do)( the| my)? oven( need to)?( be| for| have to be| get)* (for )?" + IT + "<dish>",
                        "<dish>( ,)? (what|which|at what)( (temp|temperature|oven temp)( (do|does|is|for|should|to).*)?| do i set the oven (to|at|for)?( for it)?| does the oven( need)?.*)",
                        "<dish> (oven )?(temp|temperature)",
                        "(what|at what) (temp|temperature) (is|does) " + IT + "<dish> (cooked|baked|cook|bake|made|go in|get cooked|need)( at| in)?( the oven)?",
                        "how hot (does|do|should|is|for) " + IT + "<dish>( need| go| cook| bake| get| oven| to be| the oven| have to be| need to be)*"),
                aspect(
                        Aspect.TIME,
                        "how (long|many minutes|many hours|much time)( (do|does|should|would|will|is|did|for|to|in|til|until|can))*( (i|we|you|it))?( (have|need|supposed|take|want))?( to)?( " + COOK + ")?( (for|to|in the oven))?( " + COOK + ")? ?" + IT + "<dish>( (for|take|in|in the oven|cook|bake|need|go in the oven|go|take to (make|cook|bake)|in there|go for|need to (cook|bake|simmer)|to cook|to bake|have to (cook|bake|be in)|be in|stay in|simmer|cook for|bake for|on the stove|be in the oven|have to be in|in total|total|from start to finish|again|gonna take|supposed to (cook|bake|take|be in)|will it take|need in the oven))*",
                        "(cook|bake|cooking|baking|total|prep) time (for|on|of) " + IT + "<dish>",
                        "(what is|whats) the (cook|bake|cooking|baking|total|prep) time (for|on|of) " + IT + "<dish>",
                        "<dish>( ,)? how (long|many minutes).{0,40}",
                        "<dish> (cook|bake|cooking|baking) time",
                        "when (do|should) i (start|take out|pull|put in|put)( cooking| making| out)? " + IT + "<dish>( out| in| in the oven| out of the oven)*",
                        "how (quick|fast|quickly) (can|could|is|do) ?(i|we)?( make| cook)? ?" + IT + "<dish>( to make)?"),
                aspect(
                        Aspect.SERVINGS,
                        "how many (people|servings|ppl|portions|does|will|can|folks|mouths|is)( (does|will|do|can|is|are|would))?( in)? ?" + IT + "<dish>( (serve|feed|make|serves|feeds|good for|yield|for|enough for|serve up|in))*( people)?",
                        "(how many|what) (servings|portions) (in|for|of|does) " + IT + "<dish>( make| have)?",
                        "(is|will|does|would) " + IT + "<dish> (enough for|feed|serve|be enough for) (everyone|us|all of us|<number>( people| of us)?|the whole family)",
                        "<dish> (serves|feeds) how many( people)?"),
                aspect(
                        Aspect.SOURCE,
                        "(who|where|whose)( (gave|did|is|was|got|does|wrote|made|sent|came up with))?( (us|me|we|i|you))?( (get|gave|gotten|have|find|wrote))? ?" + IT + "<dish>( (recipe|recipes|come|came|from|originally|sent))+",
                        "(who|where) (gave|sent|did) (us|me|we|i) (get |find )?(the|our|that) <dish> from",
                        "(who|where) (gave|sent|did) (us|me|we|i) (the |get the |get )?<dish> recipe( from)?",
                        "(whose|who's|who is) recipe is( the| that| this)? <dish>",
                        "(whose|who is) <dish> (recipe )?is (it|this|that)",
                        "(where|who) (is|was) (the|our) <dish>( recipe)? from"),
                aspect(
                        Aspect.STEPS,
                        "(walk|talk|take) (me|us) through( making| how to make| cooking| the steps for| the recipe for)? ?" + IT + "<dish>( recipe| steps)?",
                        "how (do|should|would|can|did|does)( (i|we|you|one))? (make|cook|prepare|bake|fix|do|assemble) " + IT + "<dish>( again| from scratch)?",
                        "how to (make|cook|bake|prepare) " + IT + "<dish>",
                        "(what are|give me|send me|show me|read me|text me|list|send|i need|read)? ?(the )?(steps|instructions|directions|step by step|method|directions again) (for|to make|to|of|on|for making) " + IT + "<dish>",
                        "(what is|whats) the (first|next|last|second|third|1st|2nd|3rd) step (of|for|in|when making|to make) " + IT + "<dish>",
                        "<dish> (steps|instructions|directions)",
                        "(what do i do|what is) (first|next|after .{3,30}) (for|in|with|on) " + IT + "<dish>"),
                aspect(
                        Aspect.INGREDIENTS,
                        "what( (all|ingredients|stuff|else|spices|things))*( (is|are|do|does|goes|go|gets|did|was))+( (i|we|you|it))?( (need|in|into|to make|for|have to have|call for|put in|put|get|take|use|need to make|needed|needed for|needed to make|require|have|go in|to buy|for making|required for|there in))* ?" + IT + "<dish>( (need|have in it|call for|take|again|made of|made with|recipe|require|made out of|consist of|ingredients))*",
                        "(what are|give me|send me|show me|list|read me|text me|send|what is|i need)( the| all the)? ingredients? (for|in|of|to|to make|list for|does) " + IT + "<dish>",
                        "<dish> (ingredients|ingredient list)",
                        "ingredients? (for|in|of|to make|list for) " + IT + "<dish>",
                        "(what|which) ingredients (do|does|are|go|goes) .{0,20}?(for|in|into) " + IT + "<dish>",
                        "do (we|i) have (everything|all the ingredients|what we need|what i need|all we need|enough) (for|to make) " + IT + "<dish>"));
    }

    private static List<Rule> amounts() {
        return List.of(
                Rule.of(
                        QuestionGrammar::amountOfIt,
                        "how (much|many) <food> (do|does|is|will|are|goes|go)( i| we)?( (it|that|this|in it|in that|in this|in there))( (take|need|call for|have|use|require|for it))?",
                        "how (much|many) <food> do (i|we) (need|use|put)( (in|for) (it|that|this))?"),
                Rule.of(
                        QuestionGrammar::amount,
                        "how (much|many)( (cups|tsp|teaspoons|tablespoons|tbsp|cans|ounces|lb|pounds|cloves|grams|sticks) of)? <food> (do|does|is|are|goes|go|should|would|will|did|to|for|in|gets|went|needed|called)( (i|we|you|there|it|the))?( (need|use|put|go|goes|called for|add|in|into|to|for|supposed|called|take|call|needed|required|want))* ?(in|into|for|to|to make|in the|for making|when making)? ?" + IT + "<dish>( (need|take|call for|have|recipe|use|have in it|needs|ask for|get|require))*" + PEOPLE,
                        "how (much|many) <food> (in|for|into) " + IT + "<dish>( recipe)?" + PEOPLE,
                        "<dish>( ,)? how (much|many) <food>( (do|does|goes|is|in|it|i|need|for|take))*" + PEOPLE,
                        "(what is the|whats the) (amount|quantity) of <food> (in|for) " + IT + "<dish>" + PEOPLE,
                        "(amount of )?<food> (amount )?(in|for) " + IT + "<dish>" + "[ (for|if it is for) <number>( people| ppl)?]( how (much|many))"));
    }

    private static List<Wish> amountOfIt(Slots slots) {
        return slots.scope()
                .dish()
                .flatMap(dish -> slots.food("food").<Wish>map(food -> new AskAmount(dish, food, Optional.empty())))
                .stream()
                .toList();
    }

    private static List<Wish> amount(Slots slots) {
        Optional<Integer> servings = slots.has("number") ? Optional.of(Numbers.of(slots.text("number"))) : Optional.empty();
        return slots.anyDish("dish")
                .filter(dish -> DishWords.known(dish, slots.scope().context()).isPresent())
                .flatMap(dish -> slots.items("food", ItemWords.Demand.NAMED).filter(items -> items.size() == 1).<Wish>map(items -> new AskAmount(dish, items.getFirst().food(), servings)))
                .stream()
                .toList();
    }

    private static List<Rule> safety() {
        return List.of(
                Rule.of(
                        slots -> slots.who()
                                .flatMap(who -> slots.anyDish("dish").<Wish>map(dish -> new Safe(who, dish)))
                                .stream()
                                .toList(),
                        "(can|could|should|may|will) <who>( safely)?( be able to)? (eat|have|try) ((the|our|my|that|some|any|this|of) )*<dish>( safely| with (his|her|my) .{3,30}| ok| tonight)?",
                        "(is|are|would|will|was) (the|our|my|that|this)? ?<dish>( be)? (safe|ok|okay|fine|good|alright|all right|allowed|allergy safe|safe to eat|safe to serve|a problem|off limits) (for|to give|to serve|with|to feed) <who>( to eat| to have| allergies| allergy)?",
                        "is it (safe|ok|okay|fine|alright) for <who> to (eat|have) ((the|our|my|that|some) )*<dish>",
                        "(does|will|would) ((the|our|my|that) )*<dish> (work|be safe|be ok|be okay|bother|be fine|work out) (for )?<who>( allergies| diet| allergy)?",
                        "(is there anything|anything|is anything) in ((the|our|my|that) )*<dish>( that)? <who> (can not|should not|is allergic to|am allergic to)( eat| have)?"),
                Rule.of(
                        slots -> slots.anyDish("dish")
                                .flatMap(dish -> slots.food("food").<Wish>map(food -> new Contains(dish, food)))
                                .stream()
                                .toList(),
                        "(is|are|was|were) there( any| some)? <food> in ((the|our|my|that|this) )?<dish>( recipe)?",
                        "(does|do|did|will) ((the|our|my|that|this) )?<dish>( recipe)?( already)? (have|contain|use|include|call for|got|has|need|take)( any| some)? <food>( in it| in there| in them)?",
                        "(any|got any) <food> in ((the|our|my|that|this) )?<dish>( recipe)?",
                        "(is|are) <food> in ((the|our|my|that|this) )?<dish>( recipe)?"),
                Rule.of(
                        slots -> slots.anyDish("dish").<Wish>map(dish -> new Contains(dish, free(slots.text("food")))).stream().toList(),
                        "(is|are) ((the|our|my|that|this) )?<dish> <food> ?free",
                        "(is|are) ((the|our|my|that|this) )?<dish> <food>-free",
                        "(is|are) ((the|our|my|that|this) )?<dish> free of <food>"),
                Rule.of(
                        slots -> slots.food("food")
                                .or(() -> Slots.isPronoun(slots.text("food")) ? Optional.empty() : Optional.empty())
                                .<Wish>map(Substitute::new)
                                .stream()
                                .toList(),
                        "(what|which)( else)? (can|could|should|do|would|may|is|works|will)( (i|we|you|a|good))*( (use|sub|substitute|replace|swap|put|work|works|swap in|add|do|good|for a good))*( in)? (instead of|in place of|for|as a substitute for|as a sub for|in lieu of|rather than|as a replacement for|to replace|other than|as an alternative to|if i do not have|if we do not have|if i am out of|if we are out of|if i have no|to substitute for|besides|as a stand in for)( the| any| some)? <food>( in .{3,30})?",
                        "what works instead of <food>",
                        "(a |any |good |is there a |is there |what is a |what is a good |give me a |need a |i need a |got a |do you have a |do you know a |what is the best )*(sub|substitute|substitution|replacement|alternative|swap|subs|substitutes|alternatives|stand in)( out| in)? (for|to|of)( the| some)? <food>",
                        "(can|could) (i|we) (sub|substitute|swap|replace)( out)? [a-z ]{3,20} for( the)? <food>",
                        "(can|could|how (can|could|do|would)|what (can|could|do|should)) (i|we) (sub|substitute|replace|swap)( out)?( for)?( the)? <food>( with)?",
                        "(i |we )?(do not have|have no)( any)? <food>( ,)? what (can|should|do) (i|we) (use|sub)( instead)?",
                        "(no|without) <food>( ,)? what (can|should) i use( instead)?",
                        "(replacement for|substitute|substitute for) <food>",
                        "<food> (substitutes?|replacement|subs?)"),
                Rule.of(
                        slots -> slots.saying().asked() || slots.saying().requested()
                                ? slots.food(Substitute::new)
                                : List.of(),
                        "(use|sub|substitute|swap|replace|do|put|put in) [a-z ]{3,25} (instead of|in place of|for|in for|rather than)( the)? <food>"),
                Rule.of(
                        slots -> slots.scope().before().size() == 1
                                ? List.of(new Substitute(slots.scope().before().getFirst().food()))
                                : List.of(),
                        "what (works|can i use|should i use|could i use|can we use|do i use|else works|else can i use|to use|can i sub|can i substitute)( instead| in its place| for it| instead of it)?",
                        "(any |a )?(good )?(sub|substitute|substitutes|alternatives|replacement)( for (it|that))?"));
    }

    private static String free(String food) {
        return food.replaceFirst("-$", "").strip();
    }

    private static List<Rule> people() {
        return List.of(
                Rule.of(
                        slots -> WhoWords.anyName(slots.text("name"), slots.scope()).<Wish>map(WhoInvited::new).stream().toList(),
                        "who (invited|added|brought in|signed up|sent the invite to|let in|sent an invite to|was it that invited) <name>( to (the|our) (household|family|group)| to jules| in| here| up| to this)",
                        "who (invited|brought|sent the invite to|sent an invite to|was it that invited|signed up) <name>( up| in| here| on)?"),
                Rule.of(
                        slots -> slots.food("food").filter(food -> !slots.scope().names().containsKey(food)).<Wish>map(WhoAdded::new).stream().toList(),
                        "who (added|put|wrote|wanted|asked for|requested|needs|needed|ordered|stuck|threw|keeps adding|is it that added|was it that added|the heck added|listed|entered)( (the|all the|all this|all these|these|in|down|all that|some|those|that))* <food>( (on|to|in|onto)( the| our)?( shopping| grocery)? ?(list|there|it|pantry))?"),
                Rule.of(
                        slots -> slots.anyDish("dish").<Wish>map(AskWhen::new).stream().toList(),
                        "when (did|was|were|have|had)( (we|i|you|leo|ana|maria|someone))?( (save|saved|add|added|put|first|get|got|send|upload|store|enter|submit))* ?" + IT + "<dish>( recipe)?( (saved|added|in|put in|put|to the (book|recipe book|recipes|cookbook)|in the (book|recipe book|cookbook)|here|entered|uploaded|first|submitted|to our recipes|stored|to the recipes))*",
                        "how long (have we had|ago did we (save|add)) (the |our )?<dish>( recipe)?",
                        "what (day|date) did (we|i) (save|add) (the |our )?<dish>( recipe)?"));
    }

    private static List<Rule> past() {
        return List.of(
                Rule.of(
                        slots -> past(slots, Record.LIST),
                        "what (was|were|did (we|i) have|used to be|did) (we have )?(on|in) <list>[ back][ on| as of] ?<day>",
                        "(show|send|give)[ me] <list> (from|on|as of|as it was on|like it was on|of) <day>",
                        "what did (we|i) (buy|get|pick up|need|have on the list|shop for|put on the list) (on )?<day>",
                        "what did <list> (look like|say|have on it) (on |back on )?<day>",
                        "what was <list> (on )?<day>",
                        "<list> (from|on|as of) <day>"),
                Rule.of(
                        slots -> past(slots, Record.PANTRY),
                        "what (was|were|did (we|i) have) in (the|our) (pantry|fridge|freezer)[ back][ on| as of] ?<day>",
                        "what did (we|i) have (in stock|at home|in the kitchen) (on )?<day>",
                        "what did (the|our) (pantry|fridge|freezer) (look like|have in it|have) (on |back on )?<day>",
                        "(show|send|give)[ me] (the|our) (pantry|fridge|freezer) (from|on|as of) <day>"),
                Rule.of(
                        slots -> past(slots, Record.PLAN),
                        "what (did|was) (we|i|y'all|the family|you all) (eat|have|make|cook|do|eating|having|plan|planned|end up having|end up eating|end up making)[ for (dinner|supper)][ on| back on] ?<day><meal>[ for (dinner|supper)]",
                        "what (was|were|had)( for)?( (dinner|supper|the plan|planned|on the plan|on the menu|the menu|the dinner plan|our plan|the dinner|our dinner|cooking|the meal|the dinners|we))*( planned)?( for| on| back on)? ?<day><meal>",
                        "what was <day><meal>",
                        "(show|send|give)[ me] (the|our) (plan|menu|meal plan) (from|on|as of) <day>",
                        "what did (the|our) (plan|menu) (look like|say|have) (for|on|back on)? ?<day>"));
    }

    /** Only what can be past: "what did we say for monday" asks for the plan that is. */
    private static List<Wish> past(Slots slots, Record record) {
        return slots.day("day")
                .filter(day -> !(day instanceof DayWord.NextWeekday)
                        && !(day instanceof DayWord.Tomorrow)
                        && !(day instanceof DayWord.Today))
                .<Wish>map(day -> new History(record, day))
                .stream()
                .toList();
    }
}
