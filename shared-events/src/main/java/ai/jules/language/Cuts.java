package ai.jules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a text may be cut into wishes: at marks, at "and" where another wish begins, and where one begins
 * unannounced. */
final class Cuts {

    private static final Set<String> STOPS = Set.of(".", "!", "?", "\n", ";");
    private static final Set<String> JOINTS = Set.of(
            ",",
            "and",
            "but",
            "also",
            "then",
            "plus",
            "so",
            "oh",
            "btw",
            "cuz",
            "because",
            "since",
            "lol",
            "haha",
            "thanks",
            "please",
            "ok",
            "now",
            "actually");

    private static final String POLITE = "(?:(?:and|also|then|um|uh|er|please|can you|could you|can we|can u|would"
            + " you|oh|hey|so|but|ok|maybe|just|now|plus|i think|lets|wait|next|do not forget to) )*";
    /** What begins a wish or a remark behind a comma or an "and". */
    private static final Pattern BEGINNING = Pattern.compile(
            POLITE
                    + "(?:(?:let me"
                    + " know|add|remove|delete|invite|uninvite|undo|redo|swap|switch|skip|plan|show|send|what|who|"
                    + "where|when|how|which|do|does|did|is there|is anything|is everything|are there|are"
                    + " we|can|could|i|we|you|he|she|they|it|that|there|out"
                    + " of|got|bought|used|need|make|lets|take|put|move|moved|change|call|forget|tell|quiet|text|"
                    + "clear|mark|check|cross|cancel|my|our|thanks|thank|lol|haha|no|any|get|buy|grab|pick|"
                    + "leftovers|start|pull|find|remind|keep|save|not|low"
                    + " on|running|threw|tossed|ate|finished|someone|somebody|never|sub|do"
                    + " not|give|count|set|turn|allergic|where"
                    + " is|if|because|cuz|since|love|this|happy|good|hope|also|everyone|everybody|he's|kids|the"
                    + " kids|i'm|hates|likes|loves|is|has|was|mute|dinner|read|put|list|have|order|throw|stop|"
                    + "nothing|anything|everything|yes|need|gotta|the)\\b|(?:(?:on|for) )?(?:"
                    + Phrase.DAY
                    + ")(?: night| dinner)?(?:"
                    + " (?:is|we|will|should|lets|i|leftovers|no|off|,|=|can|for|to|as|:|pizza|tacos|skip|dinner)\\b|"
                    + " *[a-z])).*",
            Pattern.DOTALL);
    /** What begins one even without a mark before it, as when somebody speaks to the phone. */
    private static final Pattern UNANNOUNCED = Pattern.compile(
            "(?:add (?!it|that|those|them)|do not text |you can text |remove |delete |undo |invite |swap |what is"
                + " |what are |what can |whats |who is |who cooks|how much |how many |how long |we are out of |i am"
                + " out of |we have |we need |i need |i bought |we bought |we used |where is |where are |can you"
                + " add|can you remove|please add|do we have |show me |keep (?:it|dinners|meals|things|dinner) |money"
                + " is |the budget is |our budget is |plan the |take (?:it|that|them) off|put |skip |clear the |also"
                + " |got (?:the )?|my (?:son|daughter|wife|husband) (?:is|has)|out of |(?:" + Phrase.DAY
                    + ") (?:is|we are|will be|lets|we will|are) (?!it|that|this).*|(?:start|open) (?:up )?(?:the|a|our)"
                    + " (?:vote|poll)\\b).*");

    private static final Set<String> NOT_BEFORE = Plain.phrases("""
        to, not, you, i, we, they, he, she, will, the, can, lets, please, would, could, should, who, what, do, did
        does, my, our, a, an
        just, and, also, or, that, if, when, how, where, have, has, had, are, is, am, be, us, me, someone, somebody
        already, really
        still, never, know, of, for, with, on, in, at, from, said, say, says, did, always, because, it, everything
        stuff, all, anything, thing, things
        ingredients, so, then, but, about, was, were, been, get, got, gets, wish, if, hope, believe, feel, feels
        what's, maybe, now, since, only, like, ran, run, running, all, completely, almost, nearly, low, date, unless, if, whether, until, while, before, after, as, than, each, every, next
        last, this, coming, by
        """);
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|wed|sat|sun");
    private static final int MOST = 40;

    private Cuts() {}

    /** The pieces, in order; {@code everywhere} cuts at each comma too. */
    static List<List<String>> of(List<String> tokens, boolean everywhere, ReadingContext context) {
        List<List<String>> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < tokens.size() && pieces.size() < MOST; i++) {
            if (isCut(tokens, i, everywhere, context)) {
                add(pieces, tokens.subList(from, i));
                from = i;
            }
        }
        add(pieces, tokens.subList(from, tokens.size()));
        return pieces;
    }

    private static boolean isCut(List<String> tokens, int at, boolean everywhere, ReadingContext context) {
        String before = tokens.get(at - 1);
        if (STOPS.contains(before)) {
            return !STOPS.contains(tokens.get(at));
        }
        String rest = String.join(" ", tokens.subList(at, Math.min(tokens.size(), at + 10)));
        if (before.equals(",")) {
            return everywhere || BEGINNING.matcher(rest).matches() || named(tokens.get(at), context);
        }
        String here = tokens.get(at);
        if (JOINTS.contains(here) && !JOINTS.contains(before)) {
            int next = at;
            while (next < tokens.size() && JOINTS.contains(tokens.get(next))) {
                next++;
            }
            String behind = String.join(" ", tokens.subList(next, Math.min(tokens.size(), next + 10)));
            return next < tokens.size()
                    && !here.equals(",")
                    && (BEGINNING.matcher(behind).matches()
                            || named(tokens.get(next), context)
                            || everywhere && (here.equals("so") || here.equals("because") || here.equals("but")));
        }
        boolean dayByDay = everywhere
                && WEEKDAY.matcher(tokens.getFirst()).matches()
                && WEEKDAY.matcher(here).matches();
        if (dayByDay && !NOT_BEFORE.contains(before)) {
            return true;
        }
        return !NOT_BEFORE.contains(before)
                        && !JOINTS.contains(before)
                        && !named(before, context)
                        && UNANNOUNCED.matcher(rest).matches()
                || everywhere
                        && (here.equals("he")
                                || here.equals("she")
                                || here.equals("i")
                                || here.equals("it")
                                || here.equals("we"))
                        && !NOT_BEFORE.contains(before)
                        && !JOINTS.contains(before);
    }

    private static boolean named(String token, ReadingContext context) {
        return context.names().stream()
                .anyMatch(name -> token.equals(Plain.words(name)) || token.equals(Plain.words(name) + "'s"));
    }

    private static void add(List<List<String>> pieces, List<String> piece) {
        boolean words = piece.stream().anyMatch(token -> Character.isLetterOrDigit(token.charAt(0)));
        if (words) {
            pieces.add(List.copyOf(piece));
        } else if (!pieces.isEmpty()) {
            List<String> longer = new ArrayList<>(pieces.removeLast());
            longer.addAll(piece);
            pieces.add(List.copyOf(longer));
        }
    }
}
