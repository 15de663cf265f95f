package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The politeness around a wish, which the phrases need not know: apologies before it, how grateful somebody would be,
 * that it is no trouble if not. What asks for something becomes {@code can you}, the rest goes.
 */
final class Courtesy {

    private static final int MOST_REMARKS = 3;
    private static final String START = "(?:^|(?<=[.!?,;\\n] )|(?<=\\b(?:but|and|so|hello|hi|hey|please|jules|well|oh"
            + "|ok|okay|yeah|because) ))";

    private static final Map<String, String> BASES = Map.ofEntries(
            Map.entry("taking", "take"),
            Map.entry("adding", "add"),
            Map.entry("removing", "remove"),
            Map.entry("putting", "put"),
            Map.entry("moving", "move"),
            Map.entry("undoing", "undo"),
            Map.entry("redoing", "redo"),
            Map.entry("swapping", "swap"),
            Map.entry("switching", "switch"),
            Map.entry("showing", "show"),
            Map.entry("telling", "tell"),
            Map.entry("sending", "send"),
            Map.entry("skipping", "skip"),
            Map.entry("planning", "plan"),
            Map.entry("changing", "change"),
            Map.entry("deleting", "delete"),
            Map.entry("making", "make"),
            Map.entry("getting", "get"),
            Map.entry("grabbing", "grab"),
            Map.entry("clearing", "clear"),
            Map.entry("checking", "check"),
            Map.entry("picking", "pick"),
            Map.entry("marking", "mark"),
            Map.entry("crossing", "cross"),
            Map.entry("inviting", "invite"),
            Map.entry("texting", "text"),
            Map.entry("messaging", "message"),
            Map.entry("had", "have"),
            Map.entry("made", "make"),
            Map.entry("swapped", "swap"),
            Map.entry("switched", "switch"),
            Map.entry("moved", "move"),
            Map.entry("added", "add"),
            Map.entry("did", "do"),
            Map.entry("skipped", "skip"),
            Map.entry("picked", "pick"),
            Map.entry("grabbed", "grab"),
            Map.entry("bought", "buy"),
            Map.entry("got", "get"),
            Map.entry("took", "take"),
            Map.entry("removed", "remove"),
            Map.entry("put", "put"));

    private static final String BASE = "(" + String.join("|", BASES.keySet()) + ")";
    private static final String ADVERBS = "(?: (?:terribly|awfully|at all|very much|please|possibly|kindly|perhaps))*";

    /** What asks for an act by its gerund or in the past tense. */
    private static final Sought MIND = Sought.of(START + "(?:please )?(?:would|do|could) (?:you|it) (?:mind"
            + "|be (?:at all )?(?:ok|okay|alright|all right|fine|possible)(?: with (?:you|everyone))? if (?:we|i|you))"
            + ADVERBS + " (not )?" + BASE + "\\b|" + START
            + "(?:i|we) would (?:really )?(?:love|like|appreciate) it if (?:you|someone|somebody|anyone|we) (not )?"
            + BASE + "\\b");

    private static final Sought REQUEST = Sought.of(START + "(?:please |kindly )?(?:(?:i|we) (?:would|should)"
            + " (?:be|really|very much|so)?"
            + " ?(?:(?:ever|so|very|most|really|extremely|much)"
            + " )*(?:grateful|thankful|obliged|glad|delighted|happy|appreciate"
            + " it) if (?:you|someone|somebody|anyone|we)"
            + " (?:would|could|can|might)|(?:might|may|could|can)"
            + " i (?:please )?(?:trouble|bother|ask|burden|get)"
            + " you to|would"
            + " it be" + ADVERBS + " (?:too much (?:trouble )?to ask |ok|okay|alright|all right|possible|fine|too much"
            + " trouble)(?: with (?:you|everyone))? (?:if (?:you|we|i|someone)(?: could|"
            + " can)?|(?:for (?:you|someone) )?to)|(?:would|could|will) you be (?:so |very"
            + " )?(?:kind|good|nice|sweet|a dear)(?: as| enough)?(?: to|"
            + " and)|(?:could|can|would|might) (?:you|we|i|someone)(?:"
            + " (?:possibly|perhaps|kindly|please|maybe))+|(?:please )?be so (?:good|kind) as"
            + " to|i was (?:hoping|wondering if) (?:you|we|someone) (?:could|would|might)|do you"
            + " think (?:you|we|someone) (?:could|can|might))(?:"
            + " (?:please|kindly|possibly))*(?= )");

    private static final Sought ASK = Sought.of(START + "(?:please )?(?:(?:may|might|could|can) i(?: please)?"
            + " (?:ask|know|inquire)|(?:would|do|could|can) you (?:happen to"
            + " |kindly |please |by any chance"
            + " )*(?:know|recall|remember)|(?:can you|could you|would"
            + " you)(?: kindly| please)* (?:tell|remind) (?:me|us)(?! to)|be"
            + " so (?:good|kind) as to (?:tell|remind) (?:me|us)|(?:does |do"
            + " )?(?:anyone|anybody|someone|somebody|any of you|you guys|you"
            + " all) (?:here )?(?:know|remember|recall))(?="
            + " (?:what|who|whose|where|when|how|if|whether|which))(?:"
            + " (?:if|whether)(?= ))?");

    /** A question somebody passes on. */
    private static final Sought ASKED_FOR = Sought.of(START
            + "(?:my )?[a-z]{2,15} (?:(?:wants|would like|needs) to know|is (?:asking|wondering)|was"
            + " (?:asking|wondering)|asks|asked|wonders)(?: me| us)?(?= (?:what|who|where|when|how|if|whether|which)"
            + " )(?: (?:if|whether)(?= ))?");

    private static final Sought BEFORE = Sought.of(START
            + "(?:(?:(?:i am )?(?:so |terribly |very |really |truly )*(?:sorry|afraid)(?: again| to bother you(?:"
            + " again)?| to ask(?: again)?| to trouble you| about (?:that|this)| to be a (?:pain|bother|pest)| for the"
            + " (?:trouble|bother))*|(?:my )?apologies(?: again)?|forgive me|pardon me|excuse me|i hope"
            + " (?:this|that|it) is (?:ok|okay|alright|all right|fine)|oh dear|my bad|if (?:it is|that is|it would)(?:"
            + " not| no)(?: be)? (?:too much |any |a |much )*(?:trouble|bother|hassle|problem)|if i may|if"
            + " (?:nobody|no one) (?:objects|minds)|whenever (?:it is|that is|you are)"
            + " (?:convenient|able|free|ready)|when (?:you have|you get) a (?:moment|minute|second|sec)|at your"
            + " convenience|i do not mean to (?:impose|intrude|be a (?:bother|pain))|i hate to (?:be a"
            + " (?:bother|pain|pest)|bother you|ask)|i (?:made|have made) a mistake|hooray|by the way|just so"
            + " (?:everyone|you|you all|everybody) (?:knows|know)|(?:just )?letting (?:you|everyone|you all)"
            + " know|(?:just )?to let (?:you|everyone) know|for your information|i (?:just )?(?:wanted|want) to"
            + " (?:share|mention|say|note|let (?:you|everyone) know|tell (?:you|everyone))|i (?:should|must|ought"
            + " to|have to)(?: just)? (?:mention|say|admit|confess|tell (?:you|everyone)|let you know)|(?:please"
            + " )?(?:note|be advised|be aware)|(?:i am )?(?:happy|pleased|glad|sorry|sad|ashamed|afraid) to"
            + " (?:say|report|tell you)(?: that)?|hang on|i am (?:in the car|driving|at work|at the store) and|i"
            + " (?:just )?(?:remembered|realized|noticed|saw|see)(?= (?:that|we|i|there|you) )|the"
            + " (?:doctor|dr|doc|pediatrician) (?:says|said|told us|told me)|(?:i|we) (?:regret|hate|grieve) to"
            + " (?:say|report|tell you|inform (?:you|everyone)|announce|admit)(?: it)?(?: that)?|it is with (?:great"
            + " |deep )?(?:regret|sorrow|sadness) that i (?:report|say|tell you|announce|inform you)(?: that)?|(?:the"
            + " )?(?:dr|doctor|doc|allergist|pediatrician) (?:says|said)|it (?:turns out|seems)|as it"
            + " happens|hello|good (?:morning|afternoon|evening)) ?(?:[,!.:] )?(?:(?:but|and|that|so)"
            + " (?!(?:was|is|one|last|thing|it)\\b))?)+");

    /** Where somebody stands who asks what to get. */
    private static final Sought AT_STORE =
            Sought.of("^(?:(?:ok|so|hey|hi|,) )*(?:i am|we are|i just got|just got|i will be|i am going)"
                    + " (?:here |over |already |back )?(?:at|to|in|inside|by|near) " + Phrase.STORE
                    + "(?: (?:now|right now|already|in a minute|soon|later))?(?: [,.!])?(?: (?:and|so))?"
                    + " (?=(?:what|whats|do|does|add|is"
                    + " there|anything|need|which|can|could|show|send|text|who|where|how|list|i got|we got)\\b)");

    private static final Sought BEHIND = Sought.of(
            "( \\?)? ?[,.!;-]*(?: (?:but|and|though|so|please|cuz|because))* (?:no worries if (?:not|you can not)|no"
                + " (?:pressure|rush|hurry|worries)(?: at all)?|thank you kindly|thanks a million|thanks in"
                + " advance|thank you for (?:understanding|everything)|(?:i )?hope (?:that is|that works|it"
                + " is|that|this is) (?:ok|okay|alright|fine)|please do not go out of your way|(?:please )?do not go"
                + " to any trouble|at present|at the moment|only if (?:someone|somebody|anyone|you)(?:'s| is| are)"
                + " going(?: anyway| there)?|(?:there is )?no need (?:for (?:anyone|anybody|you) )?to worry(?: about"
                + " (?:it|that|those|them|this))?|do not worry(?: about (?:it|that))?|if (?:it|that) is"
                + " (?:ok|okay|alright|not (?:too much|any) (?:trouble|bother)|not a problem|convenient|no"
                + " (?:trouble|bother))|would you|if you would(?: be so kind)?|if you (?:would|could|will|can)"
                + " (?:kindly |please )?(?:make (?:a )?note of (?:it|that)|note (?:it|that)|write (?:it|that)"
                + " down|remember (?:it|that))|(?:please )?(?:put|write|jot|mark|note|get) (?:that|it|this) down(?:"
                + " please| for me| somewhere)?|(?:please )?make a note(?: of (?:it|that))?|if you please|please and"
                + " thank you|thank (?:god|goodness|heavens)|as it happens|by the way|(?:or )?whatever|and"
                + " whatnot|before (?:i|we) forget(?: (?:it|them|again|my [a-z]{2,8}(?: [a-z]{2,8})?|about"
                + " (?:it|them)))?|if (?:it|that) (?:suits|works)(?: for| with)?(?: (?:everyone|everybody|you|you"
                + " all|all|others))?|no matter (?:how|what|where) [a-z' ]{3,40}|just so you know|and thanks|for"
                + " real|no cap|hooray|i appreciate (?:it|you asking)|i (?:sleep|am asleep|will be asleep|need my"
                + " sleep)|heading home|(?:nobody|no one|none of us) (?:eats|likes|wants|drinks|uses|ate)"
                + " (?:it|them|those|that)(?: anymore)?|(?:it|they) (?:looks?|smells?|seems?) (?:so |really |all"
                + " |kinda )*(?:gross|bad|nasty|moldy|slimy|old|sad|rotten|awful|stale|weird|wilted)(?: today| this"
                + " week| there)?|or did [a-z]+ (?:eat|drink|finish|use|take) (?:it|them|that)(?: all)?|or"
                + " (?:is|are|does) (?:there|it) .{2,30}|or not|(?:everybody|everyone) calls me [a-z]+|so (?:please"
                + " )?(?:change|update|fix|set) (?:that|it|(?:my|our|the) time ?zone)|i am about to"
                + " (?:start|cook|begin)(?: cooking)?|so (?:i|we) (?:can )?know .{3,40}|your [a-z]+(?:'s| is)"
                + " (?:bringing|making|baking) .{2,20}|lets go+|(?:the )?(?:dr|doc|doctor) (?:just )?(?:said|says|told"
                + " (?:us|me))(?: so)?|would ya|(?:so )?i can not find it|(?:so |and )?(?:i|we) (?:just"
                + " )?(?:dumped|tossed|threw|chucked|trashed|pitched) (?:it|them)(?: all)?(?: out| away)?(?: already|"
                + " today| yesterday| last night)?|(?:so |and )?(?:i |we )?(?:had|have) to"
                + " (?:toss|throw|dump|chuck|pitch) (?:it|them)(?: out| away)?|(?:tossed|threw|dumped|chucked)"
                + " (?:it|them)(?: all)?(?: out| away)?|(?:i )?(?:can never|never can|never) find it|the doctor"
                + " (?:just )?(?:said|told (?:us|me))(?: so)?)(?=$| [.!?,\\n"
                + "])");

    /** "We need milk so put that on" says it twice. */
    private static final Sought TWICE =
            Sought.of("((?:need|out of|low on) .{3,300}?) (?:, )?so (?:please )?(?:put|add|throw|stick)"
                    + " (?:that|those|them|it|em|these)(?: on| down| in)?(?: there| the list)?(?=$| [.!?])|(need"
                    + " [^.!?]{3,200}?) (?:, )?(?:and )?(?:can you |could you |please )*(?:put|add|throw|stick|get)"
                    + " (?:that|those|them|it|em|these) (?:on|down|in|to)(?: there| the list)?(?=$| [.!?])");
    /** Why something is to be removed; behind anything else this would take back what was said. */
    private static final Sought NEEDLESS = Sought.of("(^(?:(?:can you|please|jules|ok|so|hey|go ahead and)"
            + " )*(?:scratch|remove|take|delete|drop|cross|forget|skip|cancel|nix|(?:we|i) can skip|(?:we |i )?do"
            + " not need)\\b[^.!?]{2,120}?) ?[,.!]*(?: (?:because|since))? (?:(?:we|i) do not need"
            + " (?:it|them)|(?:(?:(?:my|our|the) )?[a-z']{1,20} (?:already )?(?:brought|gave (?:us|me)|dropped"
            + " off|is bringing|brings)"
            + " |(?:(?:i|we|he|she|they|mom|dad|leo|ana|sam|maria|grandma|nobody|someone|(?:my|our|your)"
            + " [a-z]{3,12}) )?(?:already )?(?:found|got|bought|has|have|picked up|grabbed)"
            + " )(?:some|it|one|them|that|a (?:bottle|bag|box|can|jar|bunch|pack|few)|plenty|enough)(?: more| of"
            + " (?:it|them))?(?: already)?(?: at home| in the (?:pantry|fridge|freezer|garage)|"
            + " (?:on|from|at|after|before) [a-z ]{3,24})?)(?=$| [.!?])");

    /** What is there already was not bought at the store. */
    private static final Pattern AT_HAND = Pattern.compile(
            "\\b(?:found (?:some|one|a|plenty|enough)|(?:has|have) (?:some|one|a|plenty|enough|it|them)|brought|gave"
                    + "|dropped off|bringing|brings|do not need)\\b");

    private static final Pattern CROSSED = Pattern.compile("^((?:[a-z]+ ){0,4}?)(?:cross|check) ");

    /** Why something is left for another time. */
    private static final Sought OUT_OF_STOCK =
            Sought.of("(?: ,)? (?:because|since|cause|bc) (?:they|the store|it|aldi|costco|kroger|walmart|target)"
                    + " (?:have|had|has|is|are|was|were) (?:all |completely )?(?:none|out|sold out|out of"
                    + " (?:it|them|stock)|no more)(?: left)?(?=$| [,.!]| and)");

    private static final Sought UNMEANT = Sought.of("(\\b(?:undo|revert|reverse|take back|put back)\\b[^.!?]{0,40}?)"
            + " ?[,.!]* i did not mean (?:it|that|to|to do (?:it|that))(?=$| [.!?])");
    /** What only announces asks for no leave. */
    private static final Sought ANNOUNCED =
            Sought.of("(?<!everything)(?<!that)(?<!it)(?<!you)(?<!this) (?:, )?(?:ok|okay|k|alright|right) \\?$");

    /** A change of mind about what was not said here. */
    private static final Sought WAIT = Sought.of(
            "^(?:(?:oh|ok|hmm|ugh|hey|jules|ah) (?:, )?)*(?:no wait|wait no|wait actually|actually wait|wait wait|hold"
                    + " on|hang on|one sec|scratch that|no actually|actually no)(?: [,.!])? (?=[a-z0-9]+ [a-z0-9])");

    private static final Sought LETS_SEE = Sought.of(
            "(?:^|(?: ,)? )lets see(?: here)?(?: ,)?(?= (?!what|if|how|the|who|our|a|my|it|whats|where|when)[a-z])");
    private static final Sought LIBERTY = Sought.of("\\bi (?:have )?(?:took|taken) the liberty of " + BASE + "\\b");
    private static final Sought OFFER = Sought.of(
            "\\bi would (?:love|like|be (?:happy|glad|delighted)) to (?:make (?:dinner|supper)|cook(?: dinner|"
                    + " supper)?)\\b");

    /** What somebody would like to be given is what they would like to see. */
    private static final Sought TROUBLE =
            Sought.of(START + "(?:please )?(?:may|might|could|can) i (?:please )?(?:trouble"
                    + "|bother) you for(?= (?:the|our|my|this|a look|that))");

    /** What shall be will be; "shall we" asks. */
    private static final Sought SHALL = Sought.of("(?<!what|who|where|when|how|^) shall (?!we\\b|i\\b|it\\b)");

    /** "Where on earth is it" asks where it is. */
    private static final Sought EXPLETIVE =
            Sought.of("\\b(where|what|who|how|when|which) (?:in (?:the (?:world|heck|hell)|tarnation|god's name)|on"
                    + " (?:earth|god's green earth)|the (?:heck|hell|hay)|in this world)(?= [a-z])");

    /** "Any cheese left or nah" is a question without its mark. */
    private static final Sought OR_NOT = Sought.of(" (?:, )?or (?:nah+|naw|nope|no|what|not)(?: ?[.!,?])*$");

    private static final Sought CAN_DAY_BE = Sought.of(START + "(?:can|could|may|might|should) (?:we do )?("
            + Phrase.DAY + ")(?: (?:night|dinner))? (?:please )?be(?= [a-z])");

    private static final Sought MUCH =
            Sought.of("\\b(running|getting|are|is|am) (?:super|very|so|dangerously|kind of|a bit"
                    + "|a little|extremely|way|crazy|real) (low|out|short)\\b");

    private Courtesy() {}

    /** The tokens without the courtesy; all of them when nothing else was said. */
    static List<String> without(List<String> tokens) {
        String text = String.join(" ", tokens);
        String bare = ANNOUNCED.replaceFirst(text, " .");
        bare = WAIT.replaceFirst(bare, "");
        bare = LETS_SEE.replaceAll(bare, "");
        bare = LIBERTY.replaceAll(bare, found -> BASES.get(found.group(1)));
        bare = bare.replace("i should be glad", "i would be glad").replace("i should be happy", "i would be happy");
        bare = bare.replace("i should be delighted", "i would be delighted").replace("i should love", "i would love");
        bare = OFFER.replaceAll(bare, "i will cook");
        bare = SHALL.replaceAll(bare, " will ").replace("i should like", "i would like");
        bare = EXPLETIVE.replaceAll(bare, "$1");
        bare = OR_NOT.replaceFirst(bare, " ?");
        bare = CAN_DAY_BE.replaceAll(bare, "can you make $1");
        bare = TROUBLE.replaceAll(bare, "show me");
        bare = bare.replace("when your at ", "when you are at ").replace("when your out ", "when you are out ");
        bare = ASKED_FOR.replaceAll(ASK.replaceAll(bare, ""), "");
        bare = AT_STORE.replaceFirst(BEFORE.replaceAll(bare, ""), "");
        bare = MIND.replaceAll(
                bare,
                found -> Matcher.quoteReplacement(
                        (found.group(1) == null && found.group(3) == null ? "can you " : "do not ")
                                + BASES.get(found.group(2) == null ? found.group(4) : found.group(2))));
        bare = bare.contains(" would ") ? bare : MUCH.replaceAll(bare, "$1 $2");
        bare = bare.contains("do not ") && MIND.isIn(text) ? bare.replace(" ?", " .") : bare;
        bare = REQUEST.replaceAll(bare, "can you");
        bare = ASK.replaceAll(bare.strip(), "");
        String before = "";
        for (int i = 0; i < MOST_REMARKS && !bare.equals(before); i++) {
            before = bare;
            bare = BEHIND.replaceAll(bare.strip(), "$1");
        }
        bare = TWICE.replaceFirst(bare, "$1$2");
        bare = NEEDLESS.replaceFirst(
                bare,
                found ->
                        Matcher.quoteReplacement((AT_HAND.matcher(found.group()).find()
                                        ? CROSSED.matcher(found.group(1)).replaceFirst("$1take ")
                                        : found.group(1))
                                .replaceFirst("^(?:we |i )?do not need (?:any )?(?=.*\\bnow$)", "remove ")));
        bare = OUT_OF_STOCK.replaceAll(bare, "");
        bare = UNMEANT.replaceFirst(bare, "$1");
        if (bare.equals(text)) {
            return tokens;
        }
        List<String> left =
                Arrays.stream(bare.split(" ")).filter(word -> !word.isEmpty()).toList();
        boolean says = left.stream()
                .anyMatch(word ->
                        Character.isLetterOrDigit(word.charAt(0)) && !word.equals("jules") && !word.equals("dear"));
        return says ? left : tokens;
    }
}
