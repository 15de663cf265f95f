package ai.jules.language;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People as a family calls them. */
final class WhoWords {

    /** They stand with a capital, as names do. */
    private static final Set<String> CALLED = Plain.phrases("""
        mom, mum, dad, mama, papa, mommy, daddy, grandma, grandpa, nana, nonna, abuela, abuelo, oma, opa, granny, gran
        grandmother, grandfather, gramps, tia, tio, auntie, aunt, uncle
        """);

    /** Behind these stands a name: {@code uncle ray}. */
    private static final Set<String> TITLES =
            Set.of("aunt", "auntie", "uncle", "tia", "tio", "cousin", "grandma", "grandpa");

    private static final Set<String> NO_NAMES = Plain.phrases("""
        not, no, longer, always, never, also, now, still, too, on, in, at, for, and, or, but, off, out, to, down, with, from
        who, can, could, would, should, will, favorite, cooking, recipe, recipes, of, allergic, vegan, vegetarian, again
        """);

    private static final Set<String> RELATIONS = Plain.phrases("""
        son, daughter, wife, husband, kid, kids, boy, girl, boys, girls, mom, dad, mother, father, brother, sister, baby
        partner, roommate, spouse, oldest, youngest, teen, teenager, child, children, grandma, grandpa, nephew, niece
        toddler, girlfriend, boyfriend, fiance, friend, aunt, uncle, cousin, stepson, stepdaughter, twins, family
        mother in law, father in law, brother in law, sister in law, middle child, in laws, hubby, grandson
        granddaughter
        """);
    private static final Set<String> ALL_OF_US = Set.of(
            "we",
            "us",
            "we all",
            "all of us here",
            "everyone",
            "everybody",
            "all of us",
            "the family",
            "our family",
            "the whole family",
            "my family",
            "nobody");

    private WhoWords() {}

    /** The person these words call; empty when they call nobody in particular. */
    static Optional<Who> read(String words, Scope scope) {
        String bare = words.endsWith("'s") ? words.substring(0, words.length() - 2) : words;
        if (bare.equals("i")
                || bare.equals("me")
                || bare.equals("my")
                || bare.equals("mine")
                || bare.equals("myself")) {
            return Optional.of(new Who.Me());
        }
        if (ALL_OF_US.contains(bare)) {
            return Optional.of(new Who.Named("us"));
        }
        if (bare.equals("he")
                || bare.equals("she")
                || bare.equals("him")
                || bare.equals("her")
                || bare.equals("his")
                || bare.equals("they")
                || bare.equals("them")) {
            return scope.someone().stream().findFirst();
        }
        int space = bare.indexOf(' ');
        String first = space < 0 ? "" : bare.substring(0, space);
        if (first.equals("my") || first.equals("our") || first.equals("the")) {
            String relation = bare.substring(space + 1);
            int second = relation.lastIndexOf(' ');
            Optional<String> named = second < 0 ? Optional.empty() : name(relation.substring(second + 1), scope);
            if (named.isPresent() && RELATIONS.contains(relation.substring(0, second))) {
                return named.map(Who.Named::new);
            }
            if (!first.equals("the") && scope.names().containsKey(relation)) {
                return Optional.of(new Who.Named(scope.names().get(relation)));
            }
            boolean ours = !first.equals("the")
                    || relation.equals("kids")
                    || relation.equals("baby")
                    || relation.equals("boys")
                    || relation.equals("girls");
            return RELATIONS.contains(relation) && ours ? Optional.of(new Who.Named(bare)) : Optional.empty();
        }
        return name(bare, scope).map(Who.Named::new);
    }

    /** A name of the household, what families call each other by, or a word that was written with a capital. */
    static Optional<String> name(String words, Scope scope) {
        String bare = words.endsWith("'s") ? words.substring(0, words.length() - 2) : words;
        String known = scope.names().get(bare);
        if (known == null && bare.endsWith("s")) {
            known = scope.names().get(bare.substring(0, bare.length() - 1));
        }
        if (known != null) {
            return Optional.of(known);
        }
        int space = bare.indexOf(' ');
        String titled = space < 0 ? "" : bare.substring(space + 1);
        if (TITLES.contains(space < 0 ? "" : bare.substring(0, space))
                && titled.matches("[a-z]{2,15}")
                && !AsideWords.isVerb(titled)
                && !AsideWords.BETWEEN.contains(titled)
                && !NO_NAMES.contains(titled)) {
            return GivenName.read(bare);
        }
        for (String word : bare.split(" ")) {
            boolean called = CALLED.contains(word);
            boolean capital = (scope.capitals().contains(word) || CommonNames.isOne(word)) && !KnownFoods.isKnown(word);
            if (!called && !capital) {
                return Optional.empty();
            }
        }
        return GivenName.read(bare);
    }

    /** Any word where only a name can stand. */
    static Optional<String> anyName(String words, Scope scope) {
        return name(words, scope).or(() -> KnownFoods.isKnown(words) ? Optional.empty() : GivenName.read(words));
    }

    /** What people are called, for the mending of slips. */
    static Set<String> words() {
        return Stream.concat(CALLED.stream(), RELATIONS.stream()).collect(Collectors.toSet());
    }
}
