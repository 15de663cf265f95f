package ai.jules.language;

import ai.jules.language.TalkWish.Hello;
import ai.jules.language.TalkWish.Help;
import ai.jules.language.TalkWish.Praise;
import ai.jules.language.TalkWish.Reaction;
import ai.jules.language.TalkWish.SmallTalk;
import ai.jules.language.TalkWish.Tapback;
import ai.jules.language.TalkWish.Thanks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talk that wants no act, reactions of phones, and the question what Jules can do. */
final class TalkGrammar {

    private static final Map<String, Reaction> VERBS = Map.ofEntries(
            Map.entry("liked", Reaction.LIKE),
            Map.entry("loved", Reaction.LOVE),
            Map.entry("laughed at", Reaction.LAUGH),
            Map.entry("emphasized", Reaction.EMPHASIZE),
            Map.entry("emphasised", Reaction.EMPHASIZE),
            Map.entry("disliked", Reaction.DISLIKE),
            Map.entry("questioned", Reaction.QUESTION),
            Map.entry("le gusta", Reaction.LIKE),
            Map.entry("le gust\u00f3", Reaction.LIKE),
            Map.entry("le encanta", Reaction.LOVE),
            Map.entry("le encant\u00f3", Reaction.LOVE));
    private static final String QUOTE = "[\"\u201c\u201d\u201e\u00ab]";
    private static final Pattern TAPBACK = Pattern.compile(
            "\\s*(liked|loved|laughed at|emphasi[sz]ed|disliked|questioned|le gusta|le gust\u00f3|le encanta|le"
                    + " encant\u00f3)\\s+(?:"
                    + QUOTE + "(.+?)[\"\u201d\u201c\u00bb]?|an? (image|photo|movie|attachment))\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final Pattern REACTED = Pattern.compile(
            "\\s*(?:reacted\\s+(?:with\\s+)?)?(\\S{1,12})\\s+to\\s+" + QUOTE + "(.+?)[\"\u201d\u201c\u00bb]?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<Integer> LAUGHING = Set.of(0x1F602, 0x1F923, 0x1F606, 0x1F605, 0x1F604, 0x1F601, 0x1F639);
    private static final Set<Integer> LOVING = Set.of(
            0x2764, 0x1F60D, 0x1F970, 0x1F495, 0x1F496, 0x1F497, 0x1F49C, 0x1F499, 0x1F49A, 0x1F49B, 0x1F9E1, 0x2665,
            0x1F618);

    /** Who thanks first and praises then thanks. */
    private static final Pattern THANKING = Pattern.compile(
            "(?:(?:ok|okay|aw|oh|hey|wow|omg|yay) )?(?:thanks|thank you)(?: so much| jules| a lot)*(?: [,.!])?"
                    + " (?:you|jules|your) ");

    private static final List<Rule> PLAIN = List.of(
            Rule.of(
                    new Help(),
                    "(what|wat)( all| else| kinds? of (things|stuff)| kinda (things|stuff)| things| stuff| exactly|"
                        + " sort of (things|stuff)| are things)?( (can|do|could|should|will|would|does|is|are))*("
                        + " (you|i|jules|this|we|it|this thing))?( able to)?( (do|text|ask|say|help|tell|send|able to"
                        + " do|help with|good for|use|capable of|even do|all do|handle|offer|know how to"
                        + " do|understand))+( (you|with|me|us|for us|for me|to you|about|jules|here|this|it|do for"
                        + " us))*",
                    "how (does|do|can|should|would)( (this|it|you|i|we|jules|one))?( (thing|app|service))?("
                        + " (work|use|operate|get started|start|works|talk to|do this|even work|use this|use you|use"
                        + " it|use this thing|use jules|text you))+( (this|you|thing|jules|it|again|exactly))*",
                    "(help|help me|i need help|need help|need some help|can you help|commands|menu of"
                        + " commands|instructions|what are (my|the|your) (options|commands|features|abilities)|show me"
                        + " (the )?(commands|options|features|what you can do)|who are you|what are you|who is"
                        + " this|what is this( thing| number)?|how to use( this| you)?|i am (lost|confused|stuck)("
                        + " help)?|give me (examples|some examples|a tour|an example)|how do i (use|work)"
                        + " (this|you|it|jules)( thing)?|what is jules|(a )?list of commands|ayuda|que puedes"
                        + " hacer|what is your purpose|what do you do|teach me how to use (this|you)|remind me what"
                        + " you can do|what you can do|what (stuff|things) can (you|i) (do|ask|text)( you)?)",
                    "(i )?(do not|dont) (know|understand|get) (how|what) (this|to use this|to do|to say|to text|you"
                            + " can do|to ask|it)( works| thing works| thing| here)?"),
            Rule.of(
                    new Thanks(),
                    "(ok |okay |perfect |great |awesome |cool |yay |oh |aw |aww |got it |sweet |nice |alright |k |wow"
                        + " |yes |super |amazing |excellent |lovely |and |yup |hey )*(many |big |so many |a million"
                        + " |muchas |mil )?(thanks|thank you|thank|thankss|thanks you|thanx|appreciate it|i appreciate"
                        + " (it|you|that|the help|all your help)|much appreciated|appreciated|cheers|bless you|thanks"
                        + " for [a-z0-9', ]{3,40}|thank you for [a-z0-9', ]{3,40}|thank you so much|thanks so"
                        + " much|thanks a (lot|bunch|million|ton)|much obliged|you are the best thanks|appreciate"
                        + " (you|ya|the help|that))( so| very| much| a| lot| bunch| million| ton| again| jules| you|"
                        + " ya| for [a-z0-9', ]{3,40}| everyone| guys| friend| dear| that helps| that is all| buddy|"
                        + " love| hun| perfect| great| mucho| all| in advance| man| babe| yall| kindly| lol| really|"
                        + " sooo| soo)*( ,| !| \\.)?( (you are|your|you) (the best|a lifesaver|awesome|amazing|a life"
                        + " saver|an angel|great|a gem|wonderful))?",
                    "(i|we)( all)?( do| really| truly| sincerely| just| want to| wish to| would like to| must| can"
                            + " only)* thank you( all| jules| so| very| most| ever so| sincerely| kindly| much| warmly|"
                            + " dearly| truly| heartily| again| for [a-z0-9', ]{3,40})*",
                    "(i|we) (am|are)( so| very| most| ever so| truly| really| eternally| extremely)*"
                            + " (grateful|obliged|thankful|appreciative|indebted)( to you| jules| indeed| again| for"
                            + " [a-z0-9', ]{3,40})*",
                    "you have (my|our)( sincere| warmest| deepest| eternal| heartfelt)*"
                            + " (thanks|gratitude|appreciation)( jules| indeed| for [a-z0-9', ]{3,40})*"),
            Rule.of(
                    new Help(),
                    "how (do|can|would|should|could) (i|we|you)"
                            + " (add|remove|delete|vote|invite|change|undo|edit|save|send|plan|cancel|update|share|"
                            + "see|set|join|get|put|start|take|check|turn|submit|upload|enter|clear)("
                            + " .{1,50})?",
                    "(what|which|list|show|tell me|give me)( me)?( the| all the| all)?"
                            + " (commands|features|options|keywords|functions|things i can (say|text|ask|do))( (are"
                            + " there|do you have|can i use|work|available|do you know|can i text))*"),
            Rule.of(
                    new Hello(),
                    "(hi|hello|hey|heyy|heyyy|hiya|howdy|yo|sup|hii|hiii|greetings|good"
                        + " (morning|afternoon|evening|day)|morning|gm|hola|buenos dias|buenas( noches| tardes)?|what"
                        + " is up|hey hey|hi hi|helloo|hellooo|wassup|whatsup|afternoon|evening|hey there|hi"
                        + " there|hello there|good morn|mornin|top of the morning)(( ,)?"
                        + " (jules|dear|sweetie|hon|honey|there|everyone|guys|all|family|again|fam|everybody|you"
                        + " all|how are (you|things|we)( doing)?( today)?|good (morning|evening|afternoon)|to you|y"
                        + " all|friend|hi|hello|hey|my friend|you))*( ,?( )?how (are|is) (you|it)( doing| going)?("
                        + " today)?)?",
                    "(are you|you) (there|awake|up|around|still there|alive|listening|here)"),
            Rule.of(
                    new SmallTalk(),
                    "(we|i|they) (are|am) out of (here|time|my mind|luck|town|patience|energy|the loop|touch|shape|the"
                            + " office|it|control|the woods|breath|ideas lol|gas|office)( .{1,40})?",
                    "(i|we) (am|are)( so| literally| actually| kind of)* allergic to"
                            + " (mondays?|work|homework|mornings?|chores|laundry|people|drama|school|my"
                            + " job|exercise|math|cleaning|dishes)( lol| haha| today| now| apparently)*",
                    "(oh |lol |well |ha )*you (kids|people|two|guys|young people|youngsters|all) and your [a-z ]{3,30}",
                    "(happy|merry|feliz) [a-z' ]{3,24}( everyone| all| jules| family| to you)*",
                    "(see|love|miss|talk to|catch) (you|ya|u|y'all)( guys)?( all)?( .{1,25})?",
                    "(long|rough|busy|crazy|hard|bad|good|great|tough|weird|lazy|fun|what a|such a long|it was a"
                            + " long|it has been a long|had a long|had a) (day|week|night|morning|weekend|month)("
                            + " .{1,40})?",
                    "(i|we|you|mama|mom)( all)?( really| so| seriously| desperately)* (need|needs|want|could"
                            + " use|deserve|deserves)( a| an| some| another| more| my)*( long| big| good| serious|"
                            + " little)* (vacation|nap|break|hug|drink|day"
                            + " off|massage|rest|sleep|minute|holiday|maid|clone|raise|beer|hobby|weekend|moment|alone"
                            + " time|me time|peace and quiet|therapy|spa"
                            + " day|getaway|patience|miracle|chef|butler|cocktail|glass of wine)( lol| haha| so bad|"
                            + " badly| asap| today| from .{3,30})*",
                    "(we|i) (have|are having|had|got) (company|guests|visitors|people over|friends over|family"
                            + " over|family in town)( over| coming)?( tonight| today| tomorrow| this weekend| for"
                            + " dinner)?",
                    "(i|we) (love|miss|adore) (you|u|you all|ya|you guys|my family|this"
                            + " family|mondays|fridays|weekends|this town|fall|summer|winter)( so much| too| all| guys|"
                            + " jules)*",
                    "(i|we) (hate|hates|can not stand|am so over|am done with) (mondays?|traffic|mornings?|winter|this"
                            + " weather|my job|homework|laundry|dishes|doing dishes|doing laundry|the cold|the"
                            + " rain|adulting|cleaning|snow)( so much| lol| ugh)*"),
            Rule.of(
                    slots -> List.of(THANKING.matcher(slots.saying().raw()).lookingAt() ? new Thanks() : new Praise()),
                    "(that|it|this|the|your|last night's|dinner|tonight's|everything|those|these|tonights|last"
                        + " nights|we|your|my|our|yesterday's)? ?.{0,40}?(was|were|is|are|turned out|came"
                        + " out|tasted|looked|looks|sounds|smells)("
                        + " (so|really|absolutely|super|just|very|totally|sooo|soo|actually|pretty|such|freaking|"
                        + "honestly|a|an|insanely|truly|unbelievably|perfectly|quite))*"
                        + " ?(delicious|amazing|awesome|fantastic|yummy|great|incredible|the"
                        + " best|perfect|wonderful|tasty|so good|excellent|a hit|a huge hit|a winner|fire|bomb|the"
                        + " bomb|on point|good|goood|gooood|really good|phenomenal|divine|outstanding|spot"
                        + " on|scrumptious|lovely|to die for|unreal|heavenly|superb|helpful|a big hit|a success|out of"
                        + " this world|10/10|handy|brilliant|genius|a lifesaver|chefs kiss|chef's kiss|a"
                        + " keeper|impressive|so easy|so yummy|so helpful|delish|yum|bomb dot"
                        + " com|excelente|clutch|nice|cool)( last night| tonight| yesterday| today| ever| thing ever|"
                        + " recipe| recipes| dinner| meal| idea| call| pick| suggestion| app| one| job| work| thing| i"
                        + " have ever had| so much| by the way| too| as always| as usual| everyone loved it| dish|"
                        + " stuff| choice| and easy| indeed| find)*( ,? ?(good"
                        + " (call|job|pick|choice|one|suggestion|work)|great (call|job|pick|choice|suggestion)|nice"
                        + " (work|job|one|pick)|thanks?( you)?( so much)?|thank you|well done|love it|everyone loved"
                        + " it|kids loved it|make it again|we loved it|we will make it again|yum|.{0,25}loved it))?",
                    "((man|dude|wow|ok|bro|girl|omg|damn|dang|honestly|jules|lol|oh|well|hey|,) )*(you"
                            + " are|you're|jules is|jules you are|this is|ur|your|you guys are)("
                            + " (lowkey|highkey|literally|kind"
                            + " of|seriously|so|really|absolutely|just|the|a|an|such|actually|pretty|such"
                            + " a|honestly|my|literally))* ?(the best|amazing|awesome|great|a lifesaver|a life"
                            + " saver|best|lifesaver|helpful|smart|wonderful|a genius|genius|a gem|an"
                            + " angel|fantastic|incredible|my hero|a rockstar|rockstar|perfect|brilliant|a star|the"
                            + " greatest|sweet|funny|good|life saver|angel|gem|hero|so smart|cool|magic|life"
                            + " changing|goat|the goat|mvp|good at this|impressive|my favorite|clutch)( at this| thing"
                            + " ever| app| helper| thing| person| invention)*( ever)?( jules| lol| haha)?(( ,| !)?"
                            + " (good|great|nice|excellent) (job|work|one))?",
                    "((man|dude|wow|ok|bro|girl|omg|honestly|jules|lol|oh|well|,) )*(you|jules) (do|did|does|are"
                            + " doing|always do|have done|is doing)"
                            + " .{0,25}?\\b(beautifully|wonderfully|splendidly|perfectly|fantastic|a (heck|hell) of a"
                            + " job|(a |an |such a |such an )?(great|fine|good|wonderful|amazing|fantastic|bang"
                            + " up|excellent|super|awesome|lovely|splendid|marvelous) (job|work)|so well|very well)("
                            + " jules| lately| today| always| you know| as always)*(( ,)? (and|you|i) .{3,80})?",
                    "((man|wow|ok|honestly|jules|lol|oh|,) )*(you are|jules is) (literally )?(the only|the most)"
                            + " (organized|sane|smart|smartest|reliable|helpful"
                            + "|competent|responsible|useful|one|patient|sensible|dependable)\\b.{0,60}",
                    "(good|great|nice|awesome|excellent|amazing|fantastic|super|wonderful|well|lovely|brilliant)"
                        + " (job|work|call|one|pick|choice|idea|suggestion|thinking|done|looking out|going|pick this"
                        + " week|find|dinner|recipe|picks)( jules| today| tonight| everyone| on (that|the) .{3,30}|"
                        + " last night| everybody| guys| team)*",
                    "(love|loved|loving|adore|i love|we love|i loved|we loved|everyone loved|everybody loved|the kids"
                        + " loved|kids loved|the whole family loved|the family loved|they loved|loooved|we all loved|i"
                        + " am loving|absolutely love|absolutely loved)( (it|this|that|you|jules|the|them|these|this"
                        + " app|this thing|your|how|dinner|so much|last night's|those|tonights|tonight's).{0,50})",
                    "(wow|yum|yummy|yumm|yummm|delicious|amazing|awesome|best dinner ever|so good|10/10|chefs"
                        + " kiss|chef's kiss|delish|yum yum|that was good|big hit|a hit|huge hit|we loved it|soooo"
                        + " good|sooo good|nailed it|you rock|you nailed it|bravo|kudos|well done|impressive|you are"
                        + " on a roll|you rule|best (meal|dinner|recipe|idea|app|thing)( ever| yet| this year)?|five"
                        + " stars|5 stars|10 out of 10|clean plates( all around| tonight| everywhere)?|everyone"
                        + " (had|went back for|asked for|wanted) (seconds|thirds))( !| ,|\\.| yum| jules| wow| so"
                        + " good| thank you| thanks| dinner| again| last night| tonight)*",
                    ".{0,30}(had|went back for|asked for|wanted) (seconds|thirds)( even .{1,20}| and .{1,20}| last"
                            + " night| tonight)?",
                    "(i|we) (could not|can not) (live|survive|function|manage|do (it|this)) without (you|jules|this)"));

    private TalkGrammar() {}

    static List<Rule> rules() {
        return PLAIN;
    }

    static Optional<Tapback> tapback(String body) {
        String text = Plain.cut(body);
        Matcher verb = TAPBACK.matcher(text);
        if (verb.matches()) {
            String quoted = verb.group(2) == null ? verb.group(3) : verb.group(2);
            return Optional.of(new Tapback(
                    VERBS.get(verb.group(1).toLowerCase(Locale.ROOT).replace("emphasised", "emphasized")),
                    quoted.strip()));
        }
        Matcher reacted = REACTED.matcher(text);
        if (reacted.matches() && isMark(reacted.group(1))) {
            return Optional.of(
                    new Tapback(reaction(reacted.group(1)), reacted.group(2).strip()));
        }
        return Optional.empty();
    }

    private static boolean isMark(String text) {
        return text.codePoints().noneMatch(c -> Character.isLetterOrDigit(c));
    }

    private static Reaction reaction(String mark) {
        int first = mark.codePointAt(0);
        if (first == 0x1F44E || first == 0x1F622 || first == 0x1F620) {
            return Reaction.DISLIKE;
        }
        if (first == '?' || first == 0x2753) {
            return Reaction.QUESTION;
        }
        if (first == '!' || first == 0x203C || first == 0x2757) {
            return Reaction.EMPHASIZE;
        }
        return LAUGHING.contains(first) ? Reaction.LAUGH : LOVING.contains(first) ? Reaction.LOVE : Reaction.LIKE;
    }

    /** Nothing but emoji or marks: a smile wants no act. */
    static boolean isOnlyMarks(String body) {
        return body.codePoints().noneMatch(Character::isLetterOrDigit)
                && body.codePoints().anyMatch(c -> c > 0x2000);
    }

    static Wish marks(String body) {
        boolean thanks = body.codePoints().anyMatch(c -> c == 0x1F64F);
        return thanks
                        && body.codePoints()
                                .filter(c -> c > 0x2000 && c != 0xFE0F && (c < 0x1F3FB || c > 0x1F3FF))
                                .allMatch(c -> c == 0x1F64F)
                ? new Thanks()
                : new SmallTalk();
    }
}
