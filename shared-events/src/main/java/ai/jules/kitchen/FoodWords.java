package ai.jules.kitchen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a food as they are compared: lower case, singular, without accents and apostrophes. */
final class FoodWords {

    /** Words that describe a food without making it another one. */
    static final Set<String> NEUTRAL = Wordlist.of("""
        large, small, medium, jumbo, big, tiny, extra, fresh, freshly, chopped, diced, minced, sliced, shredded
        grated, peeled, cubed, halved, quartered, trimmed, pitted, seeded, cored, boneless, skinless, bone, in, skin
        on, organic, ripe, raw, cooked, uncooked, softened, melted, unsalted, salted, low, reduced, sodium, fat
        nonfat, lowfat, light, lean, good, quality, finely, coarsely, thinly, roughly, packed, lightly, firmly
        unsweetened, sweetened, cold, warm, hot, room, temperature, optional, plain, whole, virgin, fine, coarse
        homemade, store, bought, storebought, leftover, range, cage, grass, fed, wild, caught, farm, raised
        thick, thin, cut, strip, stale, toasted, roasted, pure, natural, real, washed, rinsed, drained, beaten
        crumbled, crushed, torn, tender, young, heirloom, local, the, a, an, of, our, some, any, more, my, to, taste
        for, garnish, serving, favorite, regular, style, brand, split, cleaned, deveined, thawed, chilled, size
        sized, lukewarm, sifted, mild, sharp, premium, gourmet, family, day, old, piece, chunk, bite, inch, heinz, kraft, hunt, campbell, swanson, tyson, kirkland
        goya, barilla, mccormick, dole, sargento, tillamook, fage, chobani, daisy, oscar, mayer, perdue, progresso
        bush, classico, skippy, jif, smucker, nestle, ghirardelli, hershey, quaker, kellogg
        """);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2018\\u2019`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d%]+");

    private FoodWords() {}

    static List<String> of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(APOSTROPHES.matcher(bare).replaceAll(""))) {
            if (!word.isEmpty()) {
                words.add(Spelling.singular(word));
            }
        }
        return words;
    }

    /** The words as one comparable phrase. */
    static String phrase(String text) {
        return String.join(" ", of(text));
    }

    /** The words without those that only describe; all of them when nothing else is left. */
    static List<String> bare(List<String> words) {
        List<String> bare = words.stream()
                .filter(word -> !NEUTRAL.contains(word) && !isNumber(word))
                .toList();
        return bare.isEmpty() ? words : bare;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
