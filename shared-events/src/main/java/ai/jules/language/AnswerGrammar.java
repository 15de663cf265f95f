package ai.jules.language;

import ai.jules.language.AnswerWish.Choose;
import ai.jules.language.AnswerWish.No;
import ai.jules.language.AnswerWish.SameAsLastWeek;
import ai.jules.language.AnswerWish.Words;
import ai.jules.language.AnswerWish.Yes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a text says to the question that is open; nothing when it speaks of something else. */
final class AnswerGrammar {

    private static final Set<String> YES = Plain.phrases("""
        yes, y, yep, yup, yeah, yea, ya, yas, yess, sure, ok, okay, k, kk, of course, absolutely, definitely
        for sure, do it
        go ahead, go for it, please do, yes please, sounds good, sounds great, that works, works for me, correct
        right, thats right
        that is right, that is correct, exactly, si, claro, dale, affirmative, you bet, uh huh, mhm, totally
        why not, fine, perfect
        great, good, yes do it, yep do it, please, yeah sure, yeah ok, yeah go ahead, sure go ahead, sure thing
        i do, we do, i am
        it is, yes it is, yes i do, that is fine, alright, all right, lets do it, let us do it, make it so
        confirmed, confirm, cool
        sure why not, yeah do it, ok do it, ok go ahead, yes go ahead, yes that is right, yes correct, looks good
        looks right, save, save it
        awesome, 100, bet, sip, simon, por supuesto, oh yes, heck yes, heck yeah, hell yes, hell yeah, yes yes
        yes yes yes, keep it, i guess so
        i guess, i think so, yessir, yes maam, aye, yee, ye, okey, okie dokie, love it, sounds perfect, go, do that
        that one, ok sure, sure sure, yeppers, yuppers, yeppp, yupp, for sure yes, yes yes please, you betcha, betcha, that would be great, that would be nice, that would be lovely, that would be good, that would be wonderful, that would be perfect, would be great, yes indeed, i would like that, sounds lovely, that is great, that sounds good, that sounds great, that sounds lovely, that will do, that will be fine, you know it, heck yeah, go for it then, sounds like a plan, all good, good to go, indeed, naturally, certainly, very well, go right ahead, right ahead, please go ahead, sounds like a winner, sure can, sure do, fo sho, fosho, why certainly, most certainly, most definitely, 100 percent, hundred percent
        """);
    private static final Set<String> NO = Plain.phrases("""
        no, n, nope, nah, naw, no thanks, no thank you, not now, not really, no way, negative, never mind, dont
        do not, do not do it
        nevermind, skip, skip it, cancel that, forget it, forget about it, no dont, no do not, uh uh, nuh uh
        not yet, not today, maybe later
        later, not right now, leave it, i do not, we do not, it is not, wrong, that is wrong, that is not right
        incorrect, not quite
        hard pass, pass, no gracias, para nada, drop it, discard, discard it, do not save, do not save it, toss it
        trash it, scrap it
        no need, not this time, no not that, absolutely not, definitely not, no no, no no no, hell no, heck no
        i am good, we are good, im good
        rather not, i would rather not, do not bother, throw it away, throw it out, delete it, no skip it
        not this one, not that one, skip this one, skip that one, i said no, not saving that, not saving it, do not want it, do not want that
        i do not think so, do not think so, i think not, not really no, ew no, eww no, ugh no, god no, oh no thanks, no sir, no maam, nah we are good
        nah i am good, nah were good, no we are good, no i am good, no thanks i am good, nope all good, nah forget it, i am afraid not, im afraid not, afraid not, certainly not, most certainly not, hard no, eh no, not tonight, not for me, no can do, no siree, nay, negatory, nope nope, nah nah, nope not today, no not today, nah not today, no not now, not at all, nah pass, no pass, nope pass, i will pass, ill pass, gonna pass, going to pass
        """);
    private static final Pattern LAST_WEEK = Pattern.compile(
            "(?:(?:i want |i will (?:go with|take|have) |put me down for |use |keep |do |just |my |vote |give me |go"
                + " with |can we do |can i do |make it |lets do |same thing|repeat |copy )*)(?:(?:the )?same(?: as|"
                + " thing as| thing| ones| picks| votes?| ballot| one)*(?: as| from| i (?:had|picked|voted|did)| we"
                + " (?:had|did|picked))*(?: my)? ?(?:last (?:week|time)|before|(?:my )?last"
                + " (?:vote|ballot|picks|one)|usual|i did last (?:week|time)|again)|(?:my |the )?(?:last weeks?|last"
                + " week's)(?: picks| votes?| ballot| ones)?(?: again)?|(?:my )?(?:picks|votes?|ballot|choices) from"
                + " last (?:week|time)|(?:same|same again|same thing|repeat last week|ditto last week|the usual|as"
                + " last week|what i (?:had|picked|voted(?: for)?|did) last (?:week|time)|lo mismo(?: de la semana"
                + " pasada| que la semana pasada)?|same same|copy last week)|whatever i (?:picked|voted(?: for)?|had)"
                + " last (?:week|time))(?: again| is fine| works)?");
    private static final Pattern LAST_TIME = Pattern.compile("\\blast (?:week|time)|\\bsemana pasada\\b");
    private static final String MOST =
            "(?:(?:quite|very|most|so|really|just|perfectly|entirely|absolutely|more than|simply|all|rather|indeed) )*";
    /** How one assents in whole sentences. */
    private static final Pattern GLADLY =
            Pattern.compile("(?:(?:yes|why yes|oh yes|oh|well|certainly|indeed|of course) )?(?:(?:that|it|this)"
                    + " (?:would|will|sounds|seems|is|does|shall)(?: be| do| suit)? " + MOST
                    + "(?:agreeable|lovely|splendid|fine|acceptable"
                    + "|delightful|wonderful|perfect|perfectly|satisfactory|suitable|nice|nicely|great|good|ideal|swell|grand|marvelous|excellent|terrific|super|fantastic|well|kind"
                    + " of you|me|us)|by all means|with pleasure|gladly|please proceed|do proceed|proceed|you may|yes"
                    + " you may|i would (?:like|love|appreciate) that|i should (?:like|love) that|very good|be my"
                    + " guest)(?: (?:to|with|by|for) (?:me|us|all of us|everyone))?(?: (?:indeed|thank you|thanks|very"
                    + " much|please|so much|dear|jules|go ahead|then))*");

    private static final Pattern RATHER_NOT = Pattern.compile(
            "(?:(?:no|oh no|oh) )?(?:(?:that|it|this) (?:will|would) not be"
                + " (?:necessary|needed|required|possible)|(?:that|it) is not (?:necessary|needed)|not at (?:this|the)"
                + " (?:time|moment)|i would prefer not(?: to)?|i (?:must|will have to) decline|i decline|please do"
                + " not|there is no need)(?: (?:thank you|thanks|very much|just now|now|at present|dear|jules|but))*");

    private static final List<List<String>> ORDINALS = List.of(
            List.of("first", "1st", "one", "uno", "primero", "top", "primera"),
            List.of("second", "2nd", "two", "dos", "segundo", "segunda"),
            List.of("third", "3rd", "three", "tres"),
            List.of("fourth", "4th", "four", "cuatro"),
            List.of("fifth", "5th", "five", "cinco"),
            List.of("sixth", "6th", "six"),
            List.of("seventh", "7th", "seven"),
            List.of("eighth", "8th", "eight"),
            List.of("ninth", "9th", "nine"));
    private static final Pattern AROUND = Pattern.compile(
            "^(?:(?:believe|should|la|el|los|las|numero|the|number|no|#|option|choice|pick|choose|i|want|would|like|will|take|go|going|with|for|lets|"
                + "do|let|us|um|ooh|oh|hmm|yes|yeah|ok|save|keep|have|make|please|how|about|we|can|should|"
                + "prefer|think|say|said|definitely|def|maybe|my|vote|is|give|me|gimme|sure|that|id|love|put|use|it|tonight|try|actually|on|tonight's|plan|to|add|both|only|just|numbers|and|,|a|some)"
                + " )+");
    private static final Pattern BEHIND =
            Pattern.compile("(?: (?:please|thanks|one|ones|option|sounds? (?:so |really |pretty |super"
                + " )?(?:good|great|yummy|lovely|wonderful|amazing|bomb|fire|delicious|perfect|nice|tasty|awesome|best|delightful|fantastic|fab|fun|excellent|heavenly|divine)|looks?"
                + " good|it is|works|is fine|for tonight|tonight|for dinner|is good|one please|for"
                + " me|bet|obviously|would do|will do|would do nicely|will do nicely|nicely|very well|for sure|hands"
                + " down|all day|would be (?:lovely|nice|great|perfect|wonderful|good|fine|splendid|delightful)|would"
                + " suit(?: me| us)?|would work|sm|seems (?:nice|good|best|fine)|idea|only|then|i guess|would be"
                + " great|lets do it|choice|it|is perfect|sounds like a plan|then please|recipe|sound good|are good|on"
                + " the list|!|,|\\.))+$");

    private static final Pattern GO_AHEAD =
            Pattern.compile("(?:(?:yes|yeah|yep|yup|sure|ok|okay|perfect|great) ?,? )?(?:(?:it|that|this) )?(?:all"
                    + " )?(?:looks|sounds|is) (?:right|good|great|correct|perfect|fine)(?: to me)?(?: ?[,.!])?(?: so|"
                    + " please)* (?:go ahead(?: and save(?: it)?)?|save(?: it)?)(?: please| thanks)?(?: ?[.!])*");

    private AnswerGrammar() {}

    static Optional<Wish> read(String body, Saying saying, ReadingContext context) {
        if (context.open().isEmpty()) {
            return Optional.empty();
        }
        String words = Plain.words(body);
        String raw = saying.raw().replaceAll("[ ,.!?]+$", "").replaceAll(" [,.!] ", " ");
        return switch (context.open().get()) {
            case OpenQuestion.Poll poll -> lastWeek(saying, raw);
            case OpenQuestion.YesNo yesNo ->
                yesNo(body, raw, saying.raw(), words, saying.asked())
                        .or(() -> LAST_TIME.matcher(raw).find() ? lastWeek(saying, raw) : Optional.empty());
            case OpenQuestion.Draft draft -> yesNo(body, raw, saying.raw(), words, saying.asked());
            case OpenQuestion.Numbered(int size) -> chosen(body, raw, List.of(), size);
            case OpenQuestion.Ideas(List<String> dishes) -> chosen(body, raw, dishes, dishes.size());
            case OpenQuestion.Name name -> Optional.empty();
            case OpenQuestion.Zone zone -> Optional.empty();
        };
    }

    /** Free words for whoever asked, when they were read as no wish of their own. */
    static Optional<Wish> words(String body, Saying saying, ReadingContext context) {
        if (context.open().isEmpty()) {
            return Optional.empty();
        }
        boolean fits =
                switch (context.open().get()) {
                    case OpenQuestion.Name name ->
                        GivenName.read(body.replaceAll("[:;]-?[)(DPp]", "")).isPresent();
                    case OpenQuestion.Zone zone -> isPlace(body, saying);
                    case OpenQuestion.Draft draft -> isCorrection(saying);
                    case OpenQuestion.Poll poll -> false;
                    case OpenQuestion.Numbered numbered -> false;
                    case OpenQuestion.YesNo yesNo -> false;
                    case OpenQuestion.Ideas ideas -> false;
                };
        return fits ? Optional.of(new Words(body.strip())) : Optional.empty();
    }

    private static final Pattern ZIP = Pattern.compile(
            "(?:(?:my |our |the )?(?:zip|zip code|zipcode|area code|postal code)(?: is| :)? |(?:it is |i am in |we are"
                    + " in ))?\\d{5}(?: ?- ?\\d{4})?(?: [.!])*");

    private static boolean isPlace(String body, Saying saying) {
        boolean short_ = saying.raw().split(" ").length <= 12 && !saying.asked();
        boolean place = saying.raw()
                .matches(".*\\b(?:in|near|by|from|live|time|zone|texas|tx|florida|fl|tennessee|kentucky|indiana|"
                        + "michigan|oregon|idaho|kansas|nebraska|dakota)\\b.*");
        return short_
                && (ZoneWords.read(body).isPresent()
                        || ZoneWords.read(saying.raw()).isPresent()
                        || place
                        || ZIP.matcher(saying.raw()).matches()
                        || saying.raw().matches(".*\\d{1,2}(?::\\d\\d)? ?(?:am|pm).*"));
    }

    private static final Pattern CORRECTION = Pattern.compile(
            ".*(?:\\d|\\b(?:not|should|serves|makes|feeds|add|remove|change|take|no|without|title|name|called|"
                    + "call|instead|its|it"
                    + " is|is|wrong|missing|forgot|more|less|double|half|line|step|servings|minutes|from|and|also|but|"
                    + "replace|delete|drop|use|make|swap|omit|oven|with|leave|out|fix|the|really|actually|only|people|"
                    + "cups?|tsp|tbsp)\\b).*",
            Pattern.DOTALL);

    private static boolean isCorrection(Saying saying) {
        return !saying.asked() && CORRECTION.matcher(saying.raw()).matches();
    }

    private static Optional<Wish> lastWeek(Saying saying, String raw) {
        boolean same = LAST_WEEK.matcher(saying.bare()).matches()
                || LAST_WEEK.matcher(raw).matches();
        return same ? Optional.of(new SameAsLastWeek()) : Optional.empty();
    }

    private static Optional<Wish> yesNo(String body, String raw, String marked, String words, boolean asked) {
        if (asked) {
            return Optional.empty();
        }
        String bare = raw.replaceFirst(
                        "(?: (?:please|jules|boss|bro|dude|bruh|hon|hun|honey|dear|babe|chief|captain|stan|buddy|pal|girl|guys|friend|sweetie|my"
                            + " friend|thanks|thank you|lol|haha|then|man|sir|maam|now|i guess|for sure|to me|by"
                            + " me|with me|pls))+$",
                        "")
                .replaceFirst("^(?:(?:um|uh|oh|ooh|eh|hmm|well|lol|ha|haha|ok so|so|actually) )+", "");
        String again = bare.replaceFirst("^(?:no|nah|nope|naw) (?=.)", "");
        if (NO.contains(raw) || NO.contains(bare) || NO.contains(words) || !again.equals(bare) && NO.contains(again)) {
            return Optional.of(new No());
        }
        if (NOT_SAVED.matcher(raw).matches() || RATHER_NOT.matcher(bare).matches()) {
            return Optional.of(new No());
        }
        if (GLADLY.matcher(bare).matches() || GLADLY.matcher(raw).matches()) {
            return Optional.of(new Yes());
        }
        if (isAllYes(bare) || isAllYes(raw) || SAVED.matcher(marked).matches()) {
            return Optional.of(new Yes());
        }
        if (YES.contains(raw) || YES.contains(bare) || YES.contains(words)) {
            return Optional.of(new Yes());
        }
        return switch (Assent.read(body)) {
            case SAVE -> Optional.of(new Yes());
            case SKIP -> Optional.of(new No());
            case NONE -> parts(marked);
        };
    }

    private static final Pattern NOT_SAVED = Pattern.compile(
            "(?:(?:no|nah|nope|naw|ugh|please|actually|ew|oh|sorry) ?,? ?)*(?:do not|never|let us not|lets not|we do"
                    + " not need to|no need to) (?:save|keep|store|bother with)(?: (?:it|that|this|them|the))?(?:"
                    + " (?:one|recipe|thing))?(?: please| thanks| at all| after all)*");
    /** Whatever is told before it, the recipe stays as it is. */
    private static final Pattern SAVED = Pattern.compile(
            "(?:(?!.*\\b(?:not|should|but|change|wrong|missing|except|instead|add|remove|only|more|less|no|without|forgot|fix|needs?|wait|first|if|once|when|after|serves|makes|called|name|title)\\b)(?!.*\\d)[^\\n"
                + "]{3,90}?(?: ?[,.!;-]+ ?| and ))(?:(?:so|then|yes|ok|please|you can|just) )*(?:go ahead and save(?:"
                + " it| that| this)?|save (?:it|this|that)|keep it)(?: please| for me| for us| jules)*(?: ?[.!])*");

    private static final int LONGEST_YES = 4;

    /** "Yep, go for it" and "sure save it" are assents in a row. */
    private static boolean isAllYes(String words) {
        String[] each = words.split(" ");
        if (each.length > 2 * LONGEST_YES) {
            return false;
        }
        int at = 0;
        while (at < each.length) {
            int taken = 0;
            for (int length = Math.min(LONGEST_YES, each.length - at); length > 0 && taken == 0; length--) {
                String part = String.join(" ", Arrays.copyOfRange(each, at, at + length));
                taken = YES.contains(part) ? length : 0;
            }
            if (taken == 0) {
                return false;
            }
            at += taken;
        }
        return true;
    }

    /** "looks great, save it": two assents are one. */
    private static Optional<Wish> parts(String raw) {
        String[] parts = raw.split(" ?[,.!;\\n] ?| and ");
        boolean several = parts.length > 1 && parts.length <= 4;
        if (several && Arrays.stream(parts).allMatch(part -> isYes(part) || part.isBlank())) {
            return Optional.of(new Yes());
        }
        if (GO_AHEAD.matcher(raw).matches()) {
            return Optional.of(new Yes());
        }
        return several && Arrays.stream(parts).allMatch(part -> isNo(part) || part.isBlank())
                ? Optional.of(new No())
                : Optional.empty();
    }

    static boolean isYes(String part) {
        return YES.contains(part) || Assent.read(part) == Assent.Meaning.SAVE;
    }

    static boolean isNo(String part) {
        return NO.contains(part) || Assent.read(part) == Assent.Meaning.SKIP;
    }

    /** What is said last counts: {@code number three no sorry number four}. */
    private static final Pattern TURNED =
            Pattern.compile("(?<=[a-z0-9]) (?:, )?(?:no|oh|wait|actually|oops)(?: (?:no|wait|sorry|actually|i mean|i"
                    + " meant|make (?:it|that)|,))* (?=(?:the |number"
                    + " |#)*(?:\\d|one|two|three|four|five|six|seven|first|second|third|fourth|last)\\b)|(?<=[a-z0-9])"
                    + " (?:, )?(?:i mean|i meant|make (?:it|that)|sorry) (?=(?:the |number"
                    + " |#)*(?:\\d|one|two|three|four|five|six|seven|first|second|third|fourth|last)\\b)");

    /** "The first two". */
    private static final Pattern SEVERAL =
            Pattern.compile("(?:(?:just|only|i want|give me|lets do|save|keep|do|take|yes) )*(?:the )?(first|last)"
                    + " (two|2|three|3)(?: ones?)?(?: please| thanks| sound good| are good| for me)*");

    private static final Pattern OTHERS =
            Pattern.compile("(?: ,)? (?:the )?(?:others?|rest|other (?:one|two|three|ones|\\d))\\b(?! one$).*$");
    /** "The second one, chili" names what it counts. */
    private static final Pattern EXPLAINED =
            Pattern.compile("((?:the )?(?:first|second|third|fourth|fifth|last|number \\w+|\\d)(?: one)?) (?:,"
                + " )?(?:the )?(?!one|two|three|four"
                + "|five|six|seven|first|second|third|fourth|fifth|last|and|or|but|not|no|is|if|with|without|plus|too|please|thanks|also|then)([a-z]{3,}(?:"
                + " [a-z]{3,})?)");

    private static Optional<Wish> chosen(String body, String raw, List<String> dishes, int size) {
        Matcher turned = TURNED.matcher(raw);
        if (turned.find()) {
            return chosen(body, raw.substring(turned.end()), dishes, size);
        }
        raw = OTHERS.matcher(raw).replaceFirst("");
        Matcher explained = EXPLAINED.matcher(raw);
        int named = dishes.isEmpty() || !explained.matches() ? -1 : number(explained.group(2), dishes, size);
        if (explained.matches()
                && (named < 0
                        || chosen(body, explained.group(1), dishes, size)
                                .equals(chosen(body, explained.group(2), dishes, size)))) {
            return chosen(body, explained.group(1), dishes, size);
        }
        String bare = AROUND.matcher(BEHIND.matcher(raw).replaceFirst("")).replaceFirst("");
        bare = BEHIND.matcher(bare).replaceFirst("");
        if (raw.matches("(?:.*\\b)?(?:all|both|everything|all of them|them all|every one|all of the above|all"
                        + " three|all 3|all four|all 4)\\b(?: of (?:them|those|these|it))?(?: please| thanks)?")
                && (size == 2 || !raw.contains("both"))
                && !raw.contains("not")) {
            return Optional.of(new Choose(IntStream.rangeClosed(1, size).boxed().toList()));
        }
        if (raw.matches("(?:no )?(?:none|neither|nothing|none of (?:them|these|those|the above)|no thanks|no thank"
                + " you|nah|nope|no|skip|never mind|not any of (?:them|these)|something else|skip them"
                + " all|pass|not feeling any of (?:these|those|them))(?: thanks| please| tonight| for me| sounds?"
                + " good)*")) {
            return Optional.of(new No());
        }
        if (isNo(raw)) {
            return Optional.of(new No());
        }
        Matcher several = SEVERAL.matcher(raw);
        if (several.matches() && size >= 2) {
            int many = several.group(2).matches("two|2") || size == 2 ? 2 : 3;
            int from = several.group(1).equals("first") ? 1 : size - many + 1;
            return Optional.of(
                    new Choose(IntStream.range(from, from + many).boxed().toList()));
        }
        List<Integer> numbers = new ArrayList<>();
        int whole = number(AROUND.matcher(raw).replaceFirst(""), dishes, size);
        if (whole > 0 && whole <= size) {
            return Optional.of(new Choose(List.of(whole)));
        }
        String lone = AROUND.matcher(raw).replaceFirst("");
        for (String part : (bare.isBlank() ? lone : bare)
                .split(" ?(?:,|&) ?(?:and )?| and (?:the )?| plus (?:the )?| yeah (?:the )?|(?<=\\d) (?=\\d)")) {
            int plain = number(AROUND.matcher(part.strip()).replaceFirst(""), dishes, size);
            int number = plain > 0
                    ? plain
                    : number(
                            BEHIND.matcher(AROUND.matcher(part.strip()).replaceFirst(""))
                                    .replaceFirst(""),
                            dishes,
                            size);
            if (number < 1 || number > size) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Choose(numbers.stream().distinct().toList()));
    }

    private static int number(String said, List<String> dishes, int size) {
        String word = said.replaceFirst("^the ", "").replace("#", "");
        if (word.matches("\\d{1,2}")) {
            return Integer.parseInt(word);
        }
        if (word.equals("last") || word.equals("ultimo") || word.equals("bottom")) {
            return size;
        }
        if (word.equals("middle") && size == 3) {
            return 2;
        }
        for (int i = 0; i < ORDINALS.size(); i++) {
            if (ORDINALS.get(i).contains(word)) {
                return i + 1;
            }
        }
        List<Integer> named = IntStream.range(0, dishes.size())
                .filter(i -> word.length() > 2 && DishWords.fits(word, dishes.get(i)))
                .boxed()
                .toList();
        return named.size() == 1 ? named.getFirst() + 1 : -1;
    }

    /** The words of assent, for the mending of slips. */
    static Set<String> words() {
        return YES;
    }
}
