package ai.jules.language;

import ai.jules.kitchen.Titles;
import ai.jules.language.PreferenceWish.CallMe;
import ai.jules.language.PreferenceWish.Child;
import ai.jules.language.PreferenceWish.Eats;
import ai.jules.language.PreferenceWish.EatsNot;
import ai.jules.language.PreferenceWish.ShowPreferences;
import ai.jules.language.PreferenceWish.Spends;
import ai.jules.language.PreferenceWish.Zone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How people speak of themselves, of what dinners may cost, and of who eats with them. */
final class PreferenceGrammar {

    /** A sentence that goes on behind the place is no place. */
    private static final Pattern TOWN_AND_MORE = Pattern.compile(
            "\\b(?:so|btw|asked|ago|you|this|not|change|that|and|update|but|because|please|who|we|i|it|for|with|is|are)\\b");

    private static final Set<String> NO_NAMES = Set.of(
            "back",
            "later",
            "when",
            "tomorrow",
            "tonight",
            "asap",
            "crazy",
            "old",
            "if",
            "soon",
            "today",
            "after",
            "before");

    private static final Set<String> NOBODY = Plain.phrases("""
        nobody, everyone, everybody, someone, somebody, anyone, anybody, dog, cat, kids, kid, that, this, these, those, there, here
        who, one, none, both, they, them, people, guests, company, friends, neighbors, others, all, most, baby, family, never
        sometimes, usually, she, him, her, his, you, your, our, the, not, dinner, which, what, and, but, girls, boys, children
        """);

    private PreferenceGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(household());
        rules.addAll(QuietGrammar.rules());
        return rules;
    }

    /** "We live in Portland", of which there are two: which zone it is can be asked. */
    private static boolean isCalledLikeATown(Slots slots) {
        return slots.saying().bare().contains(" live ")
                && areCapitals(slots.text("town"), slots.scope())
                && Arrays.stream(slots.text("town").split(" "))
                        .noneMatch(slots.scope().names()::containsKey);
    }

    private static List<Rule> household() {
        return List.of(
                Rule.of(
                        slots -> slots.has("who")
                                ? slots.who(who -> new ShowPreferences(Optional.of(who)))
                                : List.of(new ShowPreferences(Optional.empty())),
                        "what( all)? (do|did|have) you (know|have|got|remember|have on file|have saved)( on file|"
                                + " saved| down| listed| recorded| written down| written| stored| noted| put down)?"
                                + " (about|for|on) <who>( preferences| allergies| diet| tastes| eating)?",
                        "what (do|did|have) you (know|have|got|remember|have on file|have saved|have written down|have"
                                + " stored|have listed|have down|got down)( on file| saved| down| listed| written down|"
                                + " recorded)?( (about|for|on|about what))( me| us| our| my)? ?(food |our |my |dietary"
                                + " )*(preferences|allergies|diets|tastes|diet|family|us|me|likes and"
                                + " dislikes|everyone|settings|household|restrictions)?",
                        "what (do|have) you (have )?(noted|written|recorded|saved|got)( down)? (about|for|on) <who>("
                                + " tastes| taste| food stuff| food)*",
                        "what you (have |know |noted |down |saved )+(about|for|on) <who>( tastes| taste|"
                                + " preferences)*",
                        "what do you have down for <who> (food stuff|foods?|tastes|diet)( like allergies| and"
                                + " allergies)?",
                        "what( all)? (allergies|preferences|diets|diet|food allergies|dislikes|likes|restrictions|food"
                                + " preferences)( do you have| does| are| have you got| you got| do| is| do we have)*("
                                + " down| on file| saved| listed| noted| recorded| written down| stored)*( for| on|"
                                + " about)? <who>( have| has| got| on)?",
                        "(what is|what are|show|list|show me|tell me|send me|give me|see)( all)? <who>"
                                + " (preferences|allergies|diet|food preferences|dislikes|likes|allergy"
                                + " list|restrictions|dietary restrictions|likes and dislikes)",
                        "(what (is|does)|what foods does|what can) <who> (allergic to|not eat|dislike|hate|not"
                                + " like|allergy|like( to eat)?|not have)",
                        "what (is|am) <who> allergic to",
                        "what( foods?| stuff)? (can not|should not|will not|does not) <who> (eat|have|like)",
                        "what (food |foods )?(do|does|can|will) <who> (like|hate|dislike|not eat|not"
                                + " like|eat|love|not)",
                        "(what are|show|show me|list|see|view|check|send|give me|tell me|pull up)( all)?( of)?( the|"
                            + " our| everyones| everyone's)? ?(food )?(preferences|allergies|diets|food"
                            + " preferences|dietary restrictions|allergies and preferences|diets and allergies|likes"
                            + " and dislikes|settings)( you have( saved| on file| down)?| on file| list| for"
                            + " (us|everyone|the family))*",
                        "what (do|did|have) you (know|have|got) (about|for|on) (me and my family|us|all of us|our"
                                + " family|my family|me and the family)",
                        "what( all)?( food| our| my)* (preferences|allergies|diets|restrictions|likes and dislikes)"
                                + " (do you|have you|you|did you|do we|are) (have|got|know|know of|saved|there|on"
                                + " file|note|keep)( on file| saved| noted| listed| down| recorded| here)*",
                        "what preferences( do| did)? you (have|have noted|have saved|have listed|have down) for"
                                + " (us|everyone)",
                        "(our |my |food )*(preferences|allergies|settings)",
                        "who is allergic to [a-z ]{3,20}",
                        "(is|am|are) <who> allergic to (anything|something|any foods?|any food|stuff|any of this)",
                        "(does|do) <who> have( any)? (food )?(allergies|allergy|dietary restrictions|food"
                            + " restrictions|restrictions|preferences|dislikes|intolerances|food issues)( listed| on"
                            + " file| saved| noted| written down| recorded| set)?",
                        "(any|are there any) (allergies|restrictions|food allergies) for <who>",
                        "who (is|has|all has) ?(a |an )?(allergic|allergies|vegetarian|vegan)"),
                Rule.of(
                        slots -> GivenName.read(slots.text("name"))
                                .filter(name -> name.indexOf(' ') < 0 && !NO_NAMES.contains(Plain.words(name))
                                        || areCapitals(name, slots.scope()))
                                .<Wish>map(CallMe::new)
                                .stream()
                                .toList(),
                        "(you can |you may |please |just )*(call|calling|name) me( just)? <name>( from now on|"
                                + " instead| now)*",
                        "(my name is spelled|my name is spelt|my name is really|my name is|the name is|my name should"
                            + " be|it is spelled|change my name to|set my name to|my actual name is|i go by|everyone"
                            + " calls me|calls me|everybody calls me|people call me|friends call me|i prefer( to be"
                            + " called)?|i would rather be called|i would rather go by|switch my name to|update my"
                            + " name to|spell my name|my name is spelt|rename me( to)?|save me as|me llamo|me dicen)("
                            + " just)? <name>( not [a-z]+| now| instead| from now on| please)*"),
                Rule.of(
                        slots -> TOWN_AND_MORE.matcher(slots.text("town")).find()
                                ? List.of()
                                : ZoneWords.read(slots.text("town")).isPresent() || isCalledLikeATown(slots)
                                        ? List.of(new Zone(titled(slots.text("town"))))
                                        : List.of(),
                        "(we|i) (are|am|live|moved|relocated|just moved|have moved|are based|are located|now live|are"
                            + " living|am living|are living now|live now|are moving)( over)?( here)?( now)?( to| in|"
                            + " on| out in| down in| up in| over to| from| out of| near| over in) (the"
                            + " )?(?<town>[a-z][a-z .,]{1,40}?)( now| these days| area| time zone| timezone| time zone"
                            + " now)*",
                        "(my|our|the)( correct)? (time ?zone|zone) (is|should be|changed to|is now) (the"
                                + " )?(?<town>[a-z][a-z .,/_]{1,40}?)( now| time)?",
                        "(change|set|switch|update|make)( my| our| the)? (time ?zone|zone|time)( to| as) (the"
                                + " )?(?<town>[a-z][a-z .,/_]{1,40}?)( time)?",
                        "(time ?zone|zone)( is| :)? (?<town>[a-z][a-z .,/_]{1,40}?)"),
                Rule.of(
                        new Spends(Budget.LOW),
                        "(we |i )?(got to |need to |have to |should |must )?(keep|make|keep things|keep dinners|keep"
                            + " meals|keep dinner|keep the (meals|dinners|food|menu)|do|stick to|go|lets go|lets"
                            + " keep|lets do|plan|try to keep|got to keep|need to keep|have to keep|lets keep)( it|"
                            + " things| dinners| meals| dinner)? ?(cheap|cheaper|inexpensive|low cost|affordable|under"
                            + " budget|within budget|budget friendly|frugal|low budget|on a budget|on the"
                            + " cheap|low|cheap meals|cheap dinners|economical)( this (month|week)| for (now|a while)|"
                            + " these days| until payday| please| meals| dinners| till .{3,20}| right now| stuff)*",
                        "(we|i|money|things|budget|the budget|our budget|cash|funds) (are|am|is|have|got|has|need)("
                                + " trying| trying to| to be| to stay| a| to| really| super| kinda| pretty| gotten|"
                                + " getting| kind of)* ?(tight|on a (tight |strict |low |small )?budget|broke|short on"
                                + " (money|cash)|low|save money|tight budget|be cheap|low budget|cheaper"
                                + " (meals|dinners)|tight this (month|week)|cut back|spend less|small|save( some)?"
                                + " money|watch our spending|cut back on spending|cut spending|cut costs|watch the"
                                + " budget|watch spending)( this month| this week| right now| right| for now| on"
                                + " (food|groceries|dinner)| until payday| till payday| these days| til .{3,20})*",
                        "(low|cheap|tight|small)( on)? (budget|cost)( meals| dinners| please| only| this month| this"
                                + " week| for now| is best| works| for us)*",
                        "(set|change|make|put|switch)( the| my| our)? budget( to| at| on)? (low|cheap|tight|small|the"
                                + " low one)",
                        "(cheap|cheaper|budget|inexpensive|affordable) (meals|dinners|recipes|food|stuff|dinner)("
                                + " only| please| this (week|month)| for (now|a while))*",
                        "budget( is| :)? (low|tight)( this month| right now)?",
                        "((we|i) )?(are |am |have been )?(trying|hoping|got|need|want|have|going) to (spend less|save("
                            + " some)? money|cut (back|down)|cut (costs|spending)|cut (back|down) on spending|spend a"
                            + " (little|bit) less|economize|watch (our|my|the) (budget|spending|pennies|wallet))( on"
                            + " (food|groceries|dinners?|meals))?( this (week|month|year)| now| for a while| until"
                            + " .{3,20})*"),
                Rule.of(
                        new Spends(Budget.MEDIUM),
                        "(the |our |my )?budget is( back to| back at| at)? (normal|the usual|average)( again| now)*",
                        "(medium|moderate|normal|average|mid|regular|middle)( range)? budget( is fine| works| please|"
                                + " for us| is good| is ok)*",
                        "(set|change|make|put|switch|raise|move)( the| my| our)? budget( back)?( to| at| on)?"
                                + " (medium|moderate|normal|average|mid|middle|the middle)",
                        "budget( is| :)? (medium|moderate|normal|average|mid|regular)( please| this month| now)*",
                        "(our |my |the )?budget is (medium|moderate|normal|average|in the middle)( this month| this"
                                + " week)?",
                        "(not too (cheap|expensive) not too (fancy|expensive|cheap)|mid price( meals)?)"),
                Rule.of(
                        new Spends(Budget.HIGH),
                        "(high|big|large|generous|unlimited)( on)? budget( is fine| works| please| for us| this week|"
                                + " this month)*",
                        "(set|change|make|put|switch|raise)( the| my| our)? budget( up)?( to| at| on)?"
                                + " (high|big|unlimited|the high one)",
                        "(we|i) (can|are able to|want to|could) (splurge|spend more|go fancy|afford more|go all"
                            + " out|spend a bit more|spend a little more)( on (dinner|dinners|food|groceries))?( this"
                            + " (week|month)| for the holidays| now| a bit| a little)*",
                        "(money|cost|price|budget) is (no|not an|not a) (object|issue|problem|concern)( this"
                                + " (week|month))?",
                        "budget( is| :)? (high|big|generous)( please| this month| now)*",
                        "(our |my |the )?budget is (high|big)( this month| this week)?",
                        "(lets )?splurge( this (week|month))?"),
                Rule.of(
                        slots -> slots.has("age") && Numbers.of(slots.text("age")) > 17
                                ? List.of()
                                : GivenName.read(slots.text("name"))
                                        .<Wish>map(name -> new Child(
                                                name,
                                                slots.has("age")
                                                        ? Optional.of(Numbers.of(slots.text("age")))
                                                        : Optional.empty()))
                                        .stream()
                                        .toList(),
                        "(i|we)( also)? (have got|have|got)( a| an| another| our| one)?( little| younger| older| baby|"
                            + " small| new)?( (?<years>\\d{1,2}))?( year old| yr old)?"
                            + " (son|daughter|kid|child|boy|girl|baby|toddler|little one|little girl|little"
                            + " boy|stepson|stepdaughter)( too| now)? ?,?( named| called| his name is| her name is|"
                            + " her names| his names| name is| name)? ?,? <name>( ,)?( and)?( (he|she|they) (is|are)|"
                            + " (who|that) is| age| aged| is| turning)?"
                            + " ?(?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?("
                            + " years old| year old| yrs old| months old| now| y o| yo)?",
                        "(i|we)( also)? (have got|have|got)( a| an| another| our| one| my)?( little| younger| older|"
                            + " baby| small| new| foster| adopted| grown| teenage)*"
                            + " (son|daughter|kid|child|boy|girl|baby|toddler|grandson|granddaughter|stepson|stepdaughter)("
                            + " too| now)? ?,?( named| called| his name is| her name is| whose name is| name is)? ?,?"
                            + " <name>( (staying|living|here))?( with us)?( now| too)*( ,| and)* ((he|she|who) is |is"
                            + " |age |aged |turning"
                            + " )+(?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)("
                            + " years old)?(( ,)? (and (into|full|all|very|so|a|always)|thought|just so|in case|i"
                            + " told|as i|like i|so you|already)( [a-z']+){0,9})?( ,| \\.)*",
                        "(my|our)( little| youngest| oldest| new| middle| baby| younger| older| other)*"
                            + " ?(son|daughter|kid|child|boy|girl|baby|toddler|youngest|oldest|little"
                            + " one|stepson|stepdaughter|one)?( is| ,| 's name is| is named| is called| name is)?"
                            + " <name>( ,)?( is| and he is| and she is| who is| aged| age| just turned| turned| turns|"
                            + " is turning| he is| she is| ,)+"
                            + " (?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( years"
                            + " old| year old| yrs old| now| y o| yo| today)?( and"
                            + " (picky|into|very|so|a|full|always|growing|already)( [a-z']+){0,6})?",
                        "(i|we) (have|got) (a|an|one) (?<age>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)"
                                + " (year|yr) old( (son|daughter|kid|boy|girl|child))?( ,)? (named|called|whose name"
                                + " is|name is|his name is|her name is) <name>",
                        "(add|include|put in)( a| my| our| another)?( new)? (child|kid|son|daughter|baby|little one)("
                                + " profile)?( named| called| :| for| ,)? ?<name>( ,)?( (he|she) is| age| aged| who is|"
                                + " is)?"
                                + " ?(?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?("
                                + " years old| year old| yrs old)?",
                        "<name> is (my|our)"
                                + " (?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                                + " (year|yr) old( son| daughter| kid| boy| girl)?",
                        "<name> is (my|our) (son|daughter|baby|kid|youngest|oldest|little one|toddler) ?,?( and)?("
                            + " (he|she) is)?"
                            + " (?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( years"
                            + " old)?",
                        "(my|our) (?<age>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
                            + " (year|yr) old( (son|daughter|kid|boy|girl))?( is| ,| is named| is called| 's name is|"
                            + " named| s name is)+ <name>"),
                Rule.of(
                        slots -> slots.scope().someone().stream()
                                .filter(Who.Named.class::isInstance)
                                .map(Who.Named.class::cast)
                                .filter(who -> slots.scope().names().containsValue(who.name())
                                        && Numbers.of(slots.text("age")) <= 17)
                                .<Wish>map(who -> new Child(who.name(), Optional.of(Numbers.of(slots.text("age")))))
                                .limit(1)
                                .toList(),
                        "(he|she) is( only)? (?<age>\\d{1,2})( years old)?"),
                Rule.of(
                        slots -> WhoWords.read(slots.text("who"), slots.scope()).stream()
                                .filter(Who.Named.class::isInstance)
                                .map(Who.Named.class::cast)
                                .filter(who -> slots.scope().names().containsValue(who.name())
                                        && Numbers.of(slots.text("age")) <= 17)
                                .<Wish>map(who -> new Child(who.name(), Optional.of(Numbers.of(slots.text("age")))))
                                .toList(),
                        "<who> (is|turned|just turned|has turned|has just turned|will be|is going to be|turns) (now"
                            + " )?(?<age>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)( years"
                            + " old)?( now| today| already| this week| yesterday)*( ,)?( so)?( please)?("
                            + " (update|change|fix|note|write down|put down)( that| it| his age| her age| this| her"
                            + " profile| his profile))?"),
                Rule.of(
                        slots -> eater(slots, EatsNot::new),
                        "(do not|stop|no need to|you can stop) (count|include|plan for|counting|including|planning"
                                + " for|cook for|cooking for|put|figure in)( on)? <who>( (for|in|at|as)( the| our)?"
                                + " (dinner|dinners|meals|plan|the plan|planning|family dinners|a while|eating here))?("
                                + " anymore| any more| now|( ,)? .{3,60}| for now)?",
                        "<who> (do not|does not|is not|are not|will not|will not be|no longer|is no longer|will no"
                            + " longer|will no longer be|is not going to be|wont be|stopped|is done)( be)?"
                            + " (eat|eats|eating|having dinner|have dinner|joining us|join us|here|home)( here| home|"
                            + " dinner| dinners| at home)? ?(with us|for dinner|for dinners|at home|dinner with"
                            + " us|here|with the family)( anymore| any more| now| from now on)*",
                        "<who> (went|moved|flew|left|drove|headed|is|has moved|has gone|got)( [a-z']+){1,6}?( ,| so|"
                            + " and)* (he|she|they) (is|are|does|do|will|is no|are no)( not| longer| no longer| not"
                            + " be)? (eat|eating|having dinner)( dinner)? (with us|here|at home)( anymore| any more|"
                            + " now| any longer)*",
                        "(take|leave|remove|cross) <who> (off|out of|from|off of) (the )?(dinner|dinners|dinner"
                                + " count|meal plan|meals|headcount|head count|dinner list|table)( count| list)?",
                        "<who> (moved out|moved away|left for college|is off at college|is away at (college|school)|is"
                                + " back at school|is at college now)( so .{3,60})?( last (week|month))?"),
                Rule.of(
                        slots -> eater(slots, Eats::new),
                        "<who> (eat|eats|will eat|will be eating|is eating|are eating|is going to eat|is going to be"
                            + " eating|has dinner|have dinner|is having dinner|is joining us|joins us|will join"
                            + " us|will be joining us|is coming to eat|comes to eat|is gonna be eating|is gonna"
                            + " eat|started eating)( dinner| dinners| supper| all)? ?(with us|here|for dinners|for"
                            + " dinner|at our (house|place)|with the family|at our table|at home)( now| too| from now"
                            + " on| every night| this month| this week| most nights| these days| regularly)*",
                        "(count|include|add|plan for|set a place for|figure in|factor in) <who> (for|in|in"
                            + " for|at|to|as|in on)( the| our)? (dinner|dinners|meals|dinner count|plan|the"
                            + " table|dinner plan|headcount|family dinners|head count|meal planning|one of us|eating"
                            + " with us|count)( now| too| from now on| from now| with us)*",
                        "<who> (moved in|is living|lives|is staying|is back|moved back in|moved back|is staying here)"
                                + " ?(with us|home|here)?( and| so| ,)* (eats|will eat|is eating|will be eating|he"
                                + " eats|she eats|count (him|her)( in)?|(he|she) will be eating)( dinner)? ?(with"
                                + " us|here)?( now| for dinner| too)*"));
    }

    private static List<Wish> eater(Slots slots, Function<String, Wish> wish) {
        return WhoWords.read(slots.text("who"), slots.scope())
                .or(() -> guest(slots.text("who"), slots.scope()))
                .flatMap(who -> who instanceof Who.Named(String name) && !name.equals("us")
                        ? Optional.of(wish.apply(name))
                        : Optional.<Wish>empty())
                .stream()
                .toList();
    }

    /** Whoever eats with a family or no longer does is called by a name. */
    private static Optional<Who> guest(String word, Scope scope) {
        boolean somebody = word.indexOf(' ') < 0
                && word.length() > 2
                && !NOBODY.contains(word)
                && DayWords.read(word.replaceFirst("s$", ""), scope.context().today())
                        .isEmpty();
        return somebody ? WhoWords.anyName(word, scope).map(Who.Named::new) : Optional.empty();
    }

    private static boolean areCapitals(String name, Scope scope) {
        return Arrays.stream(name.split(" ")).allMatch(word -> scope.capitals().contains(Plain.words(word)));
    }

    private static String titled(String place) {
        return Titles.asTitle(place.strip());
    }
}
