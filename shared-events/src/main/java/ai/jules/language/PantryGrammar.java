package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import ai.jules.language.PantryWish.Bought;
import ai.jules.language.PantryWish.Expiring;
import ai.jules.language.PantryWish.Have;
import ai.jules.language.PantryWish.HowMuch;
import ai.jules.language.PantryWish.Move;
import ai.jules.language.PantryWish.OutOf;
import ai.jules.language.PantryWish.ShowPantry;
import ai.jules.language.PantryWish.Used;
import ai.jules.language.PantryWish.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How people speak of what is at home. */
final class PantryGrammar {

    private static final String WE = "(we|i|somebody|someone|kids|the boys|you guys|<who>)";
    private static final String LEFT =
            "[ left| at home| at the house| in the house| here| in stock| on hand| at the moment| around| around here|"
                    + " today| right now| left at home]";
    private static final String IN = "(in|on|inside|at|inside of)[ the| our| my]";
    private static final String BACK = "[( the| our)? (back|bottom|top|door|corner) of( the| our| my)?]";
    private static final String SOON =
            "[ soon| first| this week| next| today| tomorrow| in the next few days| in the fridge| in the pantry|"
                    + " before it goes bad| right away| the soonest| at home| soonest| quickly| quick| before"
                    + " thanksgiving| this weekend]";

    /** A word of a purpose; behind "and" may stand another wish. */
    private static final String NO_MORE = " (?!and |please |add |then )[a-z']+";

    /** Who picked up "the" turkey means the one of the list, unless they say where it is now. */
    private static final String NOT_LISTED =
            "(?! the (?!.*\\b(?:at|from|in|yesterday|sale|fridge|freezer|pantry|counter|garage|cupboard)\\b))";

    private PantryGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(asking());
        rules.addAll(emptying());
        rules.addAll(having());
        return rules;
    }

    private static List<Rule> asking() {
        return List.of(
                Rule.of(
                        new Expiring(),
                        "what (expires|is expiring|will expire|goes bad|is going bad|will go bad|spoils|is"
                            + " spoiling|will spoil|is expired|has expired|is old|is about to (expire|spoil|go"
                            + " bad|turn|go)|is close to (expiring|going bad|spoiling|expiration)|is going to"
                            + " (expire|spoil|go bad)|needs to be used|needs to be eaten|needs using|needs to get"
                            + " used|needs eating|needs to get eaten|needs to be eaten up|is near"
                            + " (expiration|expiring)|has to be used|is getting old|is not going to last|expires the"
                            + " soonest|is on its last legs)[ up| up soon]"
                                + SOON,
                        "what (should|do|must) (we|i) (need to (use|eat)|have to use|use|have to eat"
                                + " (?=up|first|before|soon)|eat)( up)?("
                                + SOON + "|[ soon| first| before it (goes bad|spoils|expires)])",
                        "what food[s]? (is|are) (expiring|going bad|about to (expire|spoil|go bad))" + SOON,
                        "(is |are )?(anything|something|any food|there anything|any of (our|the) (food|stuff))["
                            + " (in|on) the <place>] (expired|expiring|expires|old|going bad|about to (go"
                            + " bad|expire|spoil|turn)|close to (going bad|expiring)|going to (expire|spoil|go"
                            + " bad)|need to be used|i need to use|we need to use|we should use|i should use|getting"
                            + " old|spoiling|that needs to be used|needs to be used|spoiled|bad|past its date|out of"
                            + " date|gone bad)[ up]"
                                + SOON,
                        "(use it up|use up|use soon|expiring|expiring soon|expiration dates|expirations|expiring"
                                + " stuff|use first)[ list| items]",
                        "(show|list|tell)[ me] (what is |the )?(expiring|expiring (food|items|stuff|soon)|expires"
                                + " soon|going bad)"
                                + SOON,
                        "(which|what) (food|foods|stuff|things|items|thing) (expire|expires|go bad|goes bad|should"
                                + " (we|i) use|needs to be used|need to be used)[ up]"
                                + SOON),
                Rule.of(
                        slots -> List.of(
                                new ShowPantry(slots.has("place") ? Optional.of(slots.place()) : Optional.empty())),
                        "(everything|all|all the food|whatever)( that)? (is|we have|we have got) " + IN + BACK
                                + " <place>",
                        "what (all )?(is|do (we|i) (have|got)|have (we|i) got|food is|food do (we|i) have|all do"
                                + " (we|i) have|stuff is|else is|is left|all is)[ left| going on] "
                                + IN + BACK + " <place>[ at home| rn| right now| today]",
                        "(show|list|check|send|see|view|read|open|give)[ me][ what is in][ the| my| our| whats in the]"
                                + " <place>[ list| inventory| contents| stuff]",
                        "(the |my |our )?<place>(( inventory| contents| list)|[ ?])",
                        "what (all )?(do|does) (we|i|the house) (currently )?(have got|have|got)[ to eat| food wise]["
                            + " in stock| on hand| at home| at the house| at home rn| in the house| in the kitchen|"
                            + " here| around| in there| around here| in our kitchen][ food wise| for food| right now|"
                            + " rn| to work with| today| left]",
                        "what[ kind of| sort of]"
                            + " (food|foods|groceries|ingredients|provisions|supplies|foodstuffs|victuals|staples) (do"
                            + " (we|i) (even |currently |still )?have|is in the house|is at home|have we got|we"
                            + " have|we have got|we got|there is)[ in (the|this|our) (whole )?(house|kitchen|place)]"
                                + LEFT,
                        "what " + IN + BACK + " <place>",
                        "(list|show|name|give|send)[ me| us] (everything|all|whatever|all the (food|stuff|items)|the"
                                + " stuff|the food|what)( that| we have| we have got| i have| there)*( is)? "
                                + IN + BACK + " <place>",
                        "(what is|whats) (in stock|on hand|in the house|at home|in the kitchen)[ right now]",
                        "(show|give|send)[ me][ the| our| my| an] (inventory|kitchen inventory)|inventory|what (have"
                                + " we|have i) got[ at home]"),
                Rule.of(
                        slots -> slots.saying().bare().startsWith("we got ")
                                        && !slots.saying().asked()
                                ? List.of()
                                : slots.eachFood(Demand.KNOWN, HowMuch::new),
                        "how (much|many)[ more]( (cans|bags|boxes|jars|bottles|packs|pounds|lb|cartons) of)? <food>"
                                + " ((do|did|does) )?(we|i) (have got|have|got)[ (in|on) the <place>]"
                                + LEFT,
                        "how (much|many)[ more] <food> (is|are|have we got|we got|we have)(( left| there| in the"
                                + " <place>| at home| in stock| remaining))"
                                + LEFT,
                        "how (much|many) <food>[ left| in the <place>| at home]",
                        "(do|does) (we|i|anyone|you know if we|you know if i) (have got|have|got)[ any| enough| some|"
                                + " much| plenty of| any more| more] <food>[ left][ (in|on) the <place>| in there]"
                                + LEFT,
                        "have we got[ any| enough| some] <food>" + LEFT,
                        "(is|are|was) (there|we good on|we ok on|we low on|we out of|we running low on)[ any| enough|"
                                + " some| more| any more| still| still any] <food>[ left][ (in|on) the <place>]"
                                + LEFT,
                        "(are|am) (we|i) (out of|low on|good on|running low on|running out of|stocked on|almost out"
                                + " of|completely out of) <food>"
                                + LEFT,
                        "(any|got any|we got|you got any|have any|do you have any)[ more] <food>( left| at home| in"
                                + " the <place>| in the house| in stock| around| on hand)"
                                + LEFT,
                        "how (are|is|r) (we|our|the) (on|for|doing on|looking on|doing for|set for|supply of|set"
                                + " on|fixed for) <food>",
                        "how is (our|the) <food> (supply|stock|situation|looking)",
                        "how (we|you guys|you all) (doing|looking|set|fixed|holding up|sitting) (on|for|with) <food>",
                        "how (much|many) <food> (there is|is there|are there|there are)[ left]" + LEFT,
                        "(is|are)[ the| our| my| that| those] <food>[ in the <place>| from <day>] (still"
                            + " )?(good|ok|okay|fine|fresh|edible|safe|any good|all right|alright|safe to eat|good to"
                            + " eat|ok to eat)( still)?",
                        "(has|have|did|will)[ the| our| my| that| those] <food> (go bad|gone bad|going"
                                + " bad|turned|spoil|spoiled|expire|expired|gone off|off)( yet| soon)?",
                        "how (old|fresh) (is|are)[ the| our| my| that| those] <food>[ in the <place>]",
                        "how (long|much longer) (is|are|will|does|do)[ the| our| my| that| those] <food> (good("
                                + " for)?|keep|last|still good|ok)",
                        "when (does|do|will|is|did)[ the| our| my| that| those] <food> (go bad|expire|spoil|turn|going"
                                + " bad|expiring)"),
                Rule.of(
                        slots -> slots.eachFood(Demand.ANY, HowMuch::new),
                        "(do|does) (we|i) (still )?(have|have got|got) any <food>[ left][ (in|on) the <place>]" + LEFT,
                        "(we|you|they|i) got any( more)? <food>" + LEFT),
                Rule.of(
                        slots -> asked(slots, slots.eachFood(Demand.KNOWN, HowMuch::new)),
                        "(any|got|got any|we got|we got any|we have|we have any|there is|there is any|we good on|we"
                                + " low on|we out of|is there|enough|have|have any|out of) <food>"
                                + LEFT),
                Rule.of(
                        slots -> slots.eachFood(Demand.ANY, Where::new),
                        "where (is|are|did (you|i|we|someone) put|do (we|you|i) keep|(does|do|can|would|might|could)"
                            + " (one|a person|somebody|anybody|someone|a girl|a guy) (find|keep|look for)|is all|are"
                            + " all|do (we|i) have|did|would i find|can i find|might i find|could i find|might we"
                            + " find|do i find|would)[ the| our| my| all the| any| we put the| i put the| we keep the]"
                            + " <food>[ (at|kept|stored|located|hiding|hidden|in the kitchen|be|go|in this"
                            + " (house|kitchen)|around here|in here|hiding out)]",
                        "(i )?(can not|could not) find the <food>",
                        "where (did|does|do|would|has|might) (somebody|someone|anybody|anyone|they|the"
                            + " kids|mom|mommy|dad|grandma|she|he|<who>) (put|keep|hide|leave|stash|store|stick|move)["
                            + " the| our| my| all the] <food>",
                        "where[ the| our| my] <food> (has|have|had) (got|gotten|gone|run off)( off)?( to)?",
                        "where (has|have|did)[ the| our| my] <food> (got|gotten|gone|go|run off)( off)?( to)?",
                        "where (the |our |my )?<food> (lives|is|goes|are|is kept|are kept|went)",
                        "which <place> is the <food> in",
                        "(where|what) (shelf|place) is the <food> (on|in)"));
    }

    private static List<Wish> asked(Slots slots, List<Wish> wishes) {
        return slots.saying().asked() && !slots.saying().requested() ? wishes : List.of();
    }

    private static List<Wish> told(Slots slots, List<Wish> wishes) {
        boolean somebody = !slots.has("who") || slots.who().isPresent();
        return slots.saying().asked() || !somebody ? List.of() : wishes;
    }

    /** "Used up a pound of it" may leave some. */
    private static Wish gone(List<Item> items, Saying saying) {
        boolean some = saying.bare().matches("(?:[a-z]+ )?(?:have |has )?used up .*")
                && (items.stream().allMatch(item -> item.unit().isPresent())
                        || saying.bare().contains(" half ")
                        || saying.bare().contains(" 1/2 "));
        return some ? new Used(items) : new OutOf(items);
    }

    private static List<Rule> emptying() {
        return List.of(
                Rule.of(
                        slots -> slots.scope().before().isEmpty()
                                ? List.of()
                                : told(slots, List.of(new OutOf(slots.scope().before()))),
                        "[" + WE + " ](have |has )?(ran|run) out"),
                Rule.of(
                        slots -> told(slots, slots.foods(items -> gone(items, slots.saying()))),
                        "[(we|i) (are|am)][ are| am| is][ all| completely| totally| fully| fresh| plumb| officially|"
                                + " clean][ out| outta| now out] of <items>[ at home| again]",
                        "(are|am)?( )?(all |completely |totally |fresh )?(out|outta)( of)? <items>",
                        "(out|outta) of <items>",
                        WE
                                + " (are|am|is) (all |completely |totally |officially |fresh |clean )?(out|outta)("
                                + " of)? <items>",
                        "[" + WE
                                + " ](have |has )?(ran|run) out of[ the] <items>[ this morning| today| last night|"
                                + " yesterday]",
                        "[(there is|there are|we have|i have|we got|there was) ]no[ more] <items>( left| anymore| at"
                                + " home| in the house| in the <place>| at all)",
                        "(there is|there are|we have|we got|i have|we have got|i have got|there was) no[ more] <items>",
                        "no more <items>",
                        "(we|i) do not have[ any| any more| anymore| no] <items>[ left| anymore| at home| in the"
                                + " house]",
                        "there (is|are) not any[ more] <items>[ left]",
                        "[the ]<items> (is|are|was) (all )?(gone|finished|out|used up|done|empty|kaput|no more|all"
                            + " out|gone"
                            + " bad|moldy|spoiled|rotten|bad|expired|rancid|sour|slimy|mushy|fuzzy|curdled|stale|spoilt)",
                        "[the ]<items> (ran out|run out|went bad|has gone bad|have gone bad|expired|spoiled|got"
                            + " moldy|has mold|have mold|has expired|have expired|turned|(has |have )?turned (to|into)"
                            + " (slime|mush|mold|goo|liquid)|is toast|went off|smells bad|went moldy|has"
                            + " turned|rotted)( ,)?( so)?( i| we)?( (tossed|threw|dumped|chucked) (it|them)( out|"
                            + " away)?)?",
                        "[" + WE
                                + " ](have |has )?(used|finished|ate|drank|killed|polished|wiped|used up|finished"
                                + " up|finished off|demolished)[ up| off| out][ the last] (the (last|rest) of|the"
                                + " last|the end of|all the|all of the|the remaining|all our|up the|off the|up all"
                                + " the|our last|the very last|the last bit of|the last of the|the rest of the)[ of]["
                                + " the] <items>[ this morning| last night| today| yesterday| for"
                                + " (breakfast|lunch|dinner)]",
                        "[" + WE
                                + " ](have |has )?(finished|finished off|used up|polished off|killed|finished up)["
                                + " the| all the| our| all] <items>[ this morning| last night| today| yesterday]",
                        "i (made|baked|cooked) .{3,40} and (that|it) (finished|finished off|used up|took|killed)("
                            + " off)?[ the (last|rest) of][ all][ the| our] <items>( so (we|i) (are|am) (all )?out)?",
                        "[the ]<items> (had|has|grew|got) (fuzz|mold|fur|hair|a smell|bugs|spots|slime)[ (on|in|all"
                                + " over) (it|them|top)]( ,)?[ so][ (we|i) (threw|tossed|chucked|dumped|pitched)"
                                + " (it|them)( out| away)?]",
                        "(somebody|someone|nobody|who|[a-z]+) (ate|drank|finished|used) (all the|up all the|all"
                            + " our|the last of the|the rest of the|the last) <items>( ,)? (there (is|are) none|none"
                            + " left|there is none left)",
                        "who (finished|ate|drank|used up)[ all| the last of][ the] <items>( ,| \\.| \\?)? (it|they)"
                                + " (is|are) (all )?gone",
                        "[" + WE
                                + " ](have |has )?(threw|thrown|tossed|toss|threw out|threw"
                                + " away|dumped|trashed|chucked|got rid of|pitched)[ out| away][ the| all the| our|"
                                + " that| some old| old] <items>[ out| away][ (it|they)( is| was| were| are| had|"
                                + " has)? .{1,40}| because .{1,40}| cuz .{1,40}]",
                        "that (is|was) the (last|end) of the <items>",
                        "(last|end) of the <items>[ is| are]? (gone|used)",
                        "(used|finished) (it|them) all( ,)? <items>",
                        "<items>( ,)? (all )?(gone|none left|all out)",
                        "zero <items>( left)?"),
                Rule.of(
                        slots -> told(slots, slots.foods(Used::new)),
                        "[" + WE
                                + " ](have |has )?(used|ate|eaten|drank|cooked|consumed|used up)[ up][ about][ the|"
                                + " some| some of the| some of our| most of the| our] <items>[ (for|in|on|to make)("
                                + " the| my| our| making)? [a-z ]{2,30}| last night| today| this morning| tonight| for"
                                + " (dinner|lunch|breakfast)| up| yesterday| from the <place>]*",
                        "[i |we ](made|cooked|baked) [a-z ]{2,30}( ,)?( and)?( so)?( we| i)? used[ up| the| some of"
                                + " the| some] <items>"));
    }

    private static List<Rule> having() {
        return List.of(
                Rule.of(
                        slots -> told(
                                slots,
                                slots
                                        .items("items", Demand.NAMED)
                                        .<Wish>map(items -> new Move(items, slots.place()))
                                        .stream()
                                        .toList()),
                        "[" + WE
                                + " ](have"
                                + " )?(move|moved|moving|transfer|transferred|switch|switched|shift|shifted|relocated|took|bring|brought|take)["
                                + " the| all the| some of the| some| our| out the] <items>( (from|off|off of|out of)"
                                + " (the|our|my) <place2>)? (to|into|in|onto|over to|out to|from the \\S+ (to|into))("
                                + " the| our| my)? <place>[ now| today][( ,)? (so (it|they|that|we|i)|to"
                                + " (thaw|defrost|cool|chill|keep|make|warm|rest|soften|marinate|freeze|ripen|save))("
                                + NO_MORE + "){0,7}]",
                        "[the |that |our ]<items> (is|are) (going|moving|headed)( out| over| down| up)? (to|into|in)"
                                + " (the|our|my) <place>[( ,)? (so )?(please )?(move|put) (it|them|that) there]",
                        "[the |our |my ]<items> (is|are) (now )?(in|on) (the|our|my) <place>( now)?( ,)? (not|instead"
                                + " of|and not|no longer) ((in|on) )?(the|our|my) <place2>",
                        "[" + WE
                                + " ](have )?(stuck|threw|froze|popped|tossed|put|placed|stashed|shoved|stored|set)["
                                + " the| all the| my| our| that| those] <items>( (from|off|off of|out of) (the|our|my)"
                                + " <place2>)? (in|into|on|onto|to|over to|back in|back into)( the| our| my)?"
                                + " <place>[( ,)? (so (it|they|that|we|i)|to"
                                + " (thaw|defrost|cool|chill|keep|make|warm|rest|soften|marinate|freeze|ripen|save))("
                                + NO_MORE + "){0,7}]",
                        "[" + WE
                                + " ](have )?(took|take|taken|pulled|moved|got|grabbed)[ the| some| our] <items> (out"
                                + " of|from)( the| our)? \\S+( and| ,| then)* (put|stuck|moved) (it|them)"
                                + " (in|into|on|to)( the| our)? <place>[( ,)? (so (it|they|that|we|i)|to"
                                + " (thaw|defrost|cool|chill|keep|make|warm|rest|soften|marinate|freeze|ripen|save))("
                                + NO_MORE + "){0,7}]",
                        "(stick|pop|put|toss|throw)( the| all the| my| our| that| those) <items> (in|into|on|onto|to)("
                                + " the| our| my)? <place>",
                        "[the ]<items> (is|are)( now)? (moved to|in)( the| our| my)? <place> (instead|now)"),
                Rule.of(
                        slots -> told(
                                slots,
                                slots
                                        .items("items", Demand.KNOWN)
                                        .<Wish>map(items -> new Move(items, "freezer"))
                                        .stream()
                                        .toList()),
                        "[" + WE + " ](have )?(froze)[ the| all the| some of the| our] <items>"),
                Rule.of(
                        slots -> told(slots, slots.foodsAt(Bought::new)),
                        "[" + WE
                                + " ](have |has )?(bought|purchased|picked up" + NOT_LISTED
                                + "|stocked up on|got home with|came home"
                                + " with|brought home|brought back)[ us| me| some| more| some more| today :| today ,|"
                                + " :] <items>[ (at|from|@) [a-z' ]{2,30}][ today| yesterday| this morning| on sale|"
                                + " on the way home| on my way home| after work| just now][( ,| and)?( (put|stuck)"
                                + " (it|them)| (it|they) (is|are)| for)? (in|for|on) the <place>]",
                        "[" + WE
                                + " ](have )?(bought|purchased|picked up" + NOT_LISTED
                                + ") <items>[ (and )?(put|stuck) (it|them) in the"
                                + " <place>]",
                        "([a-z']+ )?(haul|run|trip|groceries)( today)? (:|,|was)?( )?(got |bought |we got |we bought"
                                + " |i got |picked up )?<items>",
                        "[(i|we) ](home|back|just got back|got home|came home|got back|back home)[ from] ([a-z'"
                                + " ]{2,20}) (with|,|and bought|and got|with some) <items>",
                        "[(i|we) ](went (to|by)|been to|hit up|hit|stopped at|stopped by|ran to|swung by) ([a-z'"
                                + " ]{2,20}?)( today| earlier)?( ,)?( and)?( i| we)? (bought|got|picked up|grabbed)"
                                + " <items>"),
                Rule.of(
                        slots -> told(slots, slots.foodsAt(Have::new)).stream()
                                .filter(wish -> wish instanceof Have(List<Item> items, var place)
                                        && items.stream()
                                                .allMatch(item -> item.amount().isPresent()))
                                .toList(),
                        "<items> in (the|our|my) <place>",
                        "(still )?(have|got)( still)?( like| about)? <items>[ here| left| at home| on hand| in the"
                                + " house| in stock]"),
                Rule.of(
                        slots -> told(slots, slots.foodsAt(Have::new)),
                        "[" + WE
                                + " ](have found|have got|have|got|has|had|found|see|spotted|discovered|do have|own)["
                                + " like| about| some| plenty of| lots of| a lot of| tons of| enough| a bunch of| a"
                                + " ton of| so much| more| at least| at home| loads of] <items> "
                                + IN + BACK + " <place>[ too]",
                        "(we|i)( all)? (have got|have|do have|now have)[ like| about| some| plenty of| lots of| a lot"
                            + " of| tons of| enough| a ton of| so much| more| at least| loads of| a bit of| a little|"
                            + " left over| leftover] <items>[ left| at home| here| in the house| on hand| in stock|"
                            + " left over| at the house| leftover| around| ready to go| left from [a-z' ]{2,20}]",
                        "(there is|there are|here is)[ like| about| some| plenty of| lots of| a lot of| tons of|"
                                + " enough| more] <items> "
                                + IN + BACK + " <place>[ too]",
                        "(there is|there are)[ some| plenty of| lots of| a lot of] <items> (left|at home|here|in the"
                                + " house)",
                        "[the |our |my ]<place> (has|have|got|contains|:|is full of|had|holds)[ :| ,][ some| plenty"
                                + " of| lots of] <items>[ in it]",
                        "(in|on) (the|our|my) <place>[ ,| :]?( )?(there is|there are|we have|we got|we have got|i"
                                + " have|i see|i found|is|are|has)?( )?<items>",
                        "[the ]<items> (is|are) " + IN + BACK + " <place>",
                        "(we |i )?(have |found |there is |there are )<items> " + IN + BACK
                                + " <place>[ that (i|we|mom|dad|grandma|she|he|they) (put"
                                + " up|canned|made|froze|bought|picked|got|baked|grew|saved)( [a-z]+){0,3}][ (way"
                                + " )?(in the (back|front|bottom)|on the"
                                + " (top|bottom|door)|behind|under|underneath|next to|on top of)( .{1,40})?]",
                        "<place> (inventory|stock|contents|count|update)( ,)? :( we have| we got| there is| there"
                                + " are)? <items>",
                        "(add|put|stock|store|log|record|note|track)[ down| that we have] <items>"
                                + " (to|in|into|on|onto)[ the| my| our] <place>",
                        "[(we|i) ](have|got) (plenty of|lots of|tons of|enough|a lot of|a ton of|a bunch of|loads of)"
                                + " <items>[ at home| left| here| on hand| in the house]",
                        "(we|i) got <items> (at home|left|in the house|here)",
                        "<items> at home"));
    }
}
