package ai.jules.language;

import ai.jules.language.DinnerWish.Dinner;
import ai.jules.language.DinnerWish.Ideas;
import ai.jules.language.DinnerWish.Leftovers;
import ai.jules.language.DinnerWish.PlanWeek;
import ai.jules.language.DinnerWish.SetDay;
import ai.jules.language.DinnerWish.ShowPlan;
import ai.jules.language.DinnerWish.Skip;
import ai.jules.language.DinnerWish.Swap;
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

    /** Somebody else may; and "not today" tells nothing but what it answers. */
    private static final Pattern CAN_NOT_COOK = Pattern.compile("i (?:can not|am not|will not) (?:cook|mak)|not \\S+$");

    /** Said to a question it answers nothing. */
    private static final Pattern AT_A_LOSS = Pattern.compile(
            "(?:i |we )?(?:do not know|have no idea|have no clue|no idea|no clue|idk|(?:am )?not sure|can not decide)");

    private DinnerGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(planning());
        rules.addAll(asking());
        rules.addAll(CookingGrammar.rules());
        rules.addAll(changing());
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

    private static List<Rule> changing() {
        return List.of(
                Rule.of(
                        slots ->
                                slots
                                        .day("day")
                                        .flatMap(one -> slots.day("day2").<Wish>map(other -> new Swap(one, other)))
                                        .stream()
                                        .toList(),
                        "(swap|switch|trade|exchange|flip|flip flop|rotate)[ around| out| up| the][ dinners?"
                            + " (for|on)?][ (the )?dinners (on|for)?] ?<day><meal>( 's)?( dinner)?"
                            + " (and|with|for|w|to|&|,|/|around with) (the )?<day2>( 's)?( dinner)?<meal>?[ dinners|"
                            + " nights| around| meals| please]",
                        "(swap|switch|flip) <day> <day2>",
                        "(do|make|have|put) <day>( 's)? (dinner )?on <day2> and <day3>( 's)? (dinner )?on <day4>",
                        "(move|trade) <day>( 's)? (dinner )?(with|for) <day2>( 's)?( dinner)?"),
                Rule.of(
                        slots -> slots.day("day").<Wish>map(Leftovers::new).stream()
                                .toList(),
                        "[make |lets do |do |have |we are doing |we are having |we are eating |we will have |we will"
                                + " do |put |plan |it is |plan for |set |i want |we can do |eat |we will eat |lets have"
                                + " |lets eat ]*leftovers?[ for dinner| for| on| for supper] ?<on><day><meal>",
                        "<on><day><meal>[ is| =| :| will be| we are (having|doing|eating)| lets do| lets have| should"
                            + " be| can be| do| for| we will (do|have|eat)| ,| as| we do| night is][ a][ going to be]("
                            + " have)? leftovers?[ night| day]",
                        "(make|change|set|have|mark|turn|switch|put|call) <day><meal>[ to| a| into| be| as| for| down"
                                + " as| down for]* leftovers?[ night]",
                        "leftover night (on )?<day>",
                        "<on><day><meal> (we are eating|eat|we eat|is|(we|i|you|they) (will|shall|should|can|are going"
                            + " to|could|might as well)( all)? (eat|have|do|finish|finish off|finish up|use up|make do"
                            + " with)|lets (eat|have|do|finish)) ?(up )?(the |our |some |those )?leftovers",
                        "(we|i|you) (will|shall|should|can|are going to|could)( all)? (eat|have|do|finish|finish"
                                + " off|finish up|use up)( up)? (the |our |some |those )?leftovers <on><day><meal>"),
                Rule.of(
                        slots -> slots.saying().asked() && !slots.saying().requested()
                                        || CAN_NOT_COOK
                                                .matcher(slots.saying().bare())
                                                .lookingAt()
                                ? List.of()
                                : slots.day("day").<Wish>map(Skip::new).stream().toList(),
                        "(we are skipping|we will skip|we are going to"
                            + " skip|skipping|skip|cancel|scratch|clear|drop|nix|remove|delete|take"
                            + " out|forget|scrap|cross out|clear out|skip over|leave out|call off|take off)[ the]["
                            + " (dinner|cooking|the dinner|the meal|dinner plans|plans)( for| on)?]"
                            + " ?<on><day><meal>(('s)?( dinner)?( off the plan| from the plan| plan| plans| plans for"
                            + " dinner| off the menu)?)",
                        "(skip|cancel|scratch) it <on><day>",
                        "(we are|i am|we will be|everyone is) (going out|eating out|out|away|not home|at [a-z' ]{2,30})"
                                + " <on><day><meal>( ,)?( so)? (no need|do not bother|we do not need|you do not need|do"
                                + " not) (to )?(plan|cook|make|planning)( a)?( dinner| anything| supper)?( for us)?",
                        "(we |i )(have|got)( a| an)? [a-z' ]{2,30} <on><day>( ,)?( so)? (no dinner|no cooking|skip"
                                + " dinner|no need to cook)",
                        "(eating|having dinner|dinner is) at [a-z' ]{2,30} <on><day><meal>",
                        "no (dinner|cooking|need for dinner|need to cook|dinner needed|meal|dinner plan|plan|need to"
                                + " plan|need to plan dinner|supper)[ needed| planned| for us| at home| at our place|"
                                + " here][ for| on] ?<on><day><meal>( ,)?( so)?( please)?( skip( it| that)?)?",
                        "(we|i|we all) (are|will be|am|will)( all)?( be)? (eating out|going out|out|away|gone|at [a-z'"
                            + " ]{2,30}|out of town|not home|not here|not eating|having dinner (out|at [a-z'"
                            + " ]{2,30})|eating at [a-z' ]{2,30}|dining out|going to [a-z' ]{2,30}|going out to"
                            + " eat|going out for dinner|doing dinner out|traveling|eating somewhere else|eating"
                            + " elsewhere)[ for dinner| to eat| to dinner] ?<on><day><meal>(( ,)?( so)? (skip( it)?|no"
                            + " dinner|no need to cook|skip dinner|no cooking|do not plan anything|no dinner"
                            + " needed|cancel dinner))?",
                        "<on><day><meal> (we|i)? ?(are|will be|am)?( all)? ?(eating out|going out|out|away|gone|not"
                            + " home|eating at [a-z' ]{2,30}|at [a-z' ]{2,30}|going to [a-z' ]{2,30}|out to eat|out to"
                            + " dinner|out of town|going out to eat|going out for dinner|have plans|have [a-z'"
                            + " ]{2,30})( for dinner)? ?,?( so)? (skip( it| dinner)?|no dinner|no need to cook|no"
                            + " cooking|cancel dinner|skip that( day| night)?)",
                        "(we|i) (are|will be|am)( all)?( be)? (eating out|dining out|going out to eat|going out for"
                                + " dinner|not eating at home|going out to dinner|eating elsewhere) ?<on><day><meal>",
                        "<on><day><meal> (we|i) (are|am) (eating out|going out to eat|going out for dinner|dining"
                                + " out|going out to dinner)",
                        "(do not|dont|no need to|we do not need to|we do not need|do not need|we will not need|i do"
                            + " not need|not) (plan|need|make|cook|cooking|do|schedule|have|eating)( anything| dinner|"
                            + " a dinner| to cook| to make| supper| dinner planned| at home)*( for)? ?<on><day><meal>",
                        "(we |i )?(will not|will not be|are not|am not|not|do not|can not|wont) (be |need |need a"
                                + " |cook |cooking|having |doing |make |making |eating |eating at |home|here|want"
                                + " )*(dinner|home|cooking|here|around)?( for dinner)? ?<on><day><meal>",
                        "<on><day><meal>( :| =)? (is off|is cancelled|is canceled|off|skip|skip it|no dinner|no"
                            + " cooking|nothing|we skip|is a skip|is skipped|can be skipped|is out|we are"
                            + " out|cancel|cancelled|do not plan anything|do not need dinner|eating out|we are eating"
                            + " out|we are going out|going out)(( ,)?( we are (out|eating out|gone|away)))?",
                        "(nobody|no one|none of us) (is|are|will be) (going to be )?(home|here|eating|around|eating at"
                                + " home|hungry) ?<on><day><meal>(( ,)?( so)? (skip( it| dinner)?|no dinner|no"
                                + " cooking|cancel dinner|no need to cook))?",
                        "(going out to eat|eating out|going out|going out for dinner|out to dinner|out to eat)"
                            + " <on><day><meal>(( ,)?( so)? (skip( it| dinner)?|no dinner|no cooking|cancel dinner|no"
                            + " need to cook|no dinner needed))?",
                        "take <day><meal> off( the plan| the menu| the schedule)?"),
                Rule.of(
                        slots -> set(slots, slots.dish("dish")),
                        "<on><day><meal>[ night| dinner] (is|=|:|will be|should be|is going to be|means|lets do|lets"
                            + " have|lets make|lets plan|lets go with|lets eat|plan|we are having|we are doing|we are"
                            + " making|we are eating|we are going to have|we are going to make|we will have|we will"
                            + " do|i am making|i will make|i am cooking|do|make|make it|i want|we want|can be|could"
                            + " be|i am doing|we should have|we should do|put|can we do|can we have|how about|we do|we"
                            + " have|have|to|->|>|for dinner|dinner is|dinner will be|it is|i am going to make|change"
                            + " to|change it to|going with|is now|be|can you put|would be|as) <dish>( ,)?("
                            + " (not|instead of|rather than|in place of) [a-z ]{3,25})?",
                        "(make|do|have|cook|put|set|schedule|plan|want|wanna do|wanna have|lets do|lets have|lets"
                            + " make|lets plan|lets go with|lets eat|plan|we are having|we are doing|we are making|we"
                            + " are eating|i am making|i am cooking|i will make|we will have|we will do|i want|we"
                            + " want|add|can we do|can we have|how about|what about|switch to|plan on|i am doing|i am"
                            + " going to make|put down|we should have|we should do|gonna make|going to make|going to"
                            + " have|plan for|book|slot|pencil in|stick|throw|move|i want to make|i would like|we"
                            + " would like|im making|try)[ us][ for dinner]? <dish>[ down| in| for dinner| planned|"
                            + " back] (on|for|onto|to|over to|in for|as|as dinner|on for|in on)[ the] ?<day><meal>["
                            + " instead| please| dinner]?",
                        "(make|do|have|cook|lets do|lets have|lets make|lets plan|lets go with|lets eat|plan|we are"
                            + " having|we are doing|we are making|we are eating|i am making|i am cooking|i will make|i"
                            + " want|we want|can we do|can we have|how about|we will have|we will do|plan|want|i am"
                            + " going to make|we should have|going to make|set|put|schedule) <dish> <day><meal>["
                            + " instead| please]?",
                        "(change|switch|make|set|update|turn|swap|put|move|mark|edit|replace|have|plan)[ the][ dinner"
                            + " (on|for)?] ?<day><meal>(( 's)?( dinner| plan| meal)?)( out)?"
                            + " ?(to|into|for|with|:|as|be|=|down as|down for|over to)? ?(be )?(to )?<dish>[ instead|"
                            + " night| please]?",
                        "(change|switch) <day><meal> from [a-z ]{3,40}? to <dish>",
                        "(change|switch|set|make)[ the] dinner <on><day> (to|be) <dish>",
                        "<dish> (on|for|this|for dinner|for dinner on|is|is on|goes on) <day><meal>[ please| instead]?",
                        "<dish> (on|for) <day><meal> (sounds good|sounds great|would be"
                                + " (good|great|nice|lovely)|works)",
                        "<dish> <day><meal>",
                        "<day><meal> <dish>",
                        "(dinner|supper) <on><day> (is|will be|=|should be) <dish>"));
    }

    private static List<Wish> set(Slots slots, Optional<String> dish) {
        boolean asked = slots.saying().asked() && !slots.saying().requested();
        if (asked) {
            slots.less(0.5);
        }
        return slots
                .day("day")
                .flatMap(day ->
                        dish.<Wish>map(name -> name.equals("leftovers") ? new Leftovers(day) : new SetDay(day, name)))
                .filter(wish -> !asked
                        || slots.saying().bare().contains(" do ")
                        || slots.saying().bare().startsWith("do ")
                        || slots.saying().bare().startsWith("have "))
                .stream()
                .toList();
    }
}
