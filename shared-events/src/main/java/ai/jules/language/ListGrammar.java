package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import ai.jules.language.ListWish.Add;
import ai.jules.language.ListWish.AddFor;
import ai.jules.language.ListWish.ClearList;
import ai.jules.language.ListWish.Got;
import ai.jules.language.ListWish.GotEverything;
import ai.jules.language.ListWish.Remove;
import ai.jules.language.ListWish.ShowList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How people speak of the shopping list. */
final class ListGrammar {

    private static final String TO = "(to|on|onto|in|into|for|2)";
    private static final String WE = "(we|i|they|the kids|you)";
    private static final String EVERYTHING =
            "(everything|all the ingredients|all ingredients|the ingredients|ingredients|what we need|what i need|all"
                + " the stuff|stuff|the stuff|what is needed|whatever we need|everything we need|everything i need|all"
                + " we need|whatever is (?:required|needed)|everything (?:required|needed)|what is required|all the"
                + " things|the things|what you need|everything you need|the rest of the ingredients)[ (we|i|you) need|"
                + " needed]";

    /** Who says please asks for it, and tells of nothing that is there. */
    private static final Pattern PLEASE = Pattern.compile(
            "^please (?!no\\b|not\\b)[a-z0-9]|[a-z] (?:, )?please(?: ?[.!,]| and thanks| and thank you)*$");

    private ListGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(whole());
        rules.addAll(removing());
        rules.addAll(got());
        rules.addAll(ListAmounts.rules());
        rules.addAll(adding());
        return rules;
    }

    private static List<Rule> whole() {
        return List.of(
                Rule.of(
                        new ClearList(),
                        "(clear|empty|wipe|delete|erase|reset|trash|scrap|clean|dump|nuke|remove)[ out| off][ all of|"
                                + " the whole| the entire| my entire| our entire| everything on| everything from|"
                                + " everything off| everything in| all the items on| all items on| all of the items on|"
                                + " all the stuff on| all the stuff off] <list>[ out| off| completely| clean| and start"
                                + " over]",
                        "(take|remove|delete|clear|get|wipe) (everything|all of it|it all|all items|all the"
                                + " items|all)[ off| from| out][ of] <list>",
                        "(take|get|remove|delete|clear) (everything|all of it|it all) off",
                        "take off (everything|all of it|it all|all of them)",
                        "(start|make|begin|create)[ me| us] (a )?(new|fresh|clean|brand new|blank|empty) <list>",
                        "start (a new|a fresh|the|my|our) [(shopping|grocery) ]list[ over| fresh| again]",
                        "(new|fresh) (shopping|grocery) list",
                        "start over (with|on) <list>",
                        "(nothing|none|most of it|everything|half|most of what is|all of it|the stuff)( (on|in|of)"
                                + " <list>| on there)? (is|are|was|were) [a-z' ]{3,30}( ,)? (so )?(just"
                                + " )?(clear|wipe|empty|delete|erase|reset|trash) (it|the whole thing|everything|it"
                                + " all|<list>)[ out| off]",
                        "start <list> (over|fresh|from scratch)"),
                Rule.of(
                        new ShowList(),
                        "<list>",
                        "groceries",
                        "(show|send|give|text|read|see|view|get|check|pull up|look"
                            + " at|open|have|share|shoot|display|resend|print)[ me| us| out| over| off| out to me|"
                            + " back][ me] [what is on ](<list>|the groceries)[ back| out| to me| over| again| back to"
                            + " me| back please| for me]",
                        "what is[ all| left| currently| so far| left over| remaining| there]( on| in| for)"
                                + " (<list>|there)[ so far| right now| today| for today| for the store]",
                        "what (all )?is on (<list>|there)[ so far]",
                        "what (have|do) (we|i|you) (have|got|get) on <list>[ so far]",
                        "what (do|did) (we|i) (need|have to get|need to get|need to buy|need to pick up|have to"
                                + " buy|gotta get|want)[ to (get|buy|pick up|grab)][ (from|at|for)] <store>",
                        "what (all )?(do )?(we|i) need[ to (get|buy|pick up|grab)][ at the store| from the store| from"
                                + " the grocery store| for groceries| shopping wise| today]",
                        "what (do|should) i (need to |have to )?(get|buy|pick up|grab|shop for)[ (from|at)][ <store>]["
                                + " today| tonight| on the way home]",
                        "what (am i|are we) (getting|buying|picking up|shopping for)[ at][ <store>][ today]",
                        "what is (left|left to (get|buy|pick up)|remaining)[ on the list]",
                        "what else( do (we|i) need| is on <list>| is left| do we need to get)[ on <list>| to"
                                + " (get|buy)][ from the store| at the store]",
                        "(is|are) <food> on <list>",
                        "(is|are) there anything[ else]? on <list>",
                        "(anything|what) (else )?on <list>",
                        "do we need anything[ (from|at)][ <store>]",
                        "how (long is <list>|many (things|items) are[ left]? on <list>)",
                        "(where is|i need|need|i am at the store (,|and)? what is on) <list>",
                        "did (i|we|you|anyone|anybody|someone|somebody|mom|dad|<who>) (put|add|remember to"
                                + " add|remember to put|ever add|ever put) <food> (on|to) <list>[ yet| already]",
                        "(double check|check|see|look)( to see)? (if|whether) <food> (is|are|made it|got put|got"
                                + " added) (on|to) <list>[ yet| already]",
                        "what (do|did) (we|i) (still )?need( from| at| for)? <store>",
                        "what (do|did) (we|i) (still )?need"),
                Rule.of(
                        slots -> slots.anyDish("dish").<Wish>map(AddFor::new).stream()
                                .toList(),
                        "(add|put|get|buy|throw|i need|we need|need|grab|pick up|order) " + EVERYTHING
                                + " (for|to make|to cook|for making|of|from)[ tonights| our| my] <dish>["
                                + " (to|on|onto|in) (<list>|there)]",
                        "(add|put|throw|get|buy)[ all]? the <dish>"
                                + " (ingredients|stuff|fixings|groceries|supplies|things)[ (to|on|onto|in) <list>]",
                        "(add|put|throw|get|buy) (all )?<dish> (ingredients|fixings)[ (to|on|onto|in) <list>]",
                        "put (what|everything|whatever) (we|i) need for <dish> on <list>",
                        "(everything|all|whatever|what) (we|i) need for <dish> (goes|go|needs to go|should"
                                + " go|belongs|has to go) (on|to) <list>",
                        "[all ](the )?(stuff|everything|ingredients|fixings|things|groceries|all of it) (for|to make)["
                            + " the| our| that| a] <dish> (needs to|need to|should|has to|have to|gotta|must|can|ought"
                            + " to)( all)? (go|be|get put|be put|be added|get added|get)( down)? (on|to|onto|in)"
                            + " <list>",
                        "shop for <dish>",
                        "[all ][the ](ingredients|fixings|stuff|everything|groceries|things) (for|to make)[ the| our|"
                                + " my] <dish>[ (need|needs|has|have|got|ought|should|must|can|will)( to)? (go|be|be"
                                + " put|be added|get added|get put|go down)| goes| go] (on|to|onto|for) <list>",
                        "(put|add) <dish> on <list> , (all of it|everything)",
                        "(make|build|create|start)[ me]? (a|the) <list> for <dish>"),
                Rule.of(
                        new GotEverything(),
                        "[i |we ](have )?(managed to get|got|found|bought|grabbed|picked up|have) (everything|them"
                            + " all|all of them|it all|all of it|the whole list|all the things|all the stuff|every"
                            + " single thing|all of the things|everything we needed|everything we need|all the"
                            + " groceries|the whole thing)[ (on|from|off) (<list>|there)][ (at|from) <store>][ today]",
                        "(all done|done|finished|i am done|we are done|all finished)( with)? (<list>|shopping|the"
                                + " shopping|grocery shopping|at <store>|with groceries)[( ,)? (i )?(found|got) (it"
                                + " all|everything)]",
                        "(everything|all of it|the whole list|all of that)( on <list>)? (is|was) (now )?(in the"
                                + " cart|in my cart|in the bag|bought|checked off|done|got)[ finally| at last]",
                        "(check|mark|cross|tick) (everything|it all|all of it|the whole list|them all|all|all of"
                                + " them)[ on <list>][ off| as done| as got| done| as bought| bought][ on <list>| of"
                                + " <list>| the list]",
                        "(list|shopping|groceries) (is |are )?(all )?(done|finished|complete)",
                        "that is (everything|it|all)( on <list>)?( ,)? (all done|got it all|done|i am done|we are"
                                + " done|got everything)",
                        "(check|mark) off (everything|the whole list|it all|all)[ on <list>]",
                        "(it is )?(all|everything)( is)? (bought|purchased|picked up|checked off|gotten|acquired|in the"
                                + " cart)"));
    }

    private static List<Rule> adding() {
        return List.of(
                Rule.of(
                        slots -> slots.named(Add::new),
                        "((?!got|grabbed|found|bought|picked|have|we have|used|out of|ran out).{1,60} : )?<items>("
                                + " (,|\\.|!|\\n"
                                + "))? (add|get|put)( (those|them|these|it|em|all that|all of those|all of these))?("
                                + " (to|on|on there|down)( <list>)?)?"),
                Rule.of(
                        slots -> both(slots),
                        "(add|put|throw|stick) <items> (to|on|onto) <list> (,|and|, and|as well as|along with|plus)"
                                + " <items2>"),
                Rule.of(
                        slots -> slots.items(Add::new),
                        "(add|put|write|throw|stick) (to|on|onto)[ to] <list>[ :| ,] <items>",
                        "(to|on|for) <list>[ :| ,][ add] <items>",
                        "<list> (:|add|addition|additions|needs|, add)[ :] <items>",
                        "(add|put|throw|stick|toss|include|write|jot|pop|slap|chuck|get|note|place|enter)[ down]"
                                + " <items> "
                                + TO + " (<list>|there)[ for [a-z' ]{2,30}]",
                        "<items> would be (lovely|great|nice|good|wonderful|awesome|perfect) (for|on) <list>",
                        "(put|throw|stick|toss|write|jot|get)( down)? <items> (down|on there)",
                        "(put|write|jot|note) down <items>",
                        "(throw|toss|put|stick) in <items>",
                        "(put|get) me down for <items>",
                        "(put|throw|stick) <items> on",
                        "add[ in| on| another| :| ,] <items>",
                        "[mind ]adding <items>[ " + TO + " <list>]",
                        "(have|get) (someone|somebody) (add|get|buy|pick up|grab) <items>",
                        "[i |we ](would like|want) to add <items>[ " + TO + " <list>]",
                        "<items> (go|goes|belong|belongs|gets|get) (on|onto|to) <list>",
                        "<items> (should|need to|needs to|can|has to|have to|gotta|must|could) (go|be|get added|be"
                                + " added)( (on|to) <list>| on there)"),
                Rule.of(
                        slots -> slots.has("who") && slots.who().isEmpty() ? List.of() : slots.named(Add::new),
                        "<items> " + TO + " <list>",
                        "<items> , (on|to|for) <list>",
                        "(throw|toss|slap) on <items>",
                        "[we ]need( some)?( stuff| things| supplies)? for [a-z' ]{2,30} : <items>",
                        "[" + WE
                                + " ](all )?(do )?(will |are going to |going to |am going to |gonna |might |may"
                                + " )?(need|could use|are in need of|require|will need)[ to (get|buy|pick"
                                + " up|grab|add|order|have|stock up on|restock)][ (more|some|some more|another|us|a"
                                + " few more)] <items>[ (from|at) <store>][ <on><day><meal>][ for"
                                + " (dinner|lunch|breakfast|school|the week|the party|the recipe|later)]",
                        "[so ]for [a-z' ]{3,30}?( ,)? (we|i) (do )?(will |are going to |am going to |gonna )?need[ (to"
                                + " get|to buy|some|more)] <items>",
                        "[" + WE
                                + " ](have to|got to|need to|must|should|ought to|gotta|wanna|want to|better|had"
                                + " better)( (get|buy|pick up|grab|add|order|restock))[ (more|some|us)] <items>["
                                + " (from|at) <store>][ on the way home| on the list| on my way home| while i am out|"
                                + " today| tomorrow]",
                        "we forgot[ about][ the] <items>",
                        "(can|could|will|would) (mom|mommy|mama|dad|daddy|papa|grandma|grandpa|<who>) (please"
                                + " )?(get|grab|buy|pick up|bring|bring home|add)[ (us|me)][ (some|more|some"
                                + " more|another)] <items>[ (from|at) <store>][ on the way home| today| tonight|"
                                + " tomorrow]",
                        "(add|get|buy|grab|need|pick up)? ?<items> (when|if|next time|while)"
                                + " (you|we|i|someone|anyone|somebody)"
                                + " (are|is|am|go|goes|get|gets|stop|stops|run|swing|pass|happen to be)[a-z"
                                + " ]{0,24}<store>",
                        "(buy|get|grab|pick up|purchase|fetch|stock up on|restock on|restock|snag|pick us up|pick me"
                            + " up|get us|get me|grab me|grab us|bring home|bring)[ up][ (me|us)][ (some|more|some"
                            + " more)] <items>[ (from|at)][ <store>][ on the way home| on your way home| on my way"
                            + " home| when you are out| while you are out| while you are there| while you are at it|"
                            + " today| tomorrow| tonight| for me| when you go]",
                        "((do not|never) forget|remember|remember to|remind me|remind us|do not let me forget|make"
                            + " sure (we|i|you)|make sure you|dont forget)[ about][ to| that we need]["
                            + " (get|buy|add|grab|pick up|need|have|order)] <items>[ (from|at)][ <store>][ when (we"
                            + " are|i am|you are|i go|we go|you go) [at |to ]<store>| next time| tomorrow| today| this"
                            + " time| on the way home]",
                        "[" + WE
                                + " ]((are|am|is) )?(running|getting|almost|nearly|about|close to|pretty)[ low| out]"
                                + " (on|of|out of) <items>",
                        "[" + WE
                                + " ]((are|am|is) )?(on (the|our|my) last"
                                + " (bit|roll|bag|box|can|jar|bottle|carton|pack|few|couple|drop|drops|stick|loaf)("
                                + " of)?|low on|running low on|running out of|almost out of|nearly out of|about out"
                                + " of|getting low on|short on|down to the last of the|on the last of the|about to run"
                                + " out of|close to out of) <items>",
                        "<items> (is|are) (running|getting|almost|nearly)( low| out| gone| empty)",
                        "<items> (is|are) low",
                        "[we |there is |there are |i |got |have |we have |only have ]*(barely any|hardly any|not"
                                + " much|not many|only a little|only a bit of|almost no|very little|only a few|just a"
                                + " little|a little bit of) <items> (left|remaining)",
                        "[we are |i am ]down to[ just]( (our|the|my|one))? (last|last of the|last few|final) <items>",
                        "(any chance|someone|somebody|who ever goes|whoever goes|whoever is going|if"
                            + " (anyone|someone|somebody|you) (is|are|goes|go)[ at| to| by| near][ to]? <store>|when"
                            + " you are at <store>|while you are at <store>|next time (we are|you are|i am) at"
                            + " <store>)[ ,][ to <store>][ can| could| please| should][ you][ get| grab| buy| pick up|"
                            + " add] <items>",
                        "if (anyone|someone|anybody|somebody|you) (is|are|goes|go|stops|stop|happens to"
                            + " be|drives|passes|swings|runs)(( passing| going| stopping| driving| swinging| heading|"
                            + " near| by| at| past| to))*( by| at| to| past| near)? [a-z' ]{3,20} (:|,)( please)?[ we"
                            + " need| get| grab| pick up| i need] <items>",
                        "(shopping |grocery )?list (for|from|at) [a-z' ]{2,20} :( |\\n|,)* <items>",
                        "more <items> needed",
                        "(someone|<who>) (needs|need|is out of|asked for|is asking for)[ some| more] <items>"),
                Rule.of(slots -> bareRow(slots), "(oh and |and |oh |plus )?<items>"));
    }

    /** Several items, or measured ones, without any verb: people send those as what to buy. One word alone is no
     * wish. */
    private static List<Wish> bareRow(Slots slots) {
        boolean goesOn = slots.saying()
                .raw()
                .matches("(?:(?:oh|ok|yeah|wait|ooh|hey|yes|um|uh) (?:, )?)*(?:and|also|plus|oh|as well as|one more"
                        + " thing|another thing|almost forgot)(?: also)?(?: [,:])? .*");
        return slots
                .items("items", Demand.KNOWN)
                .filter(items -> !slots.saying().asked()
                        && slots.scope().context().open().isEmpty())
                .filter(items -> goesOn
                        || PLEASE.matcher(slots.saying().raw()).find()
                        || items.size() >= 3
                        || items.size() == 2
                                && items.stream().anyMatch(item -> item.amount().isPresent())
                        || slots.saying().raw().contains("\n") && items.size() >= 2)
                .<Wish>map(Add::new)
                .stream()
                .toList();
    }

    private static List<Wish> both(Slots slots) {
        var first = slots.items("items", Demand.ANY);
        var second = slots.items("items2", Demand.KNOWN);
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        List<Item> all = new ArrayList<>(first.get());
        all.addAll(second.get());
        return List.of(new Add(all));
    }

    private static List<Rule> got() {
        return List.of(
                Rule.of(
                        slots -> slots.saying().asked() ? List.of() : slots.named(Got::new),
                        "[i |we ](have )?(got|grabbed|found|have got|picked up) the <items>[ (in|into) (the|my) cart|"
                                + " (at|from) <store>| off <list>| from <list>| on <list>]",
                        "[i |we ](got|grabbed|found)( (at|from) [a-z' ]{2,20})?( today| so far)?( :| ,) <items>",
                        "[the ](produce|groceries|stuff|dairy|meat|frozen stuff|cold stuff|veggies|fruit) (is|are) in"
                                + " (the|my) cart( ,)? (so )?(that is|i have|i got) <items>"),
                Rule.of(
                        slots -> slots.foods(Got::new),
                        "[i |we |just ](have )?(got|grabbed|snagged|found|nabbed|have got)[ the| some| us| all the|"
                            + " our] <items>[ (in|into) (the|my) cart| (at|from) <store>| off <list>| from <list>| on"
                            + " <list>]",
                        "(check|cross|tick|mark) off <items>[ (on|of|from) <list>]",
                        "(check|cross|tick|mark) <items> off[ of| from| on][ <list>]",
                        "(mark|check|list|put|set) <items> (as |is"
                                + " )?(got|gotten|done|bought|purchased|off|complete|completed|as done|picked"
                                + " up|checked|found)",
                        "[i ]checked off <items>",
                        "[i ]crossed off <items>",
                        "[i |we ](have put|have|put) <items> in (the|my|our) (cart|basket)",
                        "[i |we ](have )?(got|found|grabbed)[ the] <items>( ;| ,| \\.)?( so)? (you (may|can)"
                                + " )?(check|cross|tick|mark) (it|them|those|that|both) off",
                        "<items>[ (is|are)] (in|in the|into the) (cart|basket|bag)",
                        "<items>[ (is|are)] (in the|in my) (cart|basket)",
                        "<items>[ (is|are)] (got|done|check|checked|bought|checked off|gotten|taken care"
                                + " of|acquired|secured)",
                        "<items>( ,)? (i )?(got|grabbed|found|have) (it|them|em|those|that|both)",
                        "in (the|my) (cart|basket)[ :| ,] <items>"));
    }

    private static List<Rule> removing() {
        return List.of(
                Rule.of(
                        ListGrammar::instead,
                        "(not|no|forget|skip|do not get|do not buy|scratch|remove|instead of) (the )?<items>( ,| \\."
                                + "| and| but)* (get|buy|add|grab|we need|make it|do) <items2> instead",
                        "instead of (the )?<items>( ,)* (get|buy|add|grab|put|we need|lets get|do) <items2>"),
                Rule.of(
                        ListGrammar::instead,
                        "(replace|swap|switch|change)( out)?( the)? <items> (with|for|to) <items2> on <list>"),
                Rule.of(
                        slots -> slots.items(Remove::new),
                        "(remove|delete|erase|drop|strike|scratch|cut|eliminate|take|get|pull|kick|knock)[ out| off]"
                                + " <items> (from|off|off of|out of|outta)[ of| from] (<list>|there)",
                        "(take|pull|knock) <items> (off|back off)[ of it]",
                        "(take|leave) (off|out) <items> (from|off|of) <list>"),
                Rule.of(
                        slots -> slots.named(Remove::new),
                        "(remove|delete|erase|strike|scratch)[ out| off] <items>",
                        "(take|get|pull|kick|knock|leave|keep) <items> (off|out|back off)[ of it]",
                        "(take|leave) (off|out) <items>[ (from|off|of) <list>]",
                        "[" + WE + " ](do not|no longer) (need|want) <items> on <list>[ anymore| any more| now]",
                        "no <items> after all( ,)? (take|leave|get|keep) (it|them) off[ <list>]",
                        "[(we|i|you) can ](cross out|scratch|nix|drop|cancel|forget|forget about|skip|lose|ditch|hold"
                                + " off on|hold|never mind|never mind about|never mind on|scrap|cut|axe|leave)["
                                + " (on|about|out)] <items>[ (from|off|on) <list>| for now| this time| this week]",
                        "[" + WE
                                + " ](do not|did not|will not) (actually )?(need|want)( to (get|buy))?[ any| any more|"
                                + " more| the] <items> (anymore|any more|any longer|after all|now|this week|this"
                                + " time|on <list>)",
                        "[" + WE
                                + " ](do not|did not) (need|have) to (get|buy|pick up|grab)[ any| any more| more| the]"
                                + " <items>[ anymore| this week| after all]",
                        "(i )?do not think (we|i|you) (need|want)[ any| the| more| any more] <items>[ anymore| after"
                                + " all| now]",
                        "[" + WE
                                + " ](will not|are not going to|am not going to|are not gonna|do not think we will)"
                                + " (be needing|need|be wanting|be using)[ any| the| any more] <items>[ after all|"
                                + " anymore| this week| now]",
                        "[" + WE + " ]no longer (need|want)[ any| the| to (get|buy)] <items>",
                        "[" + WE
                                + " ](do not|will not) need[ any| the| any more] <items> (now|anymore|any more|after"
                                + " all)[( ,)? (take|get|cross|knock) (it|them|those|that) off[ <list>]]",
                        "[" + WE
                                + " ](do not|will not) (need|want)[ any| the| any more] <items>( ,)? (so"
                                + " )?(take|get|cross|knock) (it|them|those|that) off[ <list>]",
                        "(i |we )?changed (my|our) minds? (about|on) <items>",
                        "<items> (is|are|goes|comes) off <list>",
                        "no (longer need|need for|need to (get|buy))[ any| the| more| any more] <items>[ anymore| this"
                                + " week]",
                        "(do not|no need to|never mind about getting|never mind getting|stop) (get|buy|pick"
                                + " up|grab|order|bother with|bother getting|getting|buying)[ any| any more| more| the]"
                                + " <items>[ anymore| this week| after all| this time]",
                        "<items> (can|should) (come|go|be taken|be removed) (off|off of|from)[ of][ <list>]"));
    }

    private static List<Wish> instead(Slots slots) {
        var before = slots.items("items", Demand.NAMED);
        var after = slots.items("items2", Demand.NAMED);
        return before.isEmpty() || after.isEmpty()
                ? List.of()
                : List.of(new Remove(before.get()), new Add(after.get()));
    }
}
