package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text of which nothing was understood, but which plainly only tells: {@code Leo burned the rolls AGAIN, smoke alarm and
 * everything}. To it one answers as to company instead of asking what was meant. What asks, orders, supposes or could be
 * meant for the list, the plan or somebody's tastes is none. Never an act.
 */
final class Chatter {

    private static final int FEWEST_WORDS = 6;
    private static final int FEWEST_WORDS_OF_FEELING = 4;
    private static final int MOST_WORDS = 32;
    private static final int FIRST_WORDS = 6;

    private static final Set<String> FEELING = Plain.phrases("""
        omg, ugh, lol, lmao, haha, hahaha, ha, hah, wow, man, dude, bro, bruh, smh, yikes, yay, whew, phew, oh, geez, jeez, gosh
        lord, dang, damn, okay, ok, well, so, welp, hey, ngl, istg, literally, honestly, boy, girl, mercy, sheesh, whoa
        """);

    private static final Set<String> SUBJECTS = Plain.phrases("""
        i, im, ive, id, we, were, weve, he, hes, she, shes, they, theyre, theyve, it, its, that, thats, this, these, those, you, youre, u, ur
        youve, yall, my, our, your, his, her, their, the, a, an, some, everyone, everybody, nobody, someone, somebody, kids, mom, moms
        mama, dad, dads, grandma, grandpa, nana, abuela, abuelo, tia, tio, aunt, uncle, people, today, yesterday, both, all, el, la, los
        las, mi, there, theres, one, half, had, ate, been, went, saw, spent, just, finally, burned, dropped, spilled, broke, slept
        woke, survived, walked, ran, watched, heard, every, only, still, almost, dinner, work, school
        """);

    /** With one of these a text may be meant for the household's list, its plan, or somebody's tastes. */
    private static final Set<String> MEANT = Plain.phrases("""
        want, wants, wanted, need, needs, needed, should, shouldnt, might, may, could, would, wouldnt, if, unless, maybe, perhaps, think
        thinks, depends, wonder, wondering, wish, allergic, allergy, intolerant, vegan, vegetarian, diabetic, keto, halal, kosher
        hates, hate, likes, loves, love, eat, eats, eating, touch, lets, except, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, always do, list, lists, timer, tell, ask, text, order, remind, call, set
        turn, book, reserve, play, check, add, remove, delete, undo, swap, invite, cancel, skip, move, plan, planned, recipe, recipes
        vote for, voted, picked, isnt, dont, things, doesnt, said, says, buy, bought, stop, open, close, closes, make it, either, or
        fridge, freezer, pantry, cupboard, leftovers, less, more than, instead, mean, meant, someone who, please, can, could you, will you
        budget, household, member, number, option, choice, cook, cooks, cooking, wrong, mistake, change, changed, use, used, put, thing, monday
        tuesday, wednesday, thursday, friday, saturday, sunday, tomorrow, tonight, forgot, expired, moldy, gone, left, empty, enough
        """);

    private static final Pattern THANKS = Pattern.compile(
            "(?:(?:oh|ok|okay|bet|dope|cool|aw|aww|well|hey|yes|yay|word|ayy|sweet|lit|nice|perfect|great|awesome|got"
                    + " it|alright|bless|fr|omg) )*(?:thanks|thank you|thank u|thx|thanx|ty|tysm|tyvm|gracias|muchas"
                    + " gracias|mil gracias|thnx)\\b(?! (?:but|for nothing)\\b).*");

    /** "We are out" is said of the pantry, "I like peas" of somebody's tastes. */
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile("\\b(?:is|are|am|was|were|im|run|runs|ran|running|all|almost|nearly) out\\b|^out"
                    + " of\\b|\\b(?:i|we|they|you) (?:do |really |always |all |also )*like\\b|\\balways"
                    + " (?:do|have|make)\\b|\\b(?:take|put|pull) (?:it|them|that|those)\\b|\\bgood on\\b"
                    + "|\\bnot (?:sure|that|those|the|a|so|into|really|have|get)\\b");

    private Chatter() {}

    /** What company the text is; empty when it may be more, or nothing at all. */
    static Optional<TalkWish> read(String body, Set<String> names, boolean voting) {
        List<String> words = Arrays.stream(Plain.words(body).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() < 2 || words.size() > MOST_WORDS || body.indexOf('?') >= 0) {
            return Optional.empty();
        }
        if (words.size() <= MOST_WORDS / 2
                && THANKS.matcher(String.join(" ", words)).matches()
                && words.stream().noneMatch(word -> ACTS.contains(word))) {
            return Optional.of(new TalkWish.Thanks());
        }
        long feelings = words.stream().takeWhile(FEELING::contains).count();
        List<String> told = words.subList((int) feelings, words.size());
        boolean feels = feelings > 0
                || body.codePoints().anyMatch(mark -> mark >= 0x1F300 && mark <= 0x1FAFF)
                || FEELING.contains(words.getLast());
        boolean enough = words.size() >= (feels ? FEWEST_WORDS_OF_FEELING : FEWEST_WORDS);
        boolean tells = enough
                && !told.isEmpty()
                && (isSubject(told.getFirst(), names)
                        || Character.isDigit(told.getFirst().charAt(0)) && told.contains("my"))
                && told.stream().limit(FIRST_WORDS).anyMatch(word -> AsideWords.isVerb(word) || BEING.contains(word))
                && words.stream().noneMatch(MEANT::contains)
                && !OF_THE_HOUSE.matcher(String.join(" ", words)).find()
                && (!voting
                        || !told.getFirst().matches("i|we|ive|weve|id")
                        || words.stream().noneMatch(KnownFoods::isCertain))
                && known(words) * 3 >= words.size() * 2;
        return tells ? Optional.of(new TalkWish.SmallTalk()) : Optional.empty();
    }

    private static final Set<String> BEING =
            Plain.phrases("im, hes, shes, theyre, its, thats, so, such, gonna, been, youre, ive, weve");
    private static final Set<String> ACTS = Plain.phrases(
            "add, remove, delete, undo, redo, swap, invite, cancel, clear, skip, move, set, change, vote, need, put,"
                    + " plan, but, buy, list");

    private static boolean isSubject(String word, Set<String> names) {
        return SUBJECTS.contains(word)
                || names.contains(word)
                || CommonNames.isOne(word)
                || word.endsWith("s") && names.contains(word.substring(0, word.length() - 1));
    }

    /** How many of the words anybody knows; the rest may be the thumbs of a child. */
    private static long known(List<String> words) {
        return words.stream()
                .filter(word -> word.length() < 4
                        || AsideWords.isVerb(word)
                        || SUBJECTS.contains(word)
                        || Grammar.mending().knows(word)
                        || word.endsWith("s") && Grammar.mending().knows(word.substring(0, word.length() - 1)))
                .count();
    }
}
