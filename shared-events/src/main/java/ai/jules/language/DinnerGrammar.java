package ai.jules.language;

import ai.jules.language.DinnerWish.Dinner;
import ai.jules.language.DinnerWish.Ideas;
import ai.jules.language.DinnerWish.PlanWeek;
import ai.jules.language.DinnerWish.ShowPlan;
import ai.jules.language.DinnerWish.WhoCooks;
import ai.jules.language.ItemWords.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people speak of dinners and of the plan of the week. */
final class DinnerGrammar {

    private static final String MEAL = "(dinner|supper|din|dinners|tea)";
    private static final String WEEK =
            "[ (for |on |of )?(this week|the week|next week|the rest of the week|this coming week|the coming week|the"
                    + " weekend|this weekend|rest of the week|all week|the next few days|our week)]";
    private static final String DO =
            "(make|cook|do|fix|whip up|eat|have|prepare|throw together|put together|bake|create|come up with)";

    /** Whoever makes dinner plans no week. */
    private static final Pattern COOKING =
            Pattern.compile("(?:.* )?(?:do|make|create|start|build|set up)(?: the| our| my| this| a)*"
                    + " ?(?:dinner|dinners|meals|food|week)");

    /** Said to a question it answers nothing. */
    private static final Pattern AT_A_LOSS = Pattern.compile(
            "(?:i |we )?(?:do not know|have no idea|have no clue|no idea|no clue|idk|(?:am )?not sure|can not decide)");

    private DinnerGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(planning());
        rules.addAll(asking());
        rules.addAll(CookingGrammar.rules());
        rules.addAll(PlannedDayGrammar.rules());
        return rules;
    }

    private static List<Rule> planning() {
        return List.of(
                Rule.of(
                        slots -> COOKING.matcher(slots.saying().bare()).matches() ? List.of() : List.of(new PlanWeek()),
                        "(time to |need to |ready to |start to |start |begin |we need to |have to |got to |want to"
                            + " )*(plan|planning|plan out|map out|set up|do|make|figure"
                            + " out|create|build|decide|start|sort out|organize)[ out| me| us][ the| this| next| our|"
                            + " my| a| new| this coming| the coming| the whole| the next]( week's| weeks| week)?"
                            + " ?(week|dinners|dinner|meals|dinner plan|meal plan|menu|plan|weekly plan|weekly"
                            + " menu|weeks|dinner menu|meal planning|food|weekly dinners|weekly meals)( planning)?("
                            + " menu| plan| dinners)?"
                                + WEEK + "[ out| for me| for us]",
                        "plan (for )?(next|this|the) week",
                        "(start|open|run|do|begin|launch|kick off|have|hold|set up|get going|get)[ up| off| us|"
                            + " going][ the| a| our| another| new| this weeks| this week's| next weeks| next week's|"
                            + " the dinner| a dinner| a new| our dinner] ?(vote|poll|dinner vote|dinner"
                            + " poll|voting|weekly vote|weekly poll)("
                                + WEEK + "| on dinners| on dinner| started| going| now)" + WEEK,
                        "time (to|for) (vote|a vote|the vote|a poll|our vote)( on)?( dinners?| dinner)?" + WEEK,
                        "(vote|poll) (time|for (next|this|the) week|on dinners?)" + WEEK,
                        "meal plan[ time| " + WEEK + "] (for )?(this|next|the) week",
                        "let us vote|lets vote|vote on dinners?" + WEEK,
                        "(what is|what about) planning (this|next|the) week"),
                Rule.of(
                        new ShowPlan(),
                        "(show me|show)[ us][ the| our| my][ whole| full| entire] weak",
                        "(show|send|give|see|view|check|pull up|text|what is|how is|look at|remind me"
                            + " of|share|display|let me see|read|what about)[ me| us][ the| our| my| this weeks| this"
                            + " week's| next weeks| next week's| the weeks| the week's| the full| the whole| this| the"
                            + " current] (plan|menu|meal plan|dinner plan|dinner menu|schedule|meals|dinners|dinner"
                            + " schedule|week|dinner lineup|lineup|meal schedule|calendar|meal calendar|meal"
                            + " planner|weekly plan|weekly menu|meal plans|dinner plans|plans)("
                                + WEEK + "| so far)( looking| look)?( like)?( look like| looking like)?",
                        "(the |our |this weeks |this week's |weekly |meal |dinner )*(plan|menu|meal plan|dinner"
                                + " plan|plan for the week|meals)"
                                + WEEK,
                        "what is for dinner (this week|the rest of the week|all week|next week|the week|every"
                                + " night|each night|the next few days|every day)[ this week]",
                        "what (are|r) we (having|eating|making|cooking|doing)[ for " + MEAL
                                + "] (this week|the rest of the week|all week|next week|every night|the next few"
                                + " days|each night)[ this week]",
                        "what is (on the menu|planned|the plan|cooking|the dinner plan|on the plan|on the"
                            + " schedule|coming up|the menu|for dinners|on deck|the lineup|the schedule)(( so far)|"
                            + " (for )?(this week|next week|the week|the rest of the week|all week|dinners|dinner this"
                            + " week|dinners this week|meals this week))",
                        "what (does|do) (the|our|this|my) (week|menu|meals|dinners|dinner plan|plan)( week)? look"
                                + " like[ for dinner| for dinners| dinner wise| this week]",
                        "what (dinners|meals|do we have planned|have we (got )?planned|are the dinners|are the"
                            + " meals|dinner do we have|dinners do we have|are our dinners|are our meals|did we plan)("
                            + " do we have| are)?( planned)? (this week|next week|for the week|for this week|the rest"
                            + " of the week|for next week)",
                        "(remind me |tell me )?what we are (eating|having|making) (this|next) week",
                        "what is the week (looking|look) like[ for dinner| for food| food wise]",
                        "(dinners|dinner|meals|menu) (this|for the|for this) week"));
    }

    private static List<Rule> asking() {
        return List.of(
                Rule.of(
                        slots -> slots.day(WhoCooks::new),
                        "who (is|has|cooks|cooking|will|does|is going to|gets to|should|is supposed to|is scheduled"
                            + " to|is on|is doing|is making)[ it| be| got][ cook| cooking| cooks| making| make| fix|"
                            + " fixing| prepare| preparing| doing| on| on for| duty| up| having| in charge of|"
                            + " assigned to| responsible for][ "
                                + MEAL
                                + "][ cooking| duty| the cooking| to cook| kitchen duty| cooking duty| to make dinner]"
                                + " ?<on><day><meal>",
                        "who (is|has|cooks|will|does|gets to|is on|should|is supposed to)[ got]( cook| cooking|"
                            + " making| make| doing| dinner| duty| kitchen duty| in charge of dinner| dinner duty|"
                            + " cooking duty| on dinner| on dinner duty| cooking dinner| making dinner| make dinner|"
                            + " cook dinner| cook dinner| responsible for dinner)[ "
                                + MEAL + "]",
                        "(whose|who's|who is) (turn|night|day)( is it| it is)?[ to (cook|make dinner|do dinner|make "
                                + MEAL + ")][ is it][ <on><day><meal>]",
                        "who cooks",
                        "who cooking",
                        "is <who> (cooking|making dinner|cooking dinner|on dinner)[ <on><day><meal>]",
                        "am i cooking[ dinner][ <on><day><meal>]",
                        "is it <who> turn to cook[ <on><day><meal>]"),
                Rule.of(
                        slots -> slots.day(Dinner::new),
                        "what is (for|4) " + MEAL + "[ <on><day><meal>]",
                        "what is <on><day><meal>[ for| s][ " + MEAL + "]",
                        "what (shall|will|would|might|are|should|do) we( all)?( get to)?( be)? (having|eating|dining"
                                + " on|cooking|making|serving|fixing|feasting on|expect|be served)[ for "
                                + MEAL + "][ <on><day><meal>][ for " + MEAL + "]",
                        "what (is|are|r|will|should be|did|do)[ it| we| you| i](( having| eating| making| doing|"
                            + " cooking| got| be having| be eating| gonna eat| going to eat| going to have| say| plan|"
                            + " decide| pick| decide on| picked| gonna have| supposed to (have|eat|be eating|be"
                            + " having)| say we were having| say were having| say we are having| decide we are having|"
                            + " say for| planned| have planned| have on| set on| say was)+)[ (for|4) "
                                + MEAL + "][ <on><day><meal>][ for " + MEAL + "]",
                        "what (is|are|did|do)[ we][ have][ on| planned| cooking| scheduled| the plan| the menu|"
                            + " dinner| for| on the menu| on for| up| going on| the dinner plan| cookin| set| on the"
                            + " plan| cooking for| the dinner| on the books| on deck| on tap| plan]( for)?( dinner)?["
                            + " for dinner] <on><day><meal>[ for "
                                + MEAL + "]",
                        "what is (on the menu|cooking|on tap|the menu|planned|cookin|the plan for dinner|cooking good"
                                + " looking|on deck|on the dinner menu|our dinner|dinner|the dinner plan)["
                                + " <on><day><meal>]",
                        "what (do|did|will|should|can) (we|i) have( (planned|on))?( (for|4) " + MEAL
                                + "| <on><day><meal>)",
                        "what (do|did|will) (we|i) have( (planned|on))?( (for|4) " + MEAL + ") <on><day><meal>",
                        "what (do|did) we have planned",
                        "what am i (making|cooking|eating)[ for " + MEAL + "][ <on><day><meal>]",
                        "(remind me )?what we are (eating|having)[ for " + MEAL + "][ <on><day><meal>]",
                        "what we said for dinner[ <on><day><meal>]",
                        "what (kind of food|food) are we having[ <on><day><meal>]",
                        "(the )?(plan|menu) (for )?<on><day><meal>",
                        "are we (having|doing|eating|making|still having|still doing) <dish> <on><day><meal>",
                        "(is|are|do|did) (there|we|anything|something)( have| a plan| anything| anything planned|"
                                + " dinner planned| know what is| have anything planned)*( for)? ?"
                                + MEAL + "( plan| plans| planned)? ?<on><day><meal>",
                        "(is there|do we have) (a plan|anything planned|anything) for <day><meal>",
                        "(anything|something) (planned|on the plan|set|going on for dinner) <on><day><meal>",
                        "what was (for dinner|for supper|the plan|planned|dinner|the dinner plan|dinner supposed to"
                                + " be|on the plan)( for)? <on><day><meal>",
                        "what time is " + MEAL + "[ <on><day>]"),
                Rule.of(
                        slots -> slots.saying().asked() || slots.saying().bare().equals("dinner")
                                ? slots.day(Dinner::new)
                                : List.of(),
                        MEAL + "[ <on><day><meal>]",
                        "<day><meal>",
                        "what about <on><day><meal>",
                        "(how|and) (about )?<on><day><meal>"),
                Rule.of(
                        slots -> {
                            Optional<List<Item>> items = slots.items("items", Demand.KNOWN);
                            return items
                                    .<Wish>map(foods -> new Ideas(
                                            foods.stream().map(Item::food).toList()))
                                    .stream()
                                    .toList();
                        },
                        "what[ else| all| dinner| dish| meal| meals| dishes| kind of (dinner|food)]"
                                + " (can|could|should|do|would|might|to|shall)[ (we|i|you)] "
                                + DO + "[ for " + MEAL
                                + "| tonight| for tonight| for lunch| for breakfast][ tonight] (with|using|from|out"
                                + " of|w)[ the| some| this| all this| all the| only| up the| a can of| just| these]"
                                + " <items>[ (in|from) the <place>| for "
                                + MEAL + "| tonight| left over| i have| we have| in it]",
                        "what (can|could) (be made|i do|we do) with[ the| some] <items>",
                        "[give me |any |got any |i need |need |need some |some |have any |you got any |show me |throw"
                            + " me ]*(dinner |supper |meal |recipe |quick |easy |cooking |good"
                            + " )*(ideas?|suggestions?|inspiration|options|recommendations) (for (dinner |supper"
                            + " |using up |using |tonight |a dinner |something )?(with)?|with|using|that use|to use"
                            + " up|for using|for using up|to use) ?[the |some |up |leftover |all this ]<items>[ for "
                                + MEAL + "| tonight| left]",
                        "[i |we ](have got|have|got|with)[ some| a bunch of] <items>[ here| left| on hand| at home|"
                                + " lying around| to use up| in the <place>]( ,| \\.)?( (so |and )?(can you |could you"
                                + " |please )?(what |any |give (me|us) (some |a few |any )?|i need (some )?|need (some"
                                + " )?|got any |send (me )?(some )?|show me (some )?)?(quick |easy )?(dinner |supper"
                                + " |recipe |meal )?(ideas|what can (i|we) "
                                + DO + "( with (it|them|that|those))?|what should (i|we) " + DO
                                + "( with (it|them|that|those))?|what can (i|we) do with (it|them|that)|what to"
                                + " make|what should i make for dinner|what do i make|suggestions|what is good))( for"
                                + " dinner| tonight)?",
                        "(give me |give us |tell me |find me |find |think of |i need |we need |need |is there |suggest"
                                + " |recommend |propose |come up with"
                                + " )*(something|anything|dinner|a dinner|a meal|meals|dinners|a dish|dishes|something"
                                + " good|something nice|something easy|a supper)( for " + MEAL
                                + "| tonight)? (i |we )?(can |could |might |may )?(" + DO
                                + " )?(with|using|to make with|that uses|from|out of)[ the| some| our| this] <items>["
                                + " for dinner| tonight]",
                        "(need to|want to|trying to|gotta|i need to|have to) use up[ the| some| this| all this]"
                                + " <items>( before it goes bad)?( ,)?( so)?( any| what| got any)? (ideas|what can i"
                                + " make|suggestions|what should i make|ideas for dinner|what do i make|what can we"
                                + " make|help)",
                        "<items>( ,)? (any |dinner )*(ideas|what can i make|what can we make|suggestions|what should i"
                                + " make)",
                        "how (can|could|should) (i|we) use[ up][ the| some| this] <items>"),
                Rule.of(
                        slots -> AT_A_LOSS.matcher(slots.saying().bare()).matches()
                                        && slots.scope().context().open().isPresent()
                                ? List.of()
                                : List.of(new Ideas(List.of())),
                        "[give me |give us |any |got any |i need |need |need some |some |have any |have you got |you"
                            + " got any |show me |throw me |send |send me |we need |i want |do you have |do you have"
                            + " any |hit me with |looking for |how about |what are |what are some |a few |new |more"
                            + " ]*(dinner |supper |meal |quick |easy |cooking |good |healthy |recipe |food"
                            + " )*(ideas|idea|suggestions|suggestion|inspiration|inspo|recommendations)(( for)?( a)?("
                            + " quick| easy)? ?("
                                + MEAL
                                + "|tonight|tomorrow|dinner tonight|this week|me|us|to make|what to make|what to"
                                + " cook))*",
                        "what (do|to)[ (we|i)] (make|cook|fix|whip up|eat|do)( for " + MEAL + "| tonight| today)+",
                        "what (to|do i|do we) (make|cook)",
                        "what (can|could|should|shall|would)[ (we|i)][ want to| wanna| feel like] (" + DO
                                + ")(( something)|[ tonight| today| for " + MEAL
                                + "| for tonight| to eat| to make| with what (we|i) have| from what we have| with what"
                                + " is (here|in the fridge|in the house|at home|in the pantry)| from the"
                                + " (pantry|fridge)| in (30|20|15) minutes| that is (quick|easy)| fast| quick| with"
                                + " the stuff we have| with stuff in the fridge])*",
                        "what is (easy|quick|fast|simple|something easy|something quick)[ to (make|cook|fix|eat)| for "
                                + MEAL + "| tonight]*",
                        "what (sounds|is|would be) good[ for " + MEAL + "| tonight| to eat| to make| to cook]*",
                        "(suggest|recommend|pick|find|choose)[ me| us][ something| anything| a dinner| dinner| a meal|"
                                + " a recipe| some dinners| some meals| a few dinners| an idea][ for][ "
                                + MEAL + "| tonight| to make| to cook| to eat| quick| easy| me| us]*",
                        "(i |we )?(do not know|dont know|have no idea|have no clue|no idea|no clue|idk|am not sure|not"
                                + " sure|can not decide|can not figure out|am stuck on|am stumped on|stuck on|am out of"
                                + " ideas for)( what)?( to| we should| i should)? ?("
                                + DO + "|for)?( for)? ?(" + MEAL + "|tonight|to make|to cook)?[ tonight]",
                        "(help|help me|help us)[ me][ decide| figure out| pick| choose| think of| with| plan]( what)?("
                                + " to)? ?("
                                + DO + "|something)?( for)? ?" + MEAL + "( tonight| ideas)?",
                        "((i am |we are )?(all |fresh )?out of (dinner |meal )?ideas( for dinner)?|surprise me|inspire"
                                + " me|feed us|something (easy|quick|fast|good|new|different|healthy)( for dinner)?("
                                + " tonight)?)"));
    }
}
