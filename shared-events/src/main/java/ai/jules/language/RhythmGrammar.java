package ai.jules.language;

import ai.jules.language.RhythmWish.Closes;
import ai.jules.language.RhythmWish.DinnersAWeek;
import ai.jules.language.RhythmWish.DinnersAlsoOn;
import ai.jules.language.RhythmWish.DinnersOn;
import ai.jules.language.RhythmWish.NoDinnersOn;
import ai.jules.language.RhythmWish.Opens;
import ai.jules.language.RhythmWish.ShowRhythm;
import ai.jules.language.RhythmWish.VotesByItself;
import ai.jules.language.RhythmWords.When;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How people say when they want to vote, and for which days dinners are planned, every week. */
final class RhythmGrammar {

    private static final String VOTE =
            "(the |our |a |this |these |any |those |all |my )*(weekly |dinner |dinners |family |automatic |auto"
                + " |regular |recurring |week's |weeks |meal |menu |usual"
                + " )*(vote|votes|voting|poll|polls|ballot|ballots)( for dinners?| on dinners?| for the week| on the"
                + " week| for meals| about dinner)?";
    private static final String WEEKLY_VOTE =
            "(the |our |a |this |these |any |those |all |my |of )*((weekly |automatic |auto |recurring |regular"
                    + " |scheduled |dinner |family )+(vote|votes|voting|poll|polls)|(dinner |family |meal"
                    + " )*(votes|polls|voting)|(vote|poll|voting) every week|(vote|poll|voting) each week|votes every"
                    + " week)";
    private static final String DINNER = "(dinners|dinner|meals|meal|supper|suppers|dinner planning|meal planning)";
    private static final String SHOULD = "(should |will |must |has to |have to |needs to |can |could |would |to |always"
            + " |now |is to |is going to |ought to )*";
    private static final String CLOSES =
            "(close|closes|closed|end|ends|finish|finishes|be over|is over|are over|is due|are due|due|be in|are"
                + " in|in|stop|stops|be done|is done|stay open until|stays open until|is open until|open until|run"
                + " until|runs until|be due|concludes|wraps up|closing|ending|until|lasts until|goes until|stay open"
                + " through|be open until)";
    private static final String OPENS =
            "(open|opens|start|starts|begin|begins|goes out|go out|is|are|comes|comes out|come|come"
                    + " out|happens|happen|be|at|on|opening|starting|is sent|is sent out|kicks off)( sent| out| open|"
                    + " opened| held)?";
    private static final String OPEN =
            "(open|start|begin|launch|kick off|run|hold|send|send out|send us|send me|text us|text me|give us|put"
                    + " out|post|schedule|have|do|lets have)( up| out)?";
    private static final String IN_THE_PLAN =
            "(( off| out| from| of| in| to| into| on| for)+( the| our| your)?( weekly| dinner| meal)*( plan| planning|"
                    + " week| vote| votes| schedule| dinners| plans| days)?)?";
    private static final String FROM_NOW_ON =
            "( please| instead| for| from now on| every week| each week| always| anymore| ever again| ever| a week|"
                    + " per week| at all| for good| from here on out| going forward| as well from now on)*";

    private static final String PLAN =
            "(only |just |do |you |we |always |to )*(plan for|plan|planning|schedule|do plan)";
    private static final String NEVER =
            "(we |you )?(all )?(never|do not|do not ever|stop|do not need to|no need to|do not have to|will"
                    + " never|should not|should never|please do not|quit)( ever)? (need to |bother to )?";

    /** Else it may be meant of this week alone. */
    private static final Pattern ONLY = Pattern.compile("\\b(?:only|just)\\b");

    private static final Pattern TOO = Pattern.compile("\\b(?:too|also|as well)\\b");

    /** Said of one day, these may be meant of this week alone. */
    private static final Pattern MORE = Pattern.compile("\\b(?:again|back|include|including|add)\\b");

    private static final Pattern AGAIN = Pattern.compile("\\b(?:again|back|restart|resume|unpause|reinstate)\\b");

    /** "stop voting on sundays" may mean two things. */
    private static final Pattern STOP = Pattern.compile("(?:stop|do not|never)\\b.*");

    private static final Pattern WEAK =
            Pattern.compile("(?:we |you |jules |should |will |would |always |now )*(?:vote(?! day| time)|ask)\\b.*");
    private static final Pattern WITH_HALF =
            Pattern.compile(".*\\d (?:am?|pm?|oclock)\\b.*|.*\\d:\\d\\d.*|.*\\b(?:noon|p . m|a . m)\\b.*");

    /** "vote 2 on friday" names a dish. */
    private static final Pattern OPTION = Pattern.compile("\\d+ (?:on|for|,) .*");

    private static final int SEVERAL = 3;

    private RhythmGrammar() {}

    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(both());
        rules.addAll(closing());
        rules.addAll(opening());
        rules.addAll(byItself());
        rules.addAll(dinners());
        rules.add(asking());
        return rules;
    }

    private static List<Rule> both() {
        String opens = RhythmWords.when("opens");
        String closes = RhythmWords.when("closes");
        String between = "( ,)?( and| then| but| ,)*( it| the vote| voting| that| the poll)?( should| will| to)*";
        return List.of(Rule.of(
                RhythmGrammar::opensAndCloses,
                "(" + OPEN + " )?" + VOTE + "( " + SHOULD + OPENS + ")? " + opens + between + " " + CLOSES
                        + "( it| the vote| voting| is| the poll)? " + closes + FROM_NOW_ON,
                "(we |let us |ask us )?(vote|ask us|to vote)( on dinners?| about dinners?)? " + opens + between + " "
                        + CLOSES + "( it| the vote| voting| is| the poll)? " + closes + FROM_NOW_ON,
                "(" + OPEN + " |keep |have |leave )?(we )?" + VOTE
                        + "( is| runs| open| goes| should be| lasts)*( open)?( from)? " + opens
                        + " (to|until|through|thru|and ends|till) " + closes + FROM_NOW_ON));
    }

    private static List<Wish> opensAndCloses(Slots slots) {
        Optional<When> opens = RhythmWords.when(slots.text("opens"), false);
        Optional<When> closes = RhythmWords.when(slots.text("closes"), true);
        return opens.isEmpty() || closes.isEmpty()
                ? List.of()
                : List.of(
                        new Opens(opens.get().day(), opens.get().at()),
                        new Closes(closes.get().day(), closes.get().at()));
    }

    private static List<Rule> closing() {
        String when = RhythmWords.when("when");
        return List.of(Rule.of(
                RhythmGrammar::closes,
                "(close|closes|end|ends|finish|stop|shut|wrap up|cut off|lock|count|tally)( out| up| down| off)?("
                        + " taking)? ("
                        + VOTE + "|it)( off| out| up| down)? " + when + FROM_NOW_ON,
                VOTE + " " + SHOULD + CLOSES + "( by)? " + when + FROM_NOW_ON,
                "(have |make |let |set |change |move )" + VOTE + " " + SHOULD
                        + "(close|end|finish|stop|be over|closing|close" + " time|closing time|end time)( to| by| is)? "
                        + when + FROM_NOW_ON,
                "(the |our |a |set |change |make |move |put |voting |vote |ballot |poll |new |push"
                    + " )*(deadline|cutoff|cut off|cut-off|closing time|close time|closing day|due date)( for voting|"
                    + " for votes| for the vote| to vote| of the vote| for ballots| for dinners?)*( is| to| at| should"
                    + " be| will be| on| be| :| for| of| back| up)* " + when + FROM_NOW_ON,
                "(keep|leave|hold|extend) " + VOTE + "( open)? (until|through|to) " + when + FROM_NOW_ON,
                "(give|let) (us|everyone|everybody|people|the family|them|the kids)( have| vote)? until " + when
                        + "( to vote| for voting| for votes| to answer)?" + FROM_NOW_ON,
                "(we|everyone|everybody|people) (have|can vote|should have|can|get|has) until " + when
                        + " to (vote|answer|pick)" + FROM_NOW_ON,
                "(we need|need|get|have|want|i want) " + VOTE + "( to be)?( all)? (in|due)( by)? " + when
                        + FROM_NOW_ON));
    }

    private static List<Wish> closes(Slots slots) {
        String bare = slots.saying().bare();
        Optional<When> when = RhythmWords.when(slots.text("when"), true);
        boolean vague = STOP.matcher(bare).matches() || bare.contains(" it ");
        return when.filter(said -> !vague || said.at().isPresent())
                .map(said -> List.<Wish>of(new Closes(said.day(), said.at())))
                .orElse(List.of());
    }

    private static List<Rule> opening() {
        String when = RhythmWords.when("when");
        return List.of(Rule.of(
                RhythmGrammar::opens,
                "(we |you |jules |have us |let us |everyone )*(should |will |would |always |now |to |only |rather"
                    + " |would rather |would like to |would prefer to )*(vote|ask us|ask everyone|ask everybody|ask"
                    + " the family|ask|ask me|remind us)( to vote)?( on dinners?| about dinners?| for dinners?| on the"
                    + " week| for the week| what we want| what to eat)? "
                        + when + FROM_NOW_ON,
                OPEN + " (" + VOTE + "|it)( to everyone| out| up| to us)? " + when + FROM_NOW_ON,
                VOTE + " (" + SHOULD + OPENS + " )?" + when + FROM_NOW_ON,
                "(have |make |let |set |change |move |i would like |we would like |i want |we want )?" + VOTE
                        + " to (open|start|begin|go out|happen|be) " + when + FROM_NOW_ON,
                "(move|change|set|switch|reschedule|shift|make|put|push)( back)? " + VOTE
                        + "( time| day| opening| start| and time| back| up)* ((to|for|on|at|be|=) )*" + when
                        + FROM_NOW_ON,
                "(set |change |move |make )?(the |our )?(vote|voting|poll) (day|time|opening time|start time)( is|"
                        + " should be| will be| :| to)* " + when + FROM_NOW_ON));
    }

    private static List<Wish> opens(Slots slots) {
        String bare = slots.saying().bare();
        if (STOP.matcher(bare).matches()) {
            return List.of();
        }
        String said = slots.text("when");
        return RhythmWords.when(said, false)
                .filter(when -> when.at().isPresent() || !bare.contains(" it "))
                .filter(when -> !OPTION.matcher(said).matches())
                .filter(when -> !WEAK.matcher(bare).matches()
                        || when.day().isPresent() && (when.at().isPresent() || RhythmWords.isRegular(bare))
                        || WITH_HALF.matcher(said).matches())
                .map(when -> List.<Wish>of(new Opens(when.day(), when.at())))
                .orElse(List.of());
    }

    private static List<Rule> byItself() {
        return List.of(
                Rule.of(
                        slots -> List.of(new VotesByItself(false)),
                        "(stop|cancel|end|turn off|disable|pause|quit|drop|get rid of|shut off|switch"
                            + " off|suspend|halt|skip|kill|no|no more|we do not want|we do not need|do not need|i do"
                            + " not want|do not do|do not hold|do not open|do not start|do not run|stop doing|stop"
                            + " sending|stop sending us|stop sending out|do not send us|do not send|stop holding|stop"
                            + " starting|stop opening|stop with|enough of|enough with|done with|we are done with)("
                            + " doing| having| running)? "
                                + WEEKLY_VOTE + FROM_NOW_ON,
                        "(turn|switch|shut) " + WEEKLY_VOTE + " off" + FROM_NOW_ON,
                        "(do not|stop|never|quit)( ever)? (open|opening|start|starting|run|running|do|doing|ask us"
                                + " to|asking us to|making us|make us|have us) "
                                + VOTE
                                + "( on dinners?| for dinners?)? (automatically|every week|by itself|each week|on"
                                + " your own|weekly|by yourself|on its own|every saturday|every sunday|every weekend)",
                        "(do not|stop|quit)( have us| letting us| having us)? (vote|voting|ask us|asking"
                                + " us|asking|polling us|poll us)( to vote| on dinners?| about dinners?| for dinners?|"
                                + " what we want)* (every week|automatically|each week|weekly|every weekend|every"
                                + " saturday)",
                        "stop (voting|polling)( every week)? altogether",
                        "(only|let us) (vote|start (a|the) vote|open (a|the) vote|ask us) (only )?when (we|i) (ask|say"
                                + " so|tell you|want to|want one)( you)?( to)?",
                        "(we|i) will (start|open|begin)( all)?( the)? votes? (ourselves|myself|by hand)"),
                Rule.of(
                        slots -> AGAIN.matcher(slots.saying().raw()).find() || slots.has("plainly")
                                ? List.of(new VotesByItself(true))
                                : List.of(),
                        "(start|begin|open|do|have|run|we want|i"
                                + " want|want|bring|resume|restart|turn|switch|unpause|reinstate|send|give us|let us"
                                + " have|put)( up| on)? "
                                + WEEKLY_VOTE + "( back)?( on)?( again)?( back)?( please| every week)*",
                        "(?<plainly>(resume|restart|unpause|reinstate|turn on|turn back on|bring back|enable|switch"
                                + " on|switch back on|reactivate|activate)) "
                                + WEEKLY_VOTE + "( again| back| please| every week)*",
                        "(?<plainly>(turn|switch)) " + WEEKLY_VOTE + "( back)? on",
                        "(?<plainly>(we |let us )?vote( on dinners?| for dinners?)? (every week|weekly|each week))("
                                + " again)?",
                        "(?<plainly>(open|start|run|do|hold) " + VOTE
                                + " (automatically|every week|by itself|each week|on your own|weekly))( again)?",
                        "(?<plainly>ask us (every week|weekly|each week))( again)?( to vote| about dinners?)?("
                                + " again)?"));
    }

    private static List<Rule> dinners() {
        return List.of(not(), also(), only(), aWeek());
    }

    private static Rule not() {
        return Rule.of(
                slots -> days(slots, isRegular(slots)).<Wish>map(NoDinnersOn::new).stream()
                        .toList(),
                "(no|no more|never any|not any|no need for|we need no|we want no)( more)?( weekly)? (" + DINNER
                        + "|cooking|planning|plans|plan|planned dinners?|dinner plans?)( planned| plan|"
                        + " needed)?( on| for)* " + RhythmWords.DAYS + FROM_NOW_ON,
                NEVER + "(plan|plan for|planning|planning"
                        + " for|cook|cooking|schedule|scheduling|need|want|have|do|make|eat|include|count|eat at"
                        + " home|cook at home|eat in)( any| a| us)*( " + DINNER
                        + "| anything)( at home)?( for| on)* " + RhythmWords.DAYS + FROM_NOW_ON,
                NEVER + "(plan|plan for|planning|planning for|cook|cooking|schedule|scheduling|eat at"
                        + " home|cook at home|include|count|eat in)( for| on|"
                        + " in)* " + RhythmWords.DAYS + IN_THE_PLAN + FROM_NOW_ON,
                "(always )?(skip|leave out|drop|remove|take|take out|exclude|cut|omit|cancel)( out)?("
                        + " planning| dinners?| cooking)*( on| for)* "
                        + RhythmWords.DAYS + IN_THE_PLAN + FROM_NOW_ON,
                "(we |we all )?(always |usually |are always )*(eat out|go out|are out|out|away|are away|order"
                        + " in|get takeout|are never home|never home|are not home|are never here|have"
                        + " takeout|eating out)( to eat| for dinner)?( on)* " + RhythmWords.DAYS + FROM_NOW_ON,
                "leave " + RhythmWords.DAYS + " out" + IN_THE_PLAN + FROM_NOW_ON,
                "(but )?(never|not|not ever)( on| for)? " + RhythmWords.DAYS + FROM_NOW_ON,
                RhythmWords.DAYS + " (are |is )?(always )?(off|no dinner|no dinners|out)( the plan)?" + FROM_NOW_ON);
    }

    private static Rule also() {
        return Rule.of(
                slots -> days(slots, isOneMore(slots) || isOnePlural(slots)).<Wish>map(DinnersAlsoOn::new).stream()
                        .toList(),
                PLAN + "( " + DINNER + ")?( on| for)* " + RhythmWords.DAYS + "( too| as well| also| back| again)*",
                "(plan|plan for|include|add|count|bring back|throw in|bring|put|start planning|cook)( in|"
                        + " back)?( "
                        + DINNER + ")?( for| on)* " + RhythmWords.DAYS
                        + "( too| as well| also| back| again)*" + IN_THE_PLAN
                        + "( too| as well| also| again| back)*" + FROM_NOW_ON,
                "(we |i )?(all )?(need|want|eat|cook|have|do|would like|would love)( to plan| to have)?( a)? "
                        + DINNER + "( planned)?( for| on)* " + RhythmWords.DAYS + "( too| as well| also| back| again)+"
                        + FROM_NOW_ON,
                "(we |i )?(need|want|would like|would love)( to plan| to have)?( a)? " + DINNER
                        + "( planned)?( for| on)* " + RhythmWords.DAYS + FROM_NOW_ON,
                DINNER + "( on| for)* " + RhythmWords.DAYS + "( too| as well| also)+" + FROM_NOW_ON);
    }

    private static Rule only() {
        return Rule.of(
                slots -> days(slots, true).filter(said -> isWholeWeek(slots, said)).<Wish>map(DinnersOn::new).stream()
                        .toList(),
                PLAN + "( us)?( the| only| just)*( " + DINNER + ")?( only)?( for| on| from| only)* " + RhythmWords.DAYS
                        + "( only)?" + FROM_NOW_ON,
                "(we |i |you )?(all )?((only |just )?(need|want|would like|plan|vote on|vote for)|(only|just)"
                        + " (eat|cook|have|do|make))( only| to have| to eat| to plan| to cook| to make| a| just)*( "
                        + DINNER
                        + ")( planned)?( only)?( on| for| from| only)* " + RhythmWords.DAYS + "( only)?" + FROM_NOW_ON,
                "(we |i |you )?(all )?(only|just) (cook|eat at home|eat in|plan)( on| for| from)* " + RhythmWords.DAYS
                        + FROM_NOW_ON,
                "(only |just )?" + DINNER + "( only| just)?( on| for| from| only)* " + RhythmWords.DAYS + "( only)?"
                        + FROM_NOW_ON,
                "(set |change |make |switch |our |the |my )*(dinner|planning|plan|cooking|meal) (days|nights)"
                        + "( are| is| to| should be| =| :| be| for us are| only)* " + RhythmWords.DAYS + "( only)?"
                        + FROM_NOW_ON);
    }

    private static Rule aWeek() {
        return Rule.of(
                slots -> List.of(new DinnersAWeek(Numbers.of(slots.text("number")))),
                "(only |just |please |you |let us |we |i |all |to |should )*((plan for|plan|do|make|cook|make"
                        + " it|schedule|have|vote on|vote for|keep it to|set it to|limit it to|limit"
                        + " to|need|want|would like|eat|go down to|go for|go with|change to|change it to|switch"
                        + " to|be|lets do)( only| just| us| to plan| to have| to eat| to cook)*( " + DINNER
                        + ")?( for| on)? )?(only |just |maybe |about )?<number>( home|"
                        + " family| cooked| home cooked| weekly| weeknight)?( " + DINNER
                        + "| nights?| days?| times| evenings)( planned| of dinner| for dinner)?"
                        + " (a|per|each|every|in a|for each|for every) week( is enough| is plenty| is fine| is"
                        + " good| only| for dinners?| for us| works)*( (instead of|not) <number2>)?"
                        + FROM_NOW_ON,
                "(plan|do|make|we need|we want|need|want|only plan|we only need|we only want) (only |just"
                        + " )?<number> weekly " + DINNER + FROM_NOW_ON,
                "(set |change |make |the |our |put )*(number|amount|count) of (weekly |planned )?" + DINNER
                        + "( a week| per week| each week| every week)?( is| to| =| :| should be| be| at)*"
                        + " <number>"
                        + FROM_NOW_ON);
    }

    private static boolean isRegular(Slots slots) {
        return RhythmWords.isRegular(slots.saying().bare());
    }

    private static boolean isOneMore(Slots slots) {
        String said = slots.saying().raw();
        return TOO.matcher(said).find() || MORE.matcher(said).find() && (isRegular(slots) || said.contains("weekly"));
    }

    /** "plan saturdays" names one more day; several are all there are. */
    private static boolean isOnePlural(Slots slots) {
        String said = slots.text("days");
        return RhythmWords.isRegular(said)
                && RhythmWords.days(said).size() == 1
                && !ONLY.matcher(slots.saying().raw()).find();
    }

    /** A day or two without "only" may be meant of this week, or be no more than some of them. */
    private static boolean isWholeWeek(Slots slots, Set<DayOfWeek> days) {
        String said = slots.text("days");
        return ONLY.matcher(slots.saying().raw()).find()
                || slots.saying().bare().matches(".*\\b(?:days|nights) (?:are|to|should|=|:).*")
                || RhythmWords.isRange(said)
                || days.size() >= SEVERAL
                || days.size() > 1 && RhythmWords.isRegular(said);
    }

    private static Optional<Set<DayOfWeek>> days(Slots slots, boolean plainly) {
        return plainly
                ? Optional.of(RhythmWords.days(slots.text("days"))).filter(days -> !days.isEmpty())
                : Optional.empty();
    }

    private static Rule asking() {
        String weeks =
                "( dinners?| on dinners?| for dinners?| about dinners?| usually| normally| again| next| for the week|"
                        + " every week| each week)*";
        return Rule.of(
                new ShowRhythm(),
                "(when|what day|what days|what time|which day|at what time|on what day|on which day|how often)( and"
                    + " (when|what time|what day))?( do| does| will| are| is| should)? (we|you|i|it|jules|everyone)("
                    + " get| supposed| going)?( to)? (vote|voting|ask us|ask us to vote|asking us|start the vote|open"
                    + " the vote|send the vote|close the vote|start voting|ask)" + weeks,
                "(when|what day|what time|which day|at what time|on what day)( and what time)?( do| does| will| is|"
                        + " are| should)? (the |our )?(next )?" + VOTE
                        + "( usually| normally| going to| due to| supposed to)*( open| close| start| end| begin|"
                        + " opening| closing| starting| ending| due| over| happen| opens| closes| starts| ends| go"
                        + " out| come| be| held)*"
                        + weeks,
                "when is (the |our )?(voting |vote )?deadline( to vote| for voting| for votes)?",
                "what is (the |our )?(voting |vote )?(deadline|schedule|rhythm)( to vote| for voting| for votes| for"
                        + " the vote| of the vote| for planning)",
                "what is (the |our )?(voting|vote|planning) (deadline|schedule|rhythm|day|time)",
                "(what are|what is|show|show me|send me|tell me|tell us|show us|list|see|give me|check|view|text"
                    + " me|send|how are|whats|what about)?( me| us)?( our| the| my| your| all| current| all of)*("
                    + " planning| voting| vote| dinner| dinner planning| household| weekly| plan| meal planning|"
                    + " family)* (settings|setting|preferences for voting|vote times|voting times|planning days|dinner"
                    + " days|vote schedule|voting schedule)( for planning| for the vote| for voting| for dinners|"
                    + " again| set to| right)*",
                "(settings|planning settings|vote settings|voting settings|dinner settings|dinner days|planning"
                        + " days|vote schedule|voting schedule)",
                "how many dinners (do|are|will|should)( we| you| i)?( plan| planning| get| have| vote on| planned)*("
                        + " a| per| each| every) week",
                "(which|what) (days|nights|dinner days|days of the week)( do| are| will)? (we|you)( plan| planning|"
                        + " plan for| planning for| vote for| vote on| plan dinners?| plan dinners? for| cook)+( on)?("
                        + " every week| each week)?");
    }
}
