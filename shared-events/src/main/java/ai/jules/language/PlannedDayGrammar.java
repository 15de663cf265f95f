package ai.jules.language;

import ai.jules.language.DinnerWish.Leftovers;
import ai.jules.language.DinnerWish.SetDay;
import ai.jules.language.DinnerWish.Skip;
import ai.jules.language.DinnerWish.Swap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How people change what is planned for a day: another dish, leftovers, two days swapped, no dinner. */
final class PlannedDayGrammar {

    /** Somebody else may; and "not today" tells nothing but what it answers. */
    private static final Pattern CAN_NOT_COOK = Pattern.compile("i (?:can not|am not|will not) (?:cook|mak)|not \\S+$");

    private PlannedDayGrammar() {}

    static List<Rule> rules() {
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
