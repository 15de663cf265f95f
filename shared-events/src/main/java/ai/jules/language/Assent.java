package ai.jules.language;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people answer to "SAVE it, or tell me what to fix": never just SAVE. Only the whole message counts, so
 * {@code yes but serves 6} assents to nothing.
 */
public final class Assent {

    /** What the answer means. */
    public enum Meaning {
        SAVE,
        SKIP,
        NONE
    }

    private static final Set<String> SAVE = Plain.phrases("""
        save, save it, save this, save that, save them, save these, save all, please save
        please save it, save please, save it please, yes save, yes save it, ok save, ok save it
        perfect save it, looks good save it, perfect, thats perfect, its perfect, this is perfect
        yes perfect, yes, y, yep, yeah, yea, ya, yup, yas, yess, yesss, yes please, yes thanks
        yes thank you, yes it is, yes looks good, yes thats right, yes thats it, yes correct
        yep looks good, yep thats right, yep thats it, yes that is right, yes all good, looks good
        look good, lookin good, looking good, looks great, looks perfect, looks right, looks correct
        looks good to me, looks good thanks, looks great thanks, that looks good, that looks great
        that looks right, it looks good, all looks good, everything looks good, lgtm, sure, sure thing
        sure is, for sure, ok, okay, k, kk, okey, okay thanks, ok thanks, ok good, ok great, ok perfect
        okay good, okay great, great, great thanks, great job, thats great, good, all good, good to go
        very good, thats good, good job, nice, very nice, nice job, awesome, amazing, excellent
        wonderful, fantastic, beautiful, lovely, cool, love it, i love it, thats right, that is right
        its right, right, thats it, that is it, thats correct, that is correct, correct, exactly
        spot on, bingo, you got it, you nailed it, nailed it, got it, keep it, keep, go ahead, do it
        works for me, fine, thats fine, its fine, absolutely, definitely, of course, yes maam, yes sir
        100, perfecto, si, claro, guardar, perfect thanks, perfect thank you, perfect thanks jules
        thanks perfect, perfect yes, save it thanks, yes save this, sounds good, sounds great
        sounds perfect, sounds good to me, a ok, approved, agreed, yes yes, ok yes, oh yes, oh perfect
        """);
    private static final Set<String> SKIP = Plain.phrases("""
        skip, skip it, skip this, skip that, skip this one, skip please, drop, drop it, drop this
        drop that, discard, discard it, discard this, never mind, nevermind, nvm, no thanks
        no thank you, no thx, forget it, forget this, forget that, forget this one, forget about it
        dont save, dont save it, dont save this, do not save, do not save it, no dont save it
        dont bother, no skip, no skip it, throw it away, throw it out, toss it, trash it, delete it
        delete this, scrap it, ignore it, ignore this, ignore that, not this one, not now, nah skip it
        actually never mind, actually nevermind, actually skip it, ok never mind, oh never mind
        no never mind, no nevermind, leave it, lose it
        """);

    private static final String QUOTE = "[\"\u201c\u201d\u201e\u00ab]";
    private static final String UNQUOTE = "[\"\u201d\u201c\u00bb]";
    private static final Pattern TAPBACK = Pattern.compile(
            "^\\s*(?:liked|loved|emphasized|emphasised|le gusta|le gust\u00f3|le encanta|le encant\u00f3)\\s+" + QUOTE
                    + "(.+)" + UNQUOTE + "?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CASE);
    private static final Pattern REACTION = Pattern.compile(
            "^\\s*(?:reacted\\s+(?:with\\s+)?)?(\\S{1,12})\\s+to\\s+" + QUOTE + "(.+)" + UNQUOTE + "?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<Integer> GLAD = Set.of(
            0x1F44D, 0x2764, 0x1F44C, 0x2705, 0x2714, 0x1F4AF, 0x1F64C, 0x1F60D, 0x1F44F, 0x1F970, 0x1F929, 0x1F389,
            0x1F60B, 0x1F495, 0x1F496, 0x1F497, 0x1F49C, 0x1F499, 0x1F49A, 0x1F49B, 0x1F9E1, 0x2665, 0x1F642, 0x1F600,
            0x1F603, 0x1F604, 0x1F60A, 0x1F917, 0x1F525, 0x1F5F8, 0x263A);

    private Assent() {}

    /** What the whole message means. Never throws. */
    public static Meaning read(String body) {
        String text = Plain.cut(body);
        if (TAPBACK.matcher(text).matches()) {
            return Meaning.SAVE;
        }
        Matcher reaction = REACTION.matcher(text);
        if (reaction.matches()) {
            return onlyGladMarks(reaction.group(1)) ? Meaning.SAVE : Meaning.NONE;
        }
        String words = Plain.words(text);
        if (words.isEmpty()) {
            return onlyGladMarks(text) ? Meaning.SAVE : Meaning.NONE;
        }
        if (text.indexOf('?') >= 0) {
            return Meaning.NONE;
        }
        String unfilled = words.replaceFirst(" (?:jules|please|thanks|thank you|thx|ty)$", "");
        if (SAVE.contains(words) || SAVE.contains(unfilled)) {
            return Meaning.SAVE;
        }
        return SKIP.contains(words) || SKIP.contains(unfilled) ? Meaning.SKIP : Meaning.NONE;
    }

    /**
     * The words a tapback quotes, for whoever wants to know which question it answers: a thumb on an old message is no
     * assent to the newest draft. Phones cut long quotes, often with an ellipsis.
     */
    public static Optional<String> quoted(String body) {
        String text = Plain.cut(body);
        Matcher tapback = TAPBACK.matcher(text);
        Matcher reaction = REACTION.matcher(text);
        String quoted = tapback.matches() ? tapback.group(1) : reaction.matches() ? reaction.group(2) : null;
        return Optional.ofNullable(quoted)
                .map(words -> words.replaceFirst(UNQUOTE + "\\s*$", "").strip());
    }

    private static boolean onlyGladMarks(String text) {
        boolean[] glad = {false};
        boolean clean = text.codePoints().allMatch(c -> {
            glad[0] |= GLAD.contains(c);
            boolean skin = c >= 0x1F3FB && c <= 0x1F3FF || c == 0xFE0F || c == 0x200D;
            return GLAD.contains(c) || skin || Character.isWhitespace(c) || c == '!' || c == '.';
        });
        return clean && glad[0];
    }
}
