package ai.jules.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What others said, what was long ago, what is told of strangers, and what only holds in a certain case: whatever acts it
 * names, nobody here wished them. Only acts are doubted; a question wrongly answered does no harm.
 */
final class Hearsay {

    /** {@code he goes "remove the eggs"}: the words are somebody else's. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?is).*\\b(?:sa(?:id|ys|ying)|goes|went|is like|was like|be like|am like|yell\\w*|scream\\w*|shout\\w*"
                    + "|whisper\\w*|mumbl\\w*|mutter\\w*|texted|tells|told|ask(?:s|ed)|announc\\w*|wrote|reads)\\b"
                    + "[^\"\u201c\u201d.!?\\n]{0,25}[\"\u201c][^\"\u201c\u201d]{2,200}[\"\u201d].*");

    private static final String OH = "(?:(?:and|so|but|oh|lol|haha|ugh|omg|ok|well|hey|jules|yeah|wow) (?:, )?)*";
    private static final String DONE =
            "(?:put|puts|added|adds|used|uses|made|makes|cooked|cooks|bought|buys|got|gets|had|has|ate|eats|took|takes"
                    + "|threw|brought|brings|always|just|said|says|thinks|keeps|never|once|only|is|was|are|were|needs"
                    + "|wants|lives|loves|hates|went|goes|started|moved|voted|voting|swears|claims|cancelled|canceled)";

    /** People who do not eat here. */
    private static final Pattern STRANGERS = Pattern.compile("^" + OH
            + "(?:(?:my|our|his|her|their|the|some|this|that|one|a|sams|anas|leos|sam's|ana's|leo's)"
            + " (?:(?:old|new|crazy|weird|other|poor|whole|nice)"
            + " )*(?:boss(?:es)?|co-?workers?|colleagues?|neighbou?rs?"
            + "|teachers?|landlord|landlady|ex|ex-?(?:husband|wife|boyfriend|girlfriend)|guy|guys|lady|dude|kid|barber"
            + "|dentist|professor|coach|mailman|waiter|waitress|cashier|manager|office|people|couple|woman|man|church|pastor|client|clients|customers?|friends?(?!"
            + " of ours)|buddy|bestie|bff|roommate's|family next door|folks next door|chef)|somebody at|someone"
            + " at|everyone at|everybody at|people at|people|they|these people|my whole (?:office|team|class))(?:"
            + " [a-z'-]+){0,4}? " + DONE + "\\b.*");
    /** Of one's own who live elsewhere, what they do with food is news. */
    private static final Pattern ELSEWHERE = Pattern.compile("^" + OH
            + "(?:my|our|his|her|their|leo's|leos) (?:(?:old|little|big|late|best|older|younger|crazy|poor)"
            + " )*(?:(?:sister|brother|cousin|aunt|uncle|friend|coworker|neighbor|boss|teacher)(?:'s|s)"
            + " (?:kid|kids|son|daughter|boy|girl|baby|husband|wife|mom|dad|friend)|sister|brother|cousin|cousins|aunt|uncle|niece|nephew|friend|friends|sister"
            + " in law|brother in law|in laws|buddy|bestie|late"
            + " [a-z]+)(?:"
            + " [a-z]+)?"
            + " " + DONE + "\\b(?!.*\\b(?:us|here|our)\\b).*");

    private static final Pattern REMEMBERED = Pattern.compile(
            ".*\\b(?:(?:always|used to|would always|once) (?:say|said|tell|told)|remember when|remember that"
                + " time|remember the time|used to"
                + " (?:be|add|eat|make|have|buy|put|cook|live|take|go|love|hate|do|get|always)|growing up|back in"
                + " (?:the|my|college|school|high school|\\d+)|back when|when (?:i|we|he|she|they)"
                + " (?:was|were|lived|dated|first)|years ago|months ago|a while ago|last"
                + " (?:year|month|summer|winter|spring|fall|thanksgiving|christmas|easter)|the other day|as a kid|in"
                + " the old days|(?:would|could|should|must|might) have"
                + " (?:loved|been|bought|made|eaten|gotten|gone|added|hated|liked|known|said|put)|one time|(?:my|our)"
                + " late [a-z]+|in (?:the|that|this|a) (?:movie|show|book|video|game|episode|song|dream)|in"
                + " (?:his|her|my) sleep)\\b.*");

    private static final Pattern IMAGINED = Pattern.compile(".*\\b(?:dreamed|dreamt|had a dream|i wish (?!to\\b)|we"
            + " wish|imagine|imagined|pretend|pretended|pretending|almost"
            + " (?:bought|added|got|made|put|ordered|cooked|threw)|as if|nearly (?:bought|added|put|ordered))\\b.*"
            + "|^" + OH + "if (?:i|we|you|he|she|they|it|[a-z]+) (?:had|were|was|could|would|won|lived|ever|one"
            + " more|eat|eats|hear|see|keeps?)\\b.*|.*\\bif (?:i|we|you) let (?:them|him|her|it|[a-z]+)\\b.*");

    /** What is to be done only in a certain case is not to be done. */
    private static final Pattern CONDITIONAL = Pattern.compile(
            "(?:.* )?(?:unless|in case|depending on|as long as|provided that|whether|if (?:we are|we were|we have|we"
                    + " do not|we need|we ran|we did|there is no|there are no|there is not|there are"
                    + " not|he|she|leo|ana|sam|maria|dad|mom|it rains|it is raining|it is"
                    + " (?:cold|hot|nice|sunny|snowing|raining|late)|i am not|i can not|i do not|nobody has|no one"
                    + " has))\\b.*");

    /** Any other "if" but that of courtesy. */
    private static final Pattern CASE = Pattern.compile(
            "\\b(?:only )?if (?!(?:(?:we|i) (?:must|have to)|possible|needed|necessary|not|so|any|only|at all|you(?:"
                    + " (?:all|guys))? (?:can|could|would|will|please|want|like|have|get|got|go|are|do not"
                    + " mind|think|happen|stop|swing|pass|see|know|don't)|(?:anyone|anybody|someone|somebody)"
                    + " (?:is|goes|are|can|could|gets|has|stops)|we go|i go|i may|i might|i could|i can)\\b)[a-z]");

    /** What nobody did was not done. */
    private static final Pattern NOBODY = Pattern.compile(
            "^(?:(?:so|and|but|ugh|great|also|well|oh) ,? ?)*(?:nobody|no one|none of (?:us|you|them)|neither of"
                    + " (?:us|them)) (?:has |have |had |even |ever"
                    + " )*(?:bought|got|added|used|put|picked|cooked|made|moved|checked|removed|froze"
                    + "|grabbed|took|ate|finished)\\b.*");

    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?:.* )?(?:do not|never|not to|no do not|should not|must not)(?: (?:ever|just|you"
                + " dare|please|dare|go|and))*"
                + " (?:add|delete|clear|remove|erase|wipe|undo|swap|invite|empty|put|change|move|touch|kick|drop)\\b.*");

    private static final Pattern WONDERED = Pattern.compile("^" + OH
            + "(?:did (?:anyone|anybody|someone|somebody|you|you guys|we) (?:ever|remember to|already|think to)|should"
            + " (?:i|we)|shall (?:i|we)|do you think (?:i|we) should|what (?:happens|would happen|will happen)|what"
            + " if|how come|why (?:is|are|do|does|did|would|should|not)|not sure (?:if|whether)|(?:i|we)"
            + " (?:probably|might|may|should) (?:still )?have (?:enough|some|plenty|more|a bit|a little)\\b|(?:i|we)"
            + " (?:might|may) (?:add|buy|get|make|do|have|remove)|thinking (?:about|of)|(?:i am|we are) thinking"
            + " (?:about|of)|i wonder (?:if|whether)|wonder if|can we afford|ask (?!us\\b|everyone|everybody|the"
            + " family)(?:[a-z]+|my [a-z]+) (?:if|whether|what|to|about|for)|tell"
            + " (?!jules|us\\b|me\\b|everyone|everybody)(?:[a-z]+|my [a-z]+) (?:to|that|i|we|about|she|he))\\b.*");

    /** News that are the reason of a wish are not all there is. */
    private static final Pattern HENCE = Pattern.compile(
            "\\b(?:so|and|but|then|please|jules) (?:(?:we|i|can|could|you|please|now|also|lets|will|are|going|to|just)"
                    + " )*(?:need|add|get|buy|remove|take off|put|skip|swap|plan|show|invite|delete|mark)\\b");

    /** What is said in one breath and taken back in the next was not wished; what stands behind tells only why. */
    private static final Pattern TAKEN_BACK = Pattern.compile("(?s).*[a-z0-9] ?(?:[,.!;\\n"
            + "-] ?)*(?:(?:oh|ok|wait|actually|lol|haha|no|well|sorry|hm+|ugh) ?[,.!]? ?)*(?:never"
            + " mind|jk|jks|just kidding|(?:i am |am )?kidding|forget (?:it|that|i said"
            + " (?:anything|that|it))|ignore (?:that|me|this)|disregard(?: that| this)?)(?:"
            + " (?:then|lol|haha|sorry|guys|dear|hon|everyone|please|i guess))*(?: ?[,.!;\\n"
            + "].*| (?:i|we|he|she|they|it|that|this|mom|dad|[a-z]+)"
            + " (?:already|just|got|have|has|found|is|was|did) .*)?|.*\\b(?:at least )?that is what"
            + " (?:he|she|they|[a-z]+) (?:claims?|says?|said|thinks?|thought)[ .!]*");

    private static final Pattern LAUGHING = Pattern.compile("\\b(?:lol|haha\\w*|lmao\\w*|omg|smh)\\b");
    private static final Pattern EATEN = Pattern.compile("\\b(?:ate|drank|inhaled|devoured|scarfed)\\b");

    private Hearsay() {}

    /** The reading, unless it would act on what nobody here wished. */
    static Reading doubted(Reading.Understood read, String body, Saying whole) {
        boolean acts = read.wishes().stream().anyMatch(told -> told.wish().writes());
        if (!acts) {
            return read;
        }
        boolean joke = LAUGHING.matcher(whole.raw()).find()
                && EATEN.matcher(whole.raw()).find()
                && read.wishes().stream().allMatch(told -> told.wish() instanceof PantryWish.Used);
        if (joke || isNews(body, whole, read)) {
            return new Reading.Understood(List.of(new Told(new TalkWish.SmallTalk(), 0.8, body.strip())));
        }
        if (TAKEN_BACK.matcher(whole.raw()).matches()
                && read.wishes().stream().noneMatch(told -> told.wish() instanceof ListWish.Remove)) {
            return new Reading.Unclear();
        }
        boolean open = sentences(whole.raw()).stream()
                .anyMatch(one -> touches(one, read)
                        && (CONDITIONAL.matcher(one).matches()
                                || CASE.matcher(one).find()
                                || NOBODY.matcher(one).matches()
                                || FORBIDDEN.matcher(one).matches()
                                || WONDERED.matcher(one).matches()));
        return open || contradicts(read) ? new Reading.Unclear() : read;
    }

    /** What is added and taken off in one breath. */
    private static boolean contradicts(Reading.Understood read) {
        Set<String> added = foods(read, ListWish.Add.class);
        return !added.isEmpty() && foods(read, ListWish.Remove.class).stream().anyMatch(added::contains);
    }

    private static Set<String> foods(Reading.Understood read, Class<? extends Wish> kind) {
        return read.wishes().stream()
                .map(Told::wish)
                .filter(kind::isInstance)
                .flatMap(wish -> Mentions.items(wish).stream())
                .map(Item::food)
                .collect(Collectors.toSet());
    }

    /** Somebody telling of others, of long ago, or of what never was. */
    static boolean isNews(String body, Saying whole) {
        return QUOTED.matcher(body).matches()
                || !whole.asked() && sentences(whole.raw()).stream().anyMatch(Hearsay::isNews);
    }

    /** Somebody else's words, long ago, or never: what stands beside them may be a part of it. */
    static boolean isFarOff(String body, Saying whole) {
        return QUOTED.matcher(body).matches()
                || TAKEN_BACK.matcher(whole.raw()).matches()
                || sentences(whole.raw()).stream()
                        .anyMatch(one -> REMEMBERED.matcher(one).matches()
                                || IMAGINED.matcher(one).matches());
    }

    private static boolean isNews(String body, Saying whole, Reading.Understood read) {
        boolean tastes = read.wishes().stream().allMatch(told -> told.wish() instanceof PreferenceWish);
        return QUOTED.matcher(body).matches()
                || sentences(whole.raw()).stream()
                        .anyMatch(one -> touches(one, read)
                                && (tastes
                                        ? STRANGERS.matcher(one).matches()
                                                || REMEMBERED.matcher(one).matches()
                                        : isNews(one)));
    }

    private static boolean isNews(String sentence) {
        return !HENCE.matcher(sentence).find() && isTold(sentence);
    }

    private static boolean isTold(String sentence) {
        return STRANGERS.matcher(sentence).matches()
                || ELSEWHERE.matcher(sentence).matches()
                || REMEMBERED.matcher(sentence).matches()
                || IMAGINED.matcher(sentence).matches();
    }

    private static List<String> sentences(String raw) {
        return List.of(raw.split(" ?[.!?\\n] ?")).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Whether an act was read from this sentence. */
    private static boolean touches(String sentence, Reading.Understood read) {
        return read.wishes().stream()
                .filter(told -> told.wish().writes())
                .map(told -> told.words().replaceAll(" ?[.!?\\n] ?", " ").strip())
                .anyMatch(words -> sentence.contains(words) || words.contains(sentence));
    }
}
