package ai.jules.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom a sentence tells, as it begins.
 *
 * @param ends how many words name them
 * @param member whether they are of the household
 * @param is whether their verb is in the name: {@code Granny's}
 */
record Somebody(int ends, boolean member, boolean is) {

    private static final Set<String> KIN = Plain.phrases("""
        granny, grannie, gran, grandma, grandmother, grandpa, grandfather, grandad, granddad, gramps, gramma, nana, nan, nanny, mamaw
        meemaw, memaw, mawmaw, mimi, pawpaw, papaw, peepaw, poppop, pops, papa, mama, mamma, mom, momma, mum, mother, dad, daddy, father
        abuela, abuelo, abuelita, tia, tio, auntie, nonna, oma, opa, yaya, bubbe, lola, halmoni
        """);
    private static final Set<String> TITLES = Plain.phrases(
            "aunt, auntie, uncle, tia, tio, coach, mr, mrs, ms, miss, pastor, cousin, grandma, granny, nana, dr,"
                    + " sister, brother");
    private static final Set<String> PEOPLE = Plain.phrases("""
        mom, mama, mother, dad, father, sister, sisters, brother, brothers, cousin, cousins, aunt, uncle, friend, friends, neighbor
        neighbors, neighbour, neighbours, roommate, boss, coworker, coworkers, colleague, teacher, coach, class, team, school, church
        office, boyfriend, girlfriend, bf, gf, niece, nephew, landlord, doctor, barista, lady, guy, man, woman, couple, troop, choir
        pastor, family, folks, crew, parents, grandparents, grandma, grandmother, grandpa, granny, nana, inlaws, mil, fil, buddy, bestie, ex
        cafeteria, restaurant, bakery, club, girls, guys, ladies, people, dentist, trainer, babysitter, sitter, principal, professor
        """);
    /** Of the household, unless they are somebody else's. */
    private static final Set<String> OWN_PEOPLE =
            Plain.phrases("kid, kids, boy, boys, girl, son, daughter, wife, husband, baby, hubby, twins, toddler");

    private static final Set<String> OWNING =
            Plain.phrases("my, our, his, her, their, the, this, that, some, a, one, these, those");
    private static final Set<String> HOW = Plain.phrases("""
        old, new, whole, poor, crazy, big, little, older, younger, best, late, nice, sweet, dear, other, weird, entire, oldest, youngest
        """);

    private static final Set<String> HELPING = Plain.phrases("""
        will, might, may, would, did, does, wont, doesnt, didnt, isnt, wasnt, has, had, is, was, were, are, be, gonna, already, always, never
        just, swears, serves, uses, puts, buys, cooks, fries, fixes, orders, wins, still, used, let, lets, probably, usually, bought
        fed, feeds, brought, raises, cans, sells, sent, sends, burned, drops, drives, smokes, roasts, grills, boils, eats, prefers
        swore, insists, says, calls, caught, taught, won, lied, passed, also, once, totally, literally, really, lowkey, be
        """);

    /** Whether they are named by whose friend or what they are, not by a name or as kin. */
    boolean stranger() {
        return !member && ends >= 2;
    }

    /** Whether the word is what somebody does. */
    static boolean does(String word) {
        return AsideWords.isVerb(word) || HELPING.contains(word);
    }

    /** Empty when the words begin with nobody. */
    static Optional<Somebody> of(List<String> words, Set<String> names) {
        String first = words.getFirst();
        String second = words.size() > 1 ? words.get(1) : "";
        if (OWNING.contains(first)) {
            return owned(words);
        }
        String stem = first.endsWith("s") ? first.substring(0, first.length() - 1) : "";
        if (!stem.isEmpty() && isSomebody(stem, names) && (PEOPLE.contains(second) || OWN_PEOPLE.contains(second))) {
            return Optional.of(new Somebody(2, false, false));
        }
        if (TITLES.contains(first)
                && second.length() > 1
                && !does(second)
                && !second.endsWith("ing")
                && !KnownFoods.isFoodWord(second)) {
            boolean is =
                    second.endsWith("s") && words.size() > 2 && words.get(2).endsWith("ing");
            return Optional.of(new Somebody(2, false, is));
        }
        if (first.equals("they") || first.equals("theyre")) {
            return Optional.of(new Somebody(1, false, !first.equals("they")));
        }
        if (names.contains(first)) {
            return Optional.of(new Somebody(1, true, false));
        }
        if (names.contains(stem)) {
            return Optional.of(new Somebody(1, true, true));
        }
        if (KIN.contains(first) || CommonNames.isOne(first)) {
            return Optional.of(new Somebody(1, false, false));
        }
        if (!stem.isEmpty() && (KIN.contains(stem) || CommonNames.isOne(stem))) {
            return Optional.of(new Somebody(1, false, true));
        }
        boolean named = isUnknown(first)
                && words.size() > 2
                && Set.of("is", "was", "has", "had", "said", "told").contains(second);
        return named ? Optional.of(new Somebody(1, false, false)) : Optional.empty();
    }

    /** "My cousin's kid", "the lady at work", "the Hendersons' boy". */
    private static Optional<Somebody> owned(List<String> words) {
        int at = 1;
        while (at < words.size() && HOW.contains(words.get(at))) {
            at++;
        }
        String who = at < words.size() ? words.get(at) : "";
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        boolean own = Set.of("my", "our", "the").contains(words.getFirst());
        boolean people = PEOPLE.contains(next) || OWN_PEOPLE.contains(next);
        if (who.endsWith("s") && next.endsWith("ing") && PEOPLE.contains(who.substring(0, who.length() - 1))) {
            return Optional.of(new Somebody(at + 1, false, true));
        }
        if (PEOPLE.contains(who)) {
            return Optional.of(new Somebody(people && who.endsWith("s") ? at + 2 : at + 1, false, false));
        }
        if (people && (who.endsWith("s") && !KnownFoods.isFoodWord(who) || isUnknown(who))) {
            return Optional.of(new Somebody(at + 2, false, false));
        }
        return OWN_PEOPLE.contains(who) ? Optional.of(new Somebody(at + 1, own, false)) : Optional.empty();
    }

    private static boolean isSomebody(String word, Set<String> names) {
        return names.contains(word) || KIN.contains(word) || CommonNames.isOne(word) || isUnknown(word);
    }

    private static boolean isUnknown(String word) {
        return word.length() > 2
                && word.chars().allMatch(Character::isLetter)
                && !Grammar.mending().knows(word)
                && !KnownFoods.isFoodWord(word)
                && !KnownFoods.isModifier(word);
    }
}
