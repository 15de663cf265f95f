package ai.jules.language;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a text that may be one wish.
 *
 * @param raw its tokens as they were tidied and mended
 * @param bare the same without courtesy and filler; what the rules look at
 * @param asked whether it ends with a question mark
 * @param requested whether it was asked for politely ({@code can you ...?}): then it is no question
 * @param pairs of letters in {@code bare}
 */
record Saying(String raw, String bare, boolean asked, boolean requested, LetterPairs pairs) {

    Saying(String raw, String bare, boolean asked, boolean requested) {
        this(raw, bare, asked, requested, LetterPairs.of(bare));
    }

    private static final Set<String> NOISE = Plain.phrases("""
        please, jules, just, really, actually, uh, um, umm, uhh, er, literally, honestly, totally, basically, also
        already
        still, lol, haha, hahaha, lmao, omg, hmm, hmmm, definitely, probably, obviously, kindly, pretty, quick, ugh
        ngl, fr, lowkey, highkey, bro, bruh, obvi, smh, frfr, deadass, istg, imo, imho, possibly, sry, ew, eww, yuck
        simply, personally, frankly, anyway, thankfully, apparently, luckily, sadly, officially, quickly, kindof, seriously, supposedly
        """);
    private static final Pattern REQUEST = Pattern.compile(
            "^(?:can|could|would|will|may|might) (?:you|we|i|someone|somebody|anyone) (?:(?:maybe|go ahead and|try to)"
                    + " )?");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:(?:when|if|next time|while) (?:you|we|i|u|anyone|someone|somebody)"
                + " (?:go|goes|get|gets|are|is|am|stop|stops|swing|run|head|happen to be)[a-z' ]{0,20}"
                + " (?:store|costco|walmart|target|aldi|market|shop|groceries|grocery|shopping)|maybe(?="
                + " (?:add|put|get|grab|throw))|never mind(?= undo)|remind me(?= (?:what|who|when|how|where))|oh yeah"
                + " and|oh yeah|oh and|hey|hi|hello|hola|yo|ok|okay|k|so you know|you"
                + " know|so|well|oh|ooh|and|then|but|plus|or|ps|btw|fyi|alright|right|by the way|thanks|thank"
                + " you|sorry|wait|actually|on second thought|(?:remember|keep in mind|make a note)"
                + " that|question|guys|you guys|you all|everyone|good morning|morning|good evening|good"
                + " afternoon|since|because|cuz|now|go ahead and|do me a favor and|be a dear and|when you get a"
                + " chance|when you can|if you can|if you could|if possible|i want you to|i need you to|i would like"
                + " you to|i would like to|i would love to|i want to|we want to|(?:it is |this is )?[a-z]+ here(?="
                + " [,:] )|i need to know|i wanted to|i wish to|i need you all to|somebody|(?:do not|never) forget"
                + " to(?= (?:put|add|write|include|stick|take|remove|delete|invite|swap|skip|plan|clear))|remember"
                + " to(?= (?:put|add|write|take|remove))|tell me|give me a list of|do you know|let me know|may"
                + " (?:you|i) know|i should(?! not)|i was wondering|i wonder|any chance you can|any idea|would you"
                + " mind|do you mind|one more thing|another thing|tell to|i forgot to say|i forgot to mention|i forgot"
                + " to tell you|i forgot|forgot to say|we found out|found out|i found out|it turns out|turns out|good"
                + " news|bad news|update|reminder|important|quick question|real quick|make sure you|make sure to|be"
                + " sure to|lets|let us|feel free to|oops|whoops|shoot|crap|dang|mom says|heads up|for the record|for"
                + " your (?:records|information|info)|(?:small |slight |quick"
                + " )?(?:correction|change|update|amendment)(?: of plans?| to (?:the|our) (?:plan|menu|week|schedule)|"
                + " of the plan)?(?= :)|(?:clean ?up|shopping|grocery|store|list|dinner|update|kitchen) time(?= :)|you"
                + " can|you should|you could|you may|i think|in case you were wondering) (?:[,:]"
                + " )?|(?:yes|yeah|yep|yup|sure|no|nope|nah|first|next|man) [,.!] ?|[,.!;:\\n"
                + "] ?)+");
    private static final Pattern AFTER = Pattern.compile("(?: ?[,.!;?\\n"
        + "]| (?:thanks|thank you|thx|now|right now|ok|okay|k|when you can|if you can|when you get a chance|when you"
        + " get the chance|if possible|asap|sm|though|right away|real|for me|for us|yeah|guys|you"
        + " all|again|too|tbh|btw|fyi|by the way|just so you know|sorry|lets go+|of course|obviously|as always|as"
        + " usual|no question|hands down|heading home|headed home|on my way home|immediately|so much|man|dear|xo|(?<!"
        + " for )(?<! to )(?<! with )(?<! by )(?:somebody|someone|anybody)|i guess|i think|anymore please|instead"
        + " please|at all lol|if you don't mind|if you do not mind|thanks so much|a lot|a bunch|please and thank"
        + " you|and thank you|if you please|while you are at it|while you are there|when you get there|when you are"
        + " there|next time you go|if you would|maam|sir|madam|naturally|before i forget(?: again)?|as of"
        + " (?:today|now|yesterday|this week)|starting (?:today|now|tomorrow)|from today(?: on)?|would"
        + " ya|personally|in this house|already|will you|could you|can you))+$");

    static Saying of(List<String> tokens) {
        String raw = String.join(" ", tokens);
        boolean asked = endsAsked(tokens);
        StringBuilder quiet = new StringBuilder();
        for (String token : tokens) {
            if (!NOISE.contains(token)) {
                quiet.append(quiet.isEmpty() ? "" : " ").append(token);
            }
        }
        String bare = AFTER.matcher(quiet).replaceFirst("");
        boolean requested = false;
        for (int i = 0; i < 4; i++) {
            String before = BEFORE.matcher(bare).replaceFirst("");
            Matcher request = REQUEST.matcher(before);
            boolean requests = request.lookingAt();
            requested |= requests;
            String after = requests ? before.substring(request.end()) : before;
            if (after.equals(bare)) {
                break;
            }
            bare = after;
        }
        return new Saying(raw, bare.strip(), asked, requested);
    }

    /** The same with its courtesy, but without the marks around it. */
    Saying whole() {
        return new Saying(
                raw, raw.replaceAll("(?: ?[,.!;?\\n])+$", "").replaceAll("^(?:[,.!;?\\n] ?)+", ""), asked, requested);
    }

    private static boolean endsAsked(List<String> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            String token = tokens.get(i);
            if (token.equals("?")) {
                return true;
            }
            if (Character.isLetterOrDigit(token.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** The words that are filler, for the mending of slips. */
    static Set<String> words() {
        return NOISE;
    }
}
