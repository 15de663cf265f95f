package ai.jules.language;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is opened and closed, as letters are: {@code Hi Jules!} before what is said, {@code love, Grandma} behind. */
final class Salutations {

    private static final int MOST_CLOSINGS = 4;
    private static final Pattern DAY =
            Pattern.compile("(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|today|tonight|tomorrow");

    private static final Pattern OPENING =
            Pattern.compile("(?i)^\\s*(?:(?:hey+|hi+|hiya|heya?|hello+|howdy|hola|greetings|good"
                + " (?:morning|afternoon|evening|day)|morning|dear|buenos dias|buenas tardes|u+m+|u+h+|erm?|hm+|(?:so"
                + " )?sorry to (?:bug|bother|disturb|pester) (?:you|u|everyone|y'?all)(?: again| so late| so"
                + " early)?(?: but)?|(?:just )?(?:a )?quick (?:one|thing|q|question|favor|note|update)|one quick"
                + " (?:thing|question)|me again|it'?s me again|can i ask (?:you )?something|hope (?:you'?re|you"
                + " are|ur|your|this finds you) (?:well|good|doing well))(?:"
                + " (?:there|again|jules|everyone|everybody|all|guys|you"
                + " guys|y'?all|team|fam|family|folks|friend|dear|robot|bot))*|jules)(?=[\\s,.!:;?-])[\\s,.!:;-]{1,8}(?!$)(?:but"
                + " |and )?");

    /** Who is called before the wish, as children call: {@code daaad we need shampoo}. */
    private static final Pattern CALLED = Pattern.compile(
            "(?i)^\\s*(?:d+a+d+(?:d+[yi]e*)?|m+o+m+(?:m+y+)?|mama|papa|mami|papi|babe|hon|honey|sweetie|bro+|bruh|dude|y'?all|guys|fam)(?:[\\s,!.]{1,4})(?=(?:we|we'?re|were|i|i'?m|im|can"
                + " (?:we|you|u|i)|could|please|pls|plz|whats?|what's|where|wheres|where's|when|who|whos|how|add|is"
                + " there|are there|do (?:we|you|i)|did|don'?t)\\s)");

    private static final String DEAR =
            "(?: (?:so much|very much|a (?:lot|bunch|ton|million)|again|dear|hon|honey|sweetie|sweetheart|jules|in"
                    + " advance|everyone|everybody|all|guys|y'?all|bud|buddy|bro|fam|for everything|for your"
                    + " help|kindly))*";
    /** What is written above a name. */
    private static final String REGARDS = "(?:(?:and |with )?(?:(?:lots of|all"
        + " my|much|our|your|my|very|with|warm(?:est)?|kind(?:est)?|best|fond(?:est)?|many|all)"
        + " )*(?:love|hugs|kisses|xoxo|xo|yours(?: (?:truly|sincerely|ever))?|sincerely(?: yours)?|best(?:"
        + " wishes)?|warmly|regards|signed|cheers|kindly|fondly|affectionately|respectfully|cordially|blessings|gratefully|good"
        + " ?night|good ?bye|good day|god bless(?: you)?|bless you|wishes|thanks|thank you|gratitude|as always|as"
        + " ever|respects))";

    private static final String SIGNED = "(?:your |ur"
        + " )?(?:grand(?:ma|pa|mother|father)|gramps|gram|granny|nana|nan|abuel[ao]|abuelit[ao]|mom|mommy|mum|mama|dad|daddy|papa|(?:aunt|auntie|uncle|tia|tio|grandma|grandpa|nana)"
        + " \\p{Lu}\\p{L}{1,20}|(?-i:\\p{Lu}\\p{L}{1,20}))";
    private static final Pattern CLOSING =
            Pattern.compile("(?i)[\\s,.!;]{1,8}(?:(?:many )?(?:thanks|thank (?:you|u)|thx"
                    + "|thnx|ty|tysm|gracias)" + DEAR
                    + "|(?:i )?(?:love|luv) (?:you|ya|u)" + DEAR + "|(?:i )?(?:really )?appreciate (?:it|you|ya|u)"
                    + DEAR
                    + "|much appreciated|(?:have|hope you have) a (?:good|great|nice|lovely|blessed)"
                    + " (?:day|one|night|evening|week|weekend)|talk (?:soon|later)|see (?:you|ya|u)"
                    + " (?:soon|later|tonight)|bye(?:[ -]?bye)?(?: now)?|ttyl|(?:xo)+x?|x{2,4}|(?:[-\u2013\u2014~]"
                    + " ?|" + REGARDS + DEAR + "[,.!]{0,2}\\s{1,4}(?:from )?)" + SIGNED + ")[\\s.!]{0,8}$");
    /** "With kind regards" of somebody who need not say who it is. */
    private static final Pattern UNSIGNED = Pattern.compile("(?i)[\\s]*(?<=[.!?]\\s{1,4}|\\n"
            + ")(?:with (?:\\w+ ){0,2}(?:love|regards|thanks|wishes|gratitude)|kindly|warmly|sincerely|yours(?:"
            + " truly)?|kind regards|best wishes|god bless(?: you)?|good ?night|blessings)[\\s.!,]{0,8}$");
    /** A name alone behind the last sentence; whoever is in the household may be meant by it. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<=[.!?])\\s{1,4}((?:(?:Grandma|Grandpa|Granny|Nana|Aunt|Auntie|Uncle|Mrs\\.?|Mr\\.?|Miss) )?"
                    + "\\p{Lu}\\p{Ll}{2,12})[.!]?\\s*$");

    /** Words at the edge that say nothing. */
    private static final Pattern FIRST =
            Pattern.compile("(?i)^\\s*(?:please|pls|plz|also|oh(?: and| yeah| yeah and)?|and|plus|yo(?!"
                    + " (?:cocin|quiero|tengo|voy|soy))|btw|by the way|fyi|one more thing|another"
                    + " thing|ps|so)[\\s,.!:;-]{1,8}(?!$)");

    private static final Pattern LAST =
            Pattern.compile("(?i)[\\s,.!]{0,8}(?:[\\s,.!](?:please|pls+|plz+|plss|asap|if (?:you|u)"
                + " (?:can|could|would|please)|if possible|when(?:ever)? (?:you|u) (?:can|get a chance|get the"
                + " chance|get a (?:sec|second|minute|moment)|have a"
                + " (?:sec|second|minute|moment|chance))|(?:ok|okay|k|alright) ?\\?|(?:ok|okay|(?<!special )k)|will"
                + " (?:you|ya)|would (?:you|ya))"
                + "|[\\x{1F600}-\\x{1F637}\\x{1F64F}\\x{1F923}\\x{1F929}\\x{1F970}\\x{1F972}\\x{1F973}\\x{1F97A}\\x{1F495}"
                + "-\\x{1F49F}\\x{2764}\\x{FE0F}]{1,8})[\\s.!]{0,8}$");

    /** Given names that are words, too. */
    private static final Set<String> GIVEN = Plain.phrases(
            "ruth, rose, grace, joy, faith, hope, mary, helen, betty, ruby, pearl, june, april, dorothy, martha,"
                + " grandma, grandpa, nana, abuela, mom, dad, granny, pat, bill, carol, dawn, eve, frank, gene, jean,"
                + " joan, evelyn, ray, art, ernest, harry, jack, john, mark, peter, robin, rob, sue, violet, will");

    private static final Pattern DASHED = Pattern.compile("(?m)^\\s*[-\u2013\u2014~*\u2022]");

    private Salutations() {}

    /** The text without the little words and faces around it; all of it when it is nothing else. */
    static String plainer(String body) {
        String bare = body;
        for (int i = 0; i < MOST_CLOSINGS; i++) {
            Matcher last = LAST.matcher(bare);
            if (!last.find() || !says(bare.substring(0, last.start()))) {
                break;
            }
            bare = bare.substring(0, last.start());
        }
        for (int i = 0; i < MOST_CLOSINGS; i++) {
            Matcher first = FIRST.matcher(bare);
            if (!first.find() || !says(bare.substring(first.end()))) {
                break;
            }
            bare = bare.substring(first.end());
        }
        return bare;
    }

    /** The text without them; all of it when it is nothing else. */
    static String without(String body) {
        String bare = body;
        for (int i = 0; i < MOST_CLOSINGS; i++) {
            Matcher closing = CLOSING.matcher(bare);
            if (!closing.find()
                    || !says(bare.substring(0, closing.start()))
                    || isNoSignature(closing.group())
                    || isOneOfAList(bare.substring(0, closing.start()), closing.group())) {
                break;
            }
            boolean ends = closing.group().indexOf('?') >= 0;
            bare = ends ? bare : bare.substring(0, closing.start()) + stop(closing.group());
        }
        bare = CALLED.matcher(unsigned(bare)).replaceFirst("");
        for (int i = 0; i < MOST_CLOSINGS; i++) {
            Matcher opening = OPENING.matcher(bare);
            if (!opening.find() || !says(bare.substring(opening.end()))) {
                break;
            }
            bare = bare.substring(opening.end());
        }
        return bare;
    }

    /** The stop behind what is said was taken for the beginning of the close. */
    private static String stop(String closing) {
        return closing.startsWith("!") ? "!" : closing.startsWith(".") ? "." : "";
    }

    private static String unsigned(String bare) {
        Matcher regards = UNSIGNED.matcher(bare);
        if (regards.find() && says(bare.substring(0, regards.start()))) {
            return bare.substring(0, regards.start());
        }
        Matcher named = NAMED.matcher(bare);
        boolean signed = named.find()
                && bare.substring(0, named.start()).indexOf(' ') > 0
                && !isNoSignature(named.group(1))
                && (named.group(1).indexOf(' ') > 0
                        || !Grammar.mending().knows(Plain.words(named.group(1)))
                        || GIVEN.contains(Plain.words(named.group(1))));
        return signed ? bare.substring(0, named.start()) : bare;
    }

    /** "Mon - Thu" and "eggs - Milk" are signed by nobody. */
    private static boolean isNoSignature(String closing) {
        String words = Plain.words(closing);
        return DAY.matcher(words).matches() || KnownFoods.isKnown(words);
    }

    /** What stands behind a dash below others behind dashes signs nothing. */
    private static boolean isOneOfAList(String before, String closing) {
        return closing.contains("\n") && DASHED.matcher(before).find();
    }

    private static boolean says(String rest) {
        return rest.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
