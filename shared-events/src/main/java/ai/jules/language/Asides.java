package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands before or behind a wish and only tells how life is: {@code So tired today. Add milk},
 * {@code milk to 3 gal, kids drink it like crazy}. A text of which some is not understood is read once more without it. What
 * could turn, limit or double the wish is no aside, and one that names foods or days is none beside a wish that has such.
 */
final class Asides {

    /**
     * A text without its asides.
     *
     * @param foods whether what was left out names a food
     * @param days whether it names a day
     * @param regrets whether it owns to a slip
     * @param asks whether it may stand beside questions alone
     * @param lacks whether it tells what a shop did not have
     */
    record Rest(String text, boolean foods, boolean days, boolean regrets, boolean asks, boolean lacks) {

        /** Whether what was left out cannot have been a part of these wishes. */
        boolean leaves(List<Told> told) {
            return told.stream().map(Told::wish).allMatch(wish -> {
                boolean lists = wish instanceof ListWish || wish instanceof PantryWish;
                boolean plans = wish instanceof DinnerWish || wish instanceof VoteWish;
                boolean got = wish instanceof ListWish.Got || wish instanceof PantryWish.Bought;
                return (!asks || !wish.writes() && !(wish instanceof AnswerWish))
                        && (!lacks || got)
                        && !(foods && wish.writes() && (lists || plans))
                        && !(days && plans)
                        && (!regrets || wish instanceof UndoWish);
            });
        }
    }

    private static final int MOST_PIECES = 12;
    private static final int MOST_RESTS = 6;
    private static final int MOST_BEHIND = 4;
    private static final int MOST_WORDS = 16;

    /** One of these may turn the wish beside it into something else. */
    private static final Set<String> TURNING = Plain.phrases("""
        jk, jks, kidding, joke, joking, sike, psych, imagine, imagined, dream, dreamed, dreamt, pretend, pretended, if, unless
        nope, nah, wait, nvm, nevermind, forget, stop, undo, cancel, instead, movie, show, book, episode, story, quote
        should, maybe, sarcasm, except, only, or, rather, actually, but, either, until, unless, whether, though, least
        need, needs, want, wants, also, too, more, else, other, others, another, extra, both, kind, brand, size, organic
        half, double, twice, again, change, changed, mean, meant, decide, decided, think, thinking, depends, depending, once, then
        and, plus, with, without, no, please, can, could, would, will, shall, lets, except, not, used, back, plan, planned, plans
        """);

    /** These too, unless somebody of whom it is told does not do it. */
    private static final Set<String> DENYING = Plain.phrases("""
        never, dont, doesnt, didnt, cant, wont, isnt, arent, wasnt, werent, hasnt, havent, couldnt, hates, hate
        """);

    /** Words of acts, which may be a second wish. */
    private static final Set<String> ACTING = Plain.phrases("""
        add, remove, delete, redo, swap, invite, uninvite, cancel, clear, list, vote, votes, poll, recipe, substitute, allergic
        allergy, buy, set, remind, order, replace, switch, quiet, move, moved, skip, save, put, throw in, toss in, erase, budget
        """);

    private static final Set<String> REGRETTING =
            Plain.phrases("oops, whoops, wrong, mistake, slipped, typo, accident, accidentally, messed");

    /** Who tells of something that is not to be taken from them: these have their verb in them. */
    private static final Set<String> BEING = Plain.phrases("""
        im, ive, hes, shes, its, thats, theres, theyre, theyve, weve, youre, everyones, everybodys, whos, moms, dads, kids are
        nobodys, somebodys, someones, ill, hell, shell, theyll
        """);

    private static final Set<String> SUBJECTS = Plain.phrases("""
        i, we, he, she, they, it, that, this, those, these, there, everyone, everybody, nobody, someone, somebody, kids, mom, dad
        grandma, grandpa, nana, abuela, mama, baby, people, doc, doctor, dr, something, u, you
        """);
    private static final Set<String> OWNING =
            Plain.phrases("my, our, his, her, their, the, your, ur, all, these, those, that, this, some, both");

    /** What is left out behind nothing but a space must say what is done to what. */
    private static final Set<String> OBJECTS = Plain.phrases(
            "it, them, em, me, us, him, her, some, one, that, those, this, the, a, an, my, our, his, their");

    /** Behind these, what follows tells which one is meant. */
    private static final Set<String> LEADING_ON = Plain.phrases("""
        everything, anything, all, stuff, things, thing, ones, one, what, whatever, that, those, the, a, which, who, when, where
        how, recipe, dish, and, or, of, to, for, with, is, are, was, because, since, if, than, like, as, from, in, on, at, day
        cuz, bc, so, but, not, know, say, says, said, think, sure, tell, hope, wish, remind, thing, time
        """);

    private static final Pattern STRONG = Pattern.compile("(?<=[.!?;\\n\u2026])\\s+|\\n+|\\s+[-\u2013\u2014]+\\s+"
            + "|\\s*[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]+[\\x{FE0F}\\x{200D}\\x{2640}\\x{2642}]*\\s*");
    private static final Pattern WEAK = Pattern.compile(",\\s*|:\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BECAUSE = Pattern.compile("(?:because|cause|cuz|cos|coz|bc|since|as|so) .*");
    private static final Pattern PURPOSE = Pattern.compile("(?:its |thats |theyre |those are |these are )?(?:for|4)"
            + " (?:(?:my|the|our|his|her|their|a|an|all|some|leos|sams|anas|these|this|that) )?[a-z]{3,}(?:"
            + " [a-z]+){0,4}");
    private static final Pattern DAY = Pattern.compile("(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)"
            + "(?:day|sday|nesday|rsday|urday)?s?|tonight|tomorrow|tmrw|weekend");

    private Asides() {}

    /** The text without the one or the other of them, the least that is left out first; empty when it has none. */
    static List<Rest> without(String body, Set<String> names) {
        String text = body.strip();
        List<Rest> rests = new ArrayList<>();
        List<Edge> behind = behind(text, names);
        for (Edge edge : behind.subList(0, Math.min(MOST_BEHIND, behind.size()))) {
            add(rests, text.substring(0, edge.ends), edge.aside);
        }
        for (Edge edge : before(text, names)) {
            add(rests, text.substring(edge.begins), edge.aside);
            for (Edge last : behind) {
                if (last.ends > edge.begins) {
                    add(rests, text.substring(edge.begins, last.ends), edge.aside.and(last.aside));
                }
            }
        }
        return rests;
    }

    private static void add(List<Rest> rests, String text, Aside aside) {
        if (rests.size() < MOST_RESTS && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            rests.add(new Rest(text.strip(), aside.foods, aside.days, aside.regrets, aside.asks, aside.lacks));
        }
    }

    /** Where the text may be cut, and what is then left out. */
    private record Edge(int ends, int begins, Aside aside) {}

    private record Aside(boolean foods, boolean days, boolean regrets, boolean asks, boolean lacks) {

        static final Aside NOTHING = new Aside(false, false, false, false, false);
        static final Aside LACKING = new Aside(false, false, false, false, true);

        Aside and(Aside other) {
            return new Aside(
                    foods || other.foods,
                    days || other.days,
                    regrets || other.regrets,
                    asks || other.asks,
                    lacks || other.lacks);
        }
    }

    private static List<Edge> behind(String text, Set<String> names) {
        List<Edge> edges = new ArrayList<>();
        for (MatchResult cut : cuts(text).reversed()) {
            boolean space = SPACE.matcher(cut.group()).matches() && cut.group().indexOf('\n') < 0 && !ends(text, cut);
            String tail = text.substring(cut.end());
            if (space && (!mayFollow(text.substring(0, cut.start())) || !isSaid(tail, names))) {
                continue;
            }
            Aside aside = asides(tail, names, isStrong(text, cut) || space);
            if (aside != null) {
                edges.add(new Edge(cut.start(), cut.end(), aside));
            }
        }
        return edges;
    }

    private static List<Edge> before(String text, Set<String> names) {
        List<Edge> edges = new ArrayList<>();
        for (MatchResult cut : cuts(text)) {
            boolean space = SPACE.matcher(cut.group()).matches() && cut.group().indexOf('\n') < 0 && !ends(text, cut);
            Aside aside = space ? null : asides(text.substring(0, cut.start()), names, isStrong(text, cut));
            if (aside != null) {
                edges.add(new Edge(cut.start(), cut.end(), aside));
            }
        }
        return edges;
    }

    private static boolean isStrong(String text, MatchResult cut) {
        return ends(text, cut) || !WEAK.matcher(cut.group()).matches();
    }

    private static boolean ends(String text, MatchResult cut) {
        return cut.start() > 0 && ".!?;\u2026".indexOf(text.charAt(cut.start() - 1)) >= 0;
    }

    private static List<MatchResult> cuts(String text) {
        List<MatchResult> cuts = new ArrayList<>();
        STRONG.matcher(text).results().forEach(cuts::add);
        WEAK.matcher(text).results().forEach(cuts::add);
        SPACE.matcher(text)
                .results()
                .filter(space ->
                        cuts.stream().noneMatch(cut -> cut.start() <= space.start() && space.end() <= cut.end()))
                .toList()
                .forEach(cuts::add);
        return cuts.stream()
                .filter(cut -> cut.start() > 0 && cut.end() < text.length())
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    private static boolean mayFollow(String before) {
        String words = Plain.words(before);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return !LEADING_ON.contains(last) && !Tellings.turns(last);
    }

    /** Whether nothing but a space is needed before it: a whole sentence, with all that its verb asks for. */
    private static boolean isSaid(String tail, Set<String> names) {
        List<String> all = words(tail);
        boolean though = !all.isEmpty()
                && (all.getFirst().equals("tho") || all.getFirst().equals("though"));
        List<String> words = though ? all.subList(1, all.size()) : all;
        String said = String.join(" ", words);
        return AsideWords.SHORT.contains(said)
                || Tellings.isEmpty(said)
                || Tellings.tellsOfMissing(said)
                || words.size() >= 3
                        && (BEING.contains(words.getFirst())
                                || words.getFirst().equals("for") && words.size() >= 2
                                || BECAUSE.matcher(String.join(" ", words)).matches()
                                || isPast(words.getFirst())
                                || isTold(words, names)
                                        && (though
                                                || words.size() >= 5
                                                || words.stream().skip(1).anyMatch(OBJECTS::contains)
                                                || words.stream().anyMatch(AsideWords.COPULAS::contains)));
    }

    /** What all of it is, when all of it is asides; null when some may be more. */
    private static Aside asides(String text, Set<String> names, boolean apart) {
        String[] pieces = STRONG.split(text);
        if (pieces.length > MOST_PIECES) {
            return null;
        }
        Aside all = Aside.NOTHING;
        for (String piece : pieces) {
            Aside one = aside(piece, names, apart);
            if (one == null) {
                for (String part : WEAK.split(piece)) {
                    Aside some = aside(part, names, false);
                    if (some == null) {
                        return null;
                    }
                    all = all.and(some);
                }
            } else {
                all = all.and(one);
            }
        }
        return all;
    }

    private static Aside aside(String piece, Set<String> names, boolean apart) {
        List<String> words = words(piece);
        if (words.isEmpty()) {
            return piece.indexOf('?') < 0 ? Aside.NOTHING : null;
        }
        String plain = String.join(" ", words);
        if (piece.indexOf('?') >= 0) {
            return null;
        }
        if (AsideWords.SHORT.contains(plain) || Tellings.isEmpty(plain)) {
            return Aside.NOTHING;
        }
        if (Tellings.tellsOfMissing(plain) && words.stream().anyMatch(KnownFoods::isFoodWord)) {
            return Aside.LACKING;
        }
        Aside plainly = words.size() <= MOST_WORDS && isHarmless(words) ? told(words, names, apart) : null;
        return plainly == null ? loosely(words, names, apart) : plainly;
    }

    private static Aside told(List<String> words, Set<String> names, boolean apart) {
        String plain = String.join(" ", words);
        boolean counts = words.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
        boolean purpose = PURPOSE.matcher(plain).matches();
        boolean because = BECAUSE.matcher(plain).matches();
        List<String> told = because ? words.subList(1, words.size()) : words;
        boolean tells = purpose
                || isTold(told, names)
                || words.size() > 1 && isPast(words.getFirst())
                || words.size() > 2 && AsideWords.AT.contains(words.getFirst())
                || apart && !counts && isRemark(words);
        boolean one = words.contains("one") || words.contains("ones");
        if (!tells
                || Tellings.tellsOn(plain)
                || Tellings.isBrought(plain)
                || Tellings.leadsOn(plain)
                || one && words.stream().noneMatch(AsideWords::isVerb)) {
            return null;
        }
        boolean foods = !purpose && isOfFoods(words);
        return new Aside(foods, isOfDays(words), words.stream().anyMatch(REGRETTING::contains), false, false);
    }

    /** A whole sentence of somebody, though some of its words elsewhere turn a wish; and whatever is said beside a question. */
    private static Aside loosely(List<String> words, Set<String> names, boolean apart) {
        List<String> told = Tellings.told(words);
        if (told.size() < 2 || words.stream().anyMatch(ACTING::contains)) {
            return null;
        }
        boolean tells =
                isTold(told, names) || Tellings.somebodyDoes(told) || isPast(told.getFirst()) && told.size() > 2;
        boolean regrets = words.stream().anyMatch(REGRETTING::contains) && !words.contains("read");
        if (tells && Tellings.leavesActs(words)) {
            return new Aside(isOfFoods(words), isOfDays(words), regrets, false, false);
        }
        return (tells || apart) && Tellings.mayFollowQuestion(told)
                ? new Aside(true, isOfDays(words), regrets, true, false)
                : null;
    }

    private static boolean isOfFoods(List<String> words) {
        return words.stream().anyMatch(KnownFoods::isCertain) && !Tellings.foodsOnlyTell(words);
    }

    private static boolean isOfDays(List<String> words) {
        return words.stream().anyMatch(word -> DAY.matcher(word).matches());
    }

    private static boolean isHarmless(List<String> words) {
        boolean denies = words.stream().anyMatch(DENYING::contains);
        return words.stream().noneMatch(word -> TURNING.contains(word) || ACTING.contains(word))
                && (!denies || words.size() > 2 && (!DENYING.contains(words.getFirst()) || isPast(words.getFirst())));
    }

    /** Somebody and, soon behind, a verb. */
    private static boolean isTold(List<String> words, Set<String> names) {
        if (words.size() < 2) {
            return false;
        }
        String first = words.getFirst();
        if (BEING.contains(first)) {
            return true;
        }
        boolean owned = OWNING.contains(first) && words.size() > 2;
        boolean named =
                names.contains(first) || first.endsWith("s") && names.contains(first.substring(0, first.length() - 1));
        if (!SUBJECTS.contains(first) && !named && !owned) {
            return false;
        }
        return named && !names.contains(first)
                || words.stream().skip(1).limit(owned ? 3 : 2).anyMatch(AsideWords::isVerb);
    }

    /** A sentence of its own that may have no verb: {@code crazy week over here}; nouns alone could be things to buy. */
    private static boolean isRemark(List<String> words) {
        return words.size() > 2
                && words.stream().anyMatch(word -> AsideWords.BETWEEN.contains(word) || AsideWords.isVerb(word));
    }

    private static boolean isPast(String word) {
        return AsideWords.BEGINNING.contains(word);
    }

    private static List<String> words(String text) {
        return Arrays.stream(Plain.words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
