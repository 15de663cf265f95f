package ai.jules.language;

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
import java.util.regex.Pattern;

/** What people ask about safety, about who did what, and about the past. */
final class QuestionGrammar {

    private static final String IT = "(the |our |my |some |that |a |this )?";

    /** Whether one may is asked of oneself; of all of us it is asked for dinner. */
    private static final Pattern MAY_I = Pattern.compile(
            "\\b(?:can|could|may|should) i (?:please |safely |still )?(?:eat|have|try)\\b(?!.*\\blist\\b)|\\bam i \\w+"
                    + " to (?:eat|have|try)\\b");

    private QuestionGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(past());
        rules.addAll(people());
        rules.addAll(safety());
        return rules;
    }

    private static List<Rule> safety() {
        return List.of(
                Rule.of(
                        slots ->
                                slots
                                        .who()
                                        .flatMap(who -> slots.anyDish("dish").<Wish>map(dish -> new Safe(who, dish)))
                                        .stream()
                                        .toList(),
                        "(can|could|should|may|will) <who>( safely)?( be able to)? (eat|have|try)"
                            + " ((the|our|my|that|some|any|this|of) )*<dish>( safely| with (his|her|my) .{3,30}| ok|"
                            + " tonight)?",
                        "(is|are|would|will|was) (the|our|my|that|this)? ?<dish>( be)?"
                                + " (safe|ok|okay|fine|good|alright|all right|allowed|allergy safe|safe to eat|safe to"
                                + " serve|a problem|off limits) (for|to give|to serve|with|to feed) <who>( to eat| to"
                                + " have| allergies| allergy)?",
                        "is it (safe|ok|okay|fine|alright|all right)( for| if| when| 4) <who>( to)?"
                                + " (eat|eats|have|has|try|tries) ((the|our|my|that|some|any) )*<dish>",
                        "(does|will|would) ((the|our|my|that) )*<dish> (work|be safe|be ok|be okay|bother|be fine|work"
                                + " out) (for )?<who>( allergies| diet| allergy)?",
                        "(is there anything|anything|is anything) in ((the|our|my|that) )*<dish>( that)? <who> (can"
                                + " not|should not|is allergic to|am allergic to)( eat| have)?"),
                Rule.of(
                        slots -> slots.saying().raw().matches(".*\\bfor me\\b.*")
                                ? slots.anyDish("dish").<Wish>map(dish -> new Safe(new Who.Me(), dish)).stream()
                                        .toList()
                                : List.of(),
                        "(is|are|would|will)( the| our| that| this)? <dish>( be)? (safe|ok|okay|fine|alright|allowed)"
                                + "( to eat| to have)?"),
                Rule.of(
                        slots -> MAY_I.matcher(slots.saying().raw()).find()
                                ? slots.dish("dish").<Wish>map(dish -> new Safe(new Who.Me(), dish)).stream()
                                        .toList()
                                : List.of(),
                        "(am i (safe|ok|okay|fine|allowed|good|able) to )?(eat|have|try)( safely)?"
                                + " ((the|our|that|some|any|this) )*<dish>( safely| with my .{3,30}| ok)?"),
                Rule.of(
                        slots -> slots
                                .anyDish("dish")
                                .filter(dish -> !dish.matches(
                                        "fridge|freezer|pantry|house|kitchen|cupboard|cabinet|garage|store|list"))
                                .flatMap(dish -> slots.food("food").<Wish>map(food -> new Contains(dish, food)))
                                .stream()
                                .toList(),
                        "(is|are|was|were) there( any| some)? <food> in ((the|our|my|that|this) )?<dish>( recipe)?",
                        "(does|do|did|will) ((the|our|my|that|this) )?<dish>( recipe)?( already)?"
                            + " (have|contain|use|include|call for|got|has|need|take)( any| some)? <food>( in it| in"
                            + " there| in them)?",
                        "(any|got any) <food> in ((the|our|my|that|this) )?<dish>( recipe)?",
                        "(is|are) <food> in ((the|our|my|that|this) )?<dish>( recipe)?",
                        "((the|our|my|that|this) )?<dish> (has|have|contains|contain|uses) <food>( in it)?( ,)?"
                                + " (right|correct|yeah|huh|no|does not it|yes)",
                        "(do|will) (i|we) need <food> (for|to make) ((the|our|my|that|this) )?<dish>( recipe)?"),
                Rule.of(
                        slots ->
                                slots
                                        .anyDish("dish")
                                        .<Wish>map(dish -> new Contains(dish, free(slots.text("food"))))
                                        .stream()
                                        .toList(),
                        "(is|are) ((the|our|my|that|this) )?<dish> (?<food>[a-z]+) ?free",
                        "(is|are) ((the|our|my|that|this) )?<dish> (?<food>[a-z]+)-free",
                        "(is|are) ((the|our|my|that|this) )?<dish> free of <food>"),
                Rule.of(
                        slots -> slots.food("food").<Wish>map(Substitute::new).stream()
                                .toList(),
                        "(what|which)( else)? (can|could|should|do|would|may|might|is|works|will)( (i|we|you|a|good))*("
                                + " (use|sub|substitute|replace|swap|put|work|works|swap in|add|do|good|for a good))*("
                                + " in)? (instead of|in place of|for|as a substitute for|as a sub for|in lieu of|rather"
                                + " than|as a replacement for|to replace|other than|as an alternative to|if i do not"
                                + " have|if we do not have|if i am out of|if we are out of|if i have no|to substitute"
                                + " for|besides|as a stand in for)( the| any| some)? <food>( in .{3,30})?",
                        "what works instead of <food>",
                        "(a |any |good |is there a |is there |what is a |what is a good |give me a |need a |i need a"
                                + " |got a |do you have a |do you know a |what is the best"
                                + " )*(sub|substitute|substitution|replacement|alternative|swap|subs|substitutes|"
                                + "alternatives|stand"
                                + " in)( out| in)? (for|to|of)( the| some)? <food>",
                        "(can|could) (i|we) (sub|substitute|swap|replace)( out)? [a-z ]{3,20} for( the)? <food>",
                        "(can|could|how (can|could|do|would)|what (can|could|do|should)) (i|we)"
                                + " (sub|substitute|replace|swap)( out)?( for)?( the)? <food>( with)?",
                        "(i |we )?(do not have|have no)( any)? <food>( ,)? what (can|should|do) (i|we) (use|sub)("
                                + " instead)?",
                        "(no|without) <food>( ,)? what (can|should) i use( instead)?",
                        "(replacement for|substitute|substitute for) <food>",
                        "what (can|could|would|will|should|do (i|we)) (replace|sub in for|stand in for|i replace|we"
                                + " replace|i swap) <food>( with)?",
                        "<food> (substitutes?|replacement|subs?)"),
                Rule.of(
                        slots -> slots.saying().asked() || slots.saying().requested()
                                ? slots.food(Substitute::new)
                                : List.of(),
                        "(use|sub|substitute|swap|replace|do|put|put in) [a-z ]{3,25} (instead of|in place of|for|in"
                                + " for|rather than)( the)? <food>"),
                Rule.of(
                        slots -> slots.scope().before().size() == 1
                                ? List.of(new Substitute(
                                        slots.scope().before().getFirst().food()))
                                : List.of(),
                        "what (works|can i use|should i use|could i use|can we use|do i use|else works|else can i"
                                + " use|to use|can i sub|can i substitute)( instead| in its place| for it| instead of"
                                + " it)?",
                        "(any |a )?(good )?(sub|substitute|substitutes|alternatives|replacement)( for (it|that))?"));
    }

    private static String free(String food) {
        return food.replaceFirst("-$", "").strip();
    }

    private static List<Rule> people() {
        return List.of(
                Rule.of(
                        slots -> WhoWords.anyName(slots.text("name"), slots.scope())
                                .filter(name -> isAPerson(name, slots.scope()))
                                .<Wish>map(WhoInvited::new)
                                .stream()
                                .toList(),
                        "who (invited|added|brought in|signed up|sent the invite to|let in|sent an invite to|was it"
                            + " that invited) <name>( to (the|our) (household|family|group)| to jules| in| here| up|"
                            + " to this)",
                        "who (invited|brought|sent the invite to|sent an invite to|was it that invited|signed up)"
                                + " <name>( up| in| here| on)?"),
                Rule.of(
                        slots -> slots
                                .food("food")
                                .filter(food -> !slots.scope().names().containsKey(food))
                                .<Wish>map(WhoAdded::new)
                                .stream()
                                .toList(),
                        "who (added|put|wrote|wanted|asked for|requested|needs|needed|ordered|stuck|threw|keeps"
                                + " adding|is it that added|was it that added|the heck added|listed|entered)( (the|all"
                                + " the|all this|all these|these|in|down|all that|some|those|that))* <food>("
                                + " (on|to|in|onto)( the| our)?( shopping| grocery)? ?(list|there|it|pantry))?"),
                Rule.of(
                        slots -> slots.anyDish("dish").<Wish>map(AskWhen::new).stream()
                                .toList(),
                        "when (did|was|were|have|had)( (we|i|you|someone))?("
                                + " (save|saved|add|added|put|first|get|got|send|upload|store|enter|submit))* ?"
                                + IT
                                + "<dish>( recipe)?( (saved|added|in|put in|put|to the (book|recipe"
                                + " book|recipes|cookbook)|in the (book|recipe"
                                + " book|cookbook)|here|entered|uploaded|first|submitted|to our recipes|stored|to the"
                                + " recipes))*",
                        "when (we|i|you) (saved|added|got) " + IT + "<dish>( recipe)?",
                        "how long (have we had|ago did we (save|add)) (the |our )?<dish>( recipe)?",
                        "what (day|date) did (we|i) (save|add) (the |our )?<dish>( recipe)?"));
    }

    private static List<Rule> past() {
        return List.of(
                Rule.of(
                        slots -> past(slots, Record.LIST),
                        "what (was|were|did (we|i) have|used to be|did) (we have )?(on|in) <list>[ back][ on| as of]"
                                + " ?<day>",
                        "(show|send|give)[ me] <list> (from|on|as of|as it was on|like it was on|of) <day>",
                        "what did (we|i) (buy|get|pick up|need|have on the list|shop for|put on the list) (on )?<day>",
                        "what did <list> (look like|say|have on it) (on |back on )?<day>",
                        "what was <list> (on )?<day>",
                        "<list> (from|on|as of) <day>"),
                Rule.of(
                        slots -> past(slots, Record.PANTRY),
                        "what (was|were|did (we|i) have) in (the|our) (pantry|fridge|freezer)[ back][ on| as of]"
                                + " ?<day>",
                        "what did (we|i) have (in stock|at home|in the kitchen) (on )?<day>",
                        "what did (the|our) (pantry|fridge|freezer) (look like|have in it|have) (on |back on )?<day>",
                        "(show|send|give)[ me] (the|our) (pantry|fridge|freezer) (from|on|as of) <day>"),
                Rule.of(
                        slots -> past(slots, Record.PLAN),
                        "what (did|was) (we|i|y'all|the family|you all)"
                            + " (eat|have|make|cook|do|eating|having|plan|planned|end up having|end up eating|end up"
                            + " making)[ for (dinner|supper)][ on| back on] ?<day><meal>[ for (dinner|supper)]",
                        "what (was|were|had)( for)?( (for dinner|for supper|dinner|supper|the plan|planned|on the"
                            + " plan|on the menu|the menu|the dinner plan|our plan|the dinner|our dinner|cooking|the"
                            + " meal|the dinners|we))*( planned)?( for| on| back on)? ?<day><meal>",
                        "what was <day><meal>",
                        "(show|send|give)[ me] (the|our) (plan|menu|meal plan) (from|on|as of) <day>",
                        "what did (the|our) (plan|menu) (look like|say|have) (for|on|back on)? ?<day>"));
    }

    /** Only what can be past: "what did we say for monday" asks for the plan that is. */
    private static List<Wish> past(Slots slots, Record record) {
        return slots
                .day("day")
                .filter(day -> !(day instanceof DayWord.NextWeekday)
                        && !(day instanceof DayWord.Tomorrow)
                        && !(day instanceof DayWord.Today))
                .<Wish>map(day -> new History(record, day))
                .stream()
                .toList();
    }

    /** "Who invited winter" asks for nobody: a word that is one, and was not written as a name. */
    private static boolean isAPerson(String name, Scope scope) {
        String word = Plain.words(name);
        return scope.names().containsKey(word)
                || scope.capitals().contains(word)
                || !Grammar.mending().knows(word)
                || WhoWords.name(word, scope).isPresent();
    }
}
