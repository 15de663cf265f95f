package ai.jules.language;

import java.util.Set;

/** What people answer to "1 update it, 2 keep both, 3 skip". A mere yes could be any of them. */
public final class KnownRecipeWords {

    /** What the answer means. */
    public enum Meaning {
        UPDATE,
        KEEP_BOTH,
        SKIP,
        NONE
    }

    private static final Set<String> UPDATE = Plain.phrases("""
        1, one, the first, first one, number 1, update, update it, update that, update this, update the old one, replace
        replace it, replace the old one, overwrite, overwrite it, change it, use the new one, the new one, new one
        1 update, 1 update it, yes update, yes update it
        """);
    private static final Set<String> KEEP_BOTH = Plain.phrases("""
        2, two, the second, second one, number 2, both, keep both, save both, both of them, keep them both, add it, add
        separate, save it separately, its a different one, different one, 2 keep both, yes keep both, yes both
        """);
    private static final Set<String> SKIP = Plain.phrases("""
        3, three, the third, third one, number 3, 3 skip, keep the old one, the old one, old one, keep the old, neither
        none, no, nope, nah
        """);

    private KnownRecipeWords() {}

    /** What the whole message means. Never throws. */
    public static Meaning read(String body) {
        var words = Plain.words(body).replaceFirst(" (?:jules|please|thanks|thank you|thx|ty)$", "");
        if (UPDATE.contains(words)) {
            return Meaning.UPDATE;
        }
        if (KEEP_BOTH.contains(words)) {
            return Meaning.KEEP_BOTH;
        }
        return SKIP.contains(words) || Assent.read(body) == Assent.Meaning.SKIP ? Meaning.SKIP : Meaning.NONE;
    }
}
