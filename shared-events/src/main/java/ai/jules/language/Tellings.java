package ai.jules.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What kinds of remarks there are beside a wish, and what in them could be more than a remark. */
final class Tellings {

    /** What wishes nothing, in more words than a list could hold. */
    private static final Pattern EMPTY =
            Pattern.compile("(?:(?:sorry|my b|my bad|forgive me|love you|thanks|thank you)(?: (?:mom"
                + "|mama|mommy|dad|daddy|papa|guys|everyone|everybody|yall|all|grandma|leo|ana|sam|maria|fam|love|babe|hon))*|(?:dont|do"
                + " not|pls dont|please dont) (?:ask|judge|laugh|tell|worry|yell|hate|be mad|freak out|at me)(?:"
                + " (?:how|why|me|mom|dad|us|anyone|anybody|about it|him|her|them|on me))*|(?:say a prayer|pray|send"
                + " help|wish me luck|keep your fingers crossed)(?: for (?:me|us|it|him|her))?|(?:forgot|almost"
                + " forgot|forgetting|meant|been meaning) to (?:tell|say|mention|write|text)(?:"
                + " (?:u|you|yall|it|that|this))*|(?:so |and |well )*(?:thats|that is|that was|its|what) (?:a |an"
                + " )?(?:nice|happy|pleasant|big|nasty|good|bad|sad|rude|total)?"
                + " ?(?:surprise|relief|shame|bummer|win|mess|miracle|first|new one|disaster)|(?:so )?(?:make|keep) it"
                + " (?:quick|snappy|short)|(?:im |i am )?in a (?:hurry|rush|meeting|mood)(?: so (?:make|keep) it"
                + " (?:quick|short))?|(?:broke|tired|sad|hungry|poor|happy|exhausted|sore|cold) but"
                + " (?:stocked|happy|ready|alive|fed|full|proud|here)|why (?:do|am|is|are|did|does|would|must)"
                + " (?:i|we|it|they|he|she|this|that|everything|everyone|everybody|people) .{3,60}|how"
                + " (?:do|does|did|is|are) (?:this|it|we|they|you|he|she|the kids|everyone) .{3,50}|(?:already"
                + " |standing |sitting |stuck |just |still |im |i am )*in (?:the (?:car|parking lot|drive"
                + " thru|checkout|waiting room|pickup line)|line|traffic|class|a meeting|church|(?:the"
                + " )?(?:carpool|checkout|school|car|pickup) line)(?: (?:at|for|on|with) [a-z ]{3,24})?(?:"
                + " (?:rn|now|already|again))?|(?:they|it|these|those)"
                + " (?:slap|slaps|rock|rocks|rule|rules|hit|hits|bang|bangs|go hard)(?: (?:so"
                + " hard|different|hard))?|(?:way |so |there is |theres |we have )*(?:too much|too many|so much|so"
                + " many) (?:junk|stuff|crap|things|clutter)(?: on (?:the|this|our) list)?(?: lol)?|(?:cleanup|clean"
                + " up|shopping|list|grocery|quick|update|dinner|prep|planning)"
                + " (?:time|update|day|run|note|check)|(?:there is|theres|there are) none(?: left)?(?: now)?|none"
                + " left(?: now)?|(?:now )?(?:its|it is|theyre) all gone|(?:hid|hiding|saved|saving|put aside) (?:the"
                + " rest|some|it|them|one)(?: .{2,30})?)");

    /** What a shop did not have is no wish beside what was got there. */
    private static final Pattern MISSING = Pattern.compile(
            "(?:but |and |just )?(?:(?:no|zero|had no|having no|not much|not any|bad) (?:luck|joy|dice|success)"
                + " (?:on|with|finding|getting|for)|struck out (?:on|with))"
                + " (?!.*\\b(?:add|put|remove|my|our|his|her)\\b).{2,40}|(?:but |and |just )?(?:(?:still|cant|can"
                + " not|could not|couldnt|didnt|did not|still cant) (?:looking for|hunting for|searching for|trying to"
                + " find|find|see|looking|spot)|(?:they|the store|store|aldi|costco|kroger|walmart|target)"
                + " (?:was|were|is|are|had)(?: all| completely)? (?:out of|no|sold out of|low on))"
                + " (?!.*\\b(?:add|put|remove|and we|my|our|his|her)\\b).{2,40}|(?:but |and )?(?:no|not one|not a"
                + " single|not a|zero) (?:[a-z]+ ){1,3}?(?:anywhere|at the store|at [a-z]+|in this .{3,20}|in"
                + " (?:town|stock|sight)|in the whole .{3,20}|to be found|left at .{3,20}|on the shel[a-z]+)(?:"
                + " .{2,20})?");

    /** Before what is told, the word that only leads on to it. */
    private static final Set<String> OPENING = Plain.phrases(
            "ok, okay, so, and, but, oh, well, lol, ugh, btw, though, tho, or, because, cause, cuz, bc, since, as,"
                    + " also");

    /** These may turn the wish whatever is told. */
    private static final Set<String> HARD = Plain.phrases("""
        jk, jks, kidding, joke, joking, sike, psych, imagine, imagined, dream, dreamed, dreamt, pretend, pretended, unless
        nope, nah, wait, nvm, nevermind, forget, stop, undo, cancel, instead, movie, show, book, episode, story, quote
        should, maybe, sarcasm, except, rather, actually, either, until, whether, least, size, organic
        double, twice, change, changed, meant, decide, decided, depends, depending, please, would, lets, not sure, planned
        two, three, four, five, six, seven, eight, nine, ten, twelve, dozen, couple, both, could, if, but, or, back, plan, once
        """);

    private static final Set<String> TURNS = Set.of(
            "actually",
            "no",
            "wait",
            "but",
            "if",
            "unless",
            "instead",
            "rather",
            "maybe",
            "or",
            "either",
            "nvm",
            "jk",
            "except");

    /** What the pantry or the list may be told in: of foods it is more than a remark. */
    private static final Pattern STOCK =
            Pattern.compile("\\b(?:needs?|wants?|have|has|had|got|get|bought|buy|ate|finished|gone|plenty"
                    + "|enough|some|more|too|also|another|extra|low|out of|ran out|run out|left|grab|bring)\\b");

    private static final Pattern WANTED = Pattern.compile(
            "\\b(?:needs?|wants?) (?!(?:to|room|help|(?<=(?:nobody|no one|noone|nobodys) (?:here )?needs"
                    + " )(?:it|them|that))\\b)|\\b(?:needs?|wants?)$");
    private static final Pattern OF_IT = Pattern.compile(
            "\\b(?:it|them|they|these|those|that|this|any other|the fancy|without|for (?:her|his|my|our|the))\\b");
    private static final Pattern COUNTED = Pattern.compile(
            "\\b\\d+ (?:days?|times?|hours?|hrs?|min|mins|minutes|weeks?|people|kids|years?|degrees|miles|of us)\\b");
    /** An act that "and" could lead on to. */
    private static final Pattern AND_DO =
            Pattern.compile("\\b(?:and|then|so) (?:please |can you |also )*(?:get|grab|buy|add|put|make|take"
                    + "|bring|pick|throw|toss|move|check|tell|show|remind|mark|who|what|when|how|where)\\b");

    /** What takes a wish back: it is not needed, or it is there. */
    private static final Pattern TAKES_BACK =
            Pattern.compile("\\b(?:(?:dont|do not|doesnt|didnt|wont|no longer|never|not) (?:really"
                    + " )?(?:need|want|buy|get|add|care|like|use|eat)|already|(?:have|has|got|found|bought|picked up)"
                    + " (?:it|them|some|plenty|enough|one|that|those|a lot|lots|more)|too"
                    + " (?:expensive|much|many)|(?:likes?|prefers?|loves?|wants?|uses?|eats?) the [a-z ]{2,20}"
                    + " (?:kind|brand|one|type|sort))\\b");

    /** What happened to it since, or that there is enough of it. */
    private static final Pattern SINCE =
            Pattern.compile("\\b(?:(?:used|ate|drank|finished|threw|tossed|dropped|moved|froze|returned|took|dumped)"
                + " (?:it|them|half|some|the rest|all|most)|(?:have|has|got) (?:plenty|enough|lots|tons|a ton)|still"
                + " (?:have|has|got))\\b");

    private static final Pattern BROUGHT =
            Pattern.compile("\\b(?:bringing|brings|getting|buying|grabbing|picking up|gonna bring|going to bring)"
                    + " (?:it|them|some|those|plenty|enough|one|that|all of it)\\b");

    /** What somebody nobody knows by name does, who gives the reason. */
    private static final Set<String> DOES = Plain.phrases("""
        gave, brought, called, says, said, told, ate, drank, took, wants, hates, loves, keeps, made, broke, spilled, came, dropped
        left, got, found, begged, asked, texted, is, was, has, promised, swears, used, thinks, insists, refuses, forgot
        """);

    private static final int LONG = 26;

    private Tellings() {}

    static boolean isEmpty(String plain) {
        return EMPTY.matcher(plain).matches();
    }

    static boolean tellsOfMissing(String plain) {
        return MISSING.matcher(plain).matches();
    }

    /** What is told, without the words that lead on to it. */
    static List<String> told(List<String> words) {
        int from = 0;
        while (from < words.size() && OPENING.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    /** Whether nothing in it could turn a question, which does no harm when it is answered. */
    static boolean mayFollowQuestion(List<String> words) {
        return words.size() >= 3
                && words.size() <= LONG
                && !Set.of("and", "or", "for", "with", "in", "on", "but").contains(words.getFirst())
                && words.stream().noneMatch(word -> HARD_FOR_QUESTIONS.contains(word));
    }

    private static final Set<String> HARD_FOR_QUESTIONS = Plain.phrases("""
        jk, jks, kidding, joke, joking, imagine, dream, dreamt, pretend, nvm, nevermind, forget, undo, cancel, instead, meant, actually
        tomorrow, tonight, monday, tuesday, wednesday, thursday, friday, saturday, sunday, today, weekend, week, movie, show, quote
        """);

    /** Whether a sentence of somebody leaves any act what it is, though it has words that elsewhere turn one. */
    static boolean leavesActs(List<String> words) {
        String plain = String.join(" ", words);
        String counted = COUNTED.matcher(plain).replaceAll("");
        boolean reason = Set.of("because", "cause", "cuz", "bc", "since").contains(words.getFirst());
        return words.size() >= 4
                && words.size() <= LONG
                && told(words).stream()
                        .skip(reason ? 1 : 0)
                        .noneMatch(word -> HARD.contains(word) && !(reason && word.equals("if")))
                && counted.chars().noneMatch(Character::isDigit)
                && !WANTED.matcher(plain).find()
                && !AND_DO.matcher(plain).find()
                && !TAKES_BACK.matcher(plain).find()
                && !tellsOn(plain)
                && !Set.of("or", "but", "also", "no", "not").contains(words.getFirst());
    }

    /** Whether it tells what became of what is wished, so that the wish is not all there is. */
    static boolean tellsOn(String plain) {
        return SINCE.matcher(plain).find() && !plain.startsWith("who ");
    }

    /** Whether somebody brings what may be wished beside it. */
    static boolean isBrought(String plain) {
        return BROUGHT.matcher(plain).find();
    }

    /** Whether an act follows from what is told. */
    static boolean leadsOn(String plain) {
        return AND_DO.matcher(plain).find();
    }

    /** Whether behind this word nothing may be left out. */
    static boolean turns(String word) {
        return TURNS.contains(word);
    }

    /** Whether a food that is named tells only why. */
    static boolean foodsOnlyTell(List<String> words) {
        String plain = String.join(" ", words).replaceAll("\\b(?:needs?|wants?) (?:it|them|to)\\b", "");
        return OF_IT.matcher(plain).find() && !STOCK.matcher(plain).find();
    }

    /** "Coach gave us some": whoever that is. */
    static boolean somebodyDoes(List<String> words) {
        return words.size() >= 2
                && DOES.contains(words.get(1))
                && !KnownFoods.isFoodWord(words.getFirst())
                && !KnownFoods.isModifier(words.getFirst())
                && !words.getFirst().endsWith("s")
                && !Set.of(
                                "one",
                                "everything",
                                "all",
                                "what",
                                "which",
                                "who",
                                "list",
                                "dinner",
                                "plan",
                                "lunch",
                                "anything",
                                "nothing")
                        .contains(words.getFirst());
    }
}
