package ai.jules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of company that no phrase lists: short ones, what happened today, reasons beside a wish. None of them is
 * acted on. */
final class Company {

    private Company() {}

    private static final Set<String> SHORT = Plain.phrases("""
        ok, okay, k, kk, lol, haha, hahaha, lmao, omg, wow, cool, nice, got it, gotcha, sounds good, sure, alright
        good night
        goodnight, gn, night, bye, see ya, ttyl, later, brb, ugh, yay, woohoo, whew, phew, oh, oh ok, oh well, hmm
        same, true
        right, great, perfect, awesome, good, fine, no worries, no problem, np, all good, you too, never mind
        ok cool, ok good
        ok great, will do, makes sense, interesting, good to know, noted, oh no, oops, whoops, my bad, sorry, yikes
        dang, welp
        idk, nm, not much, ha, hehe, aww, aw, ooh, yum, ok got it, sounds great, good point, fair enough
        i know right, ikr
        happy thanksgiving, merry christmas, happy birthday, happy friday, happy sunday, happy holidays, good luck
        hang on
        one sec, hold on, be right back, on my way, omw, okie dokie, okey dokey, roger, roger that, copy, 10-4
        exactly, totally
        for sure, of course, no way, for real, seriously, whatever, meh, eh, yep, yeah, yup, good one, love you
        love ya, xoxo
        sleep tight, sweet dreams, take care, talk later, talk soon, see you later, see you, cya, what a day
        long day, tgif
        fyi, never mind then, ok never mind, oh never mind, actually never mind, i am hungry, hungry, so hungry
        im starving
        i am starving, starving, hangry, feed me, happy hour, buenas noches, hasta luego, adios, de nada, bueno
        vale, jaja, jajaja
        heading home, headed home, heading back, on the way home, on my way home, lets go, lets goo, lets gooo, have plenty
        we have plenty, got plenty, have some, have enough, we have enough, i have plenty, have a lot, i have a lot here
        we have some, found some, i have some, got some at home
        hallelujah, amen, finally, it is what it is, we will see, good for you, me too, same here, not sure, maybe
        hm, moldy, gross, slimy, rotten, expired, yuck, eww, ew, stale, so gross, it was gross, all moldy, yuck lol
        """);

    private static final Pattern STORY = Pattern.compile("(?:^|"
            + " )(?:lol|haha|omg|ugh|lmao|ha|smh|wow|yay|crazy|funny|hilarious|tired|exhausted|traffic|game|practice|"
            + "homework|school|soccer|work|boss|meeting|test|exam|scissors|gym|bed|sleep|nap|movie|weather"
            + " outside|headache|sick|stressed|mess|laundry|dog|cat|puppy|car|phone|vacation|birthday|party|grades|"
            + "team|won|lost|late|early|home"
            + " soon|coffee"
            + " break|day|week|night|weekend|love|miss|proud|tire|shirt|insane|prices|price|job|boring|weird|nuts|"
            + "rain|raining|snow|snowing|hot|cold|freezing|teacher|class|mother"
            + " in law|excited|happy|sad|mad|annoyed|can not believe|can you believe|guess"
            + " what|kids|starving|hungry|believe|hate|bored|busy|running|driving|leaving|gotta run|lo+ng|got to"
            + " run|time|luck|patience|energy|room|mind|goals?|scored|shoes|outfit|stuck in|spilled the tea)(?:$| )");
    private static final Set<String> ACTING = Plain.phrases("""
        add, remove, delete, undo, redo, swap, invite, cancel, clear, list, vote, poll, plan, recipe, recipes, move
        change
        uninvite, forget, substitute, allergic, allergy, pantry, fridge, freezer, shopping, buy, need, set, put
        book, reserve
        call, remind, order, send, save, switch, replace, make, text, find, play, open, search, stop, quiet
        """);
    /** So begins what is told, imagined or remembered; whatever follows is no wish. */
    private static final Pattern WONDERING = Pattern.compile(
            "(?:(?:omg|lol|ugh|haha|wow|hey|so|ok|oh|man|and|jules) (?:, )?)*(?:can you believe|can not believe|i can"
                + " not believe|can you imagine|guess what|how was (?!the)|you know what|remember when|remember that"
                + " time|i remember|i wish(?! to\\b)|imagine|i used to|we used to|do you remember|i had a dream|i"
                + " dreamed|i dreamt|did you (?:know|hear|see)|you would not believe|you will not believe|i swear|why"
                + " (?:is|are|do|does|did) (?:it|everything|the kids|he|she|they|people)|they were|they are|they"
                + " had|apparently|when i was (?:young|little|a kid|a boy|a girl|small|growing up)|back in my day|my"
                + " day|how is it going|how are you|how is your|what a|(?:oh|wow|yay|ugh)"
                + " (?:great|joy|goody|wonderful|lovely|fantastic|perfect|boy) ?,? (?:[a-z]+ ){1,4}again|(?:wow |well"
                + " |gee )?thanks for nothing)\\b");

    static boolean isWondering(Saying saying) {
        return WONDERING.matcher(saying.raw()).lookingAt();
    }

    /** Whether a sentence behind it asks for an act in so many words: then company is not all there is. */
    static boolean isWishedBeside(Saying saying) {
        return WISHED.matcher(saying.raw()).find();
    }

    private static final Pattern WISHED = Pattern.compile(
            "[.!?\\n] (?:(?:please|so|ok|can you|also|now) )*(?:add|remove|delete) (?!up\\b|insult\\b)[a-z0-9]");

    /** A short word of company that is no wish in any context. */
    static boolean isShort(String bare, String raw) {
        return SHORT.contains(raw)
                || SHORT.contains(bare)
                || bare.isEmpty() && !raw.isEmpty() && raw.chars().anyMatch(Character::isLetter);
    }

    /** Somebody telling how life is. Only sentences without a word that could be meant as a wish. */
    static boolean isStory(Saying saying) {
        List<String> words = Arrays.stream(saying.raw().split(" "))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)))
                .toList();
        boolean wonders = WONDERING.matcher(saying.raw()).lookingAt();
        return words.size() >= 2
                && !SAID_ANEW.matcher(saying.raw()).lookingAt()
                && (!saying.asked() || wonders)
                && (!saying.requested() || wonders)
                && (wonders
                        || !QUESTIONS.contains(first(words))
                                && !(first(words).equals("if") && (words.contains("or") || words.contains("ask"))))
                && words.stream().anyMatch(Company::isVerb)
                && (wonders
                        || words.stream().noneMatch(ACTING::contains)
                        || words.getLast().equals("lol")
                        || words.getLast().equals("haha")
                        || saying.raw().matches(".*\\b(?:was|were|is) (?:so |sooo* )?lo+ng.*"))
                && (STORY.matcher(saying.raw()).find() || isPlainTelling(words));
    }

    /** A reason or a remark beside a wish: no word of it could be another wish. */
    static boolean isAside(Saying saying, Scope scope) {
        List<String> words = Arrays.stream(saying.bare().split(" "))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)))
                .toList();
        return !saying.asked()
                && !words.isEmpty()
                && !COUNTED.matcher(saying.bare()).find()
                && (!ASKED.contains(words.getFirst())
                        || words.size() > 1 && words.get(1).equals("a"))
                && words.size() <= 14
                && words.stream().noneMatch(ACTING::contains)
                && words.stream().limit(2).noneMatch(NEGATING::contains)
                && !ASKING.contains(words.getFirst())
                && !TURNED.matcher(saying.raw()).lookingAt()
                && (!words.contains("not")
                        || Set.of("i", "he", "she", "it", "we", "they").contains(words.getFirst())
                                && words.stream()
                                        .noneMatch(word ->
                                                word.equals("want") || word.equals("need") || word.equals("mean")))
                && words.stream().noneMatch(word -> KnownFoods.isCertain(word))
                && words.stream().noneMatch(word -> Character.isDigit(word.charAt(0)))
                && DAY.matcher(saying.raw()).results().findAny().isEmpty();
    }

    /** "No wait I love okra" takes back what was said before it. */
    private static final Pattern SAID_ANEW = Pattern.compile(
            "(?:[,.!;] )*(?:no wait|wait no|no sorry|no i mean|actually no|no actually|no) (?:, )?(?:i|he|she|we|it"
                    + " is|they) ?(?:really"
                    + " )?(?:love|loves|like|likes|hate|hates|is|are|am|need|needs|want|wants|have|got)\\b");

    /** "Deb wants two" asks for more. */
    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?:wants?|needs?) (?:two|three|four|five|six|a few|a couple|several|both|another|extra)\\b|\\bdoes"
                    + " too$");

    private static final Pattern TURNED =
            Pattern.compile("(?:[,.!;] )*(?:(?:and|but|oh|well) (?:, )?)*(?:actually|no wait|wait)\\b");
    private static final Set<String> ASKING = Set.of("what", "who", "when", "where", "how", "which");

    private static final Set<String> NO_VERBS = Set.of(
            "thing",
            "something",
            "anything",
            "nothing",
            "everything",
            "morning",
            "evening",
            "string",
            "spring",
            "thanksgiving",
            "red",
            "wedding",
            "seasoning",
            "dressing",
            "stuffing",
            "bed",
            "seed",
            "king",
            "ceiling",
            "sibling");

    /** Somebody is or did something that has nothing to do with the kitchen. */
    private static boolean isPlainTelling(List<String> words) {
        return words.size() >= 3
                && (TELLERS.contains(words.getFirst()) || !Grammar.mending().knows(words.getFirst()))
                && words.stream().noneMatch(KnownFoods::isKnown)
                && words.stream()
                        .noneMatch(word -> Character.isDigit(word.charAt(0))
                                || DAY.matcher(word).matches())
                && words.stream().noneMatch(KITCHEN::contains);
    }

    private static final Set<String> TELLERS = Plain.phrases("""
        i, we, he, she, they, it, my, our, the, that, this, kids, mom, dad, grandma, so, finally, everyone
        someone, somebody, these, those, you, out, bought, got, had, was, been, going, heading, leaving
        """);
    private static final Set<String> KITCHEN = Plain.phrases("""
        dinner, supper, lunch, cook, cooks, cooking, eat, eats, eating, dish, meal, meals, household, member
        members, diet
        vegan, vegetarian, keto, kosher, halal, budget, number, name, invite, zone, want, wants, should, likes, dislikes
        hates, allergic, menu, week, need, needs, diabetic, intolerant, problem, mistake, wrong, stopped, quit, live
        lives, moved, in, budget, text, texts, ingredients, leftovers, count
        """);
    private static final Set<String> QUESTIONS = Set.of(
            "what", "when", "where", "who", "how", "which", "is", "are", "do", "does", "did", "can", "could", "will",
            "would", "should", "show", "tell", "give");

    private static final Set<String> ASKED = Set.of("what", "where", "who", "how", "which");

    /** What a joint leads on to counts. */
    private static String first(List<String> words) {
        return words.stream()
                .filter(word -> !Set.of("and", "so", "but", "oh", "ok", "also").contains(word))
                .findFirst()
                .orElse("");
    }

    private static boolean isVerb(String word) {
        return VERBS_OF_REASONS.contains(word)
                || !NO_VERBS.contains(word) && word.length() > 4 && (word.endsWith("ed") || word.endsWith("ing"));
    }

    /** A whole sentence, not a noun left over. */
    static boolean isTold(Saying saying) {
        List<String> words = List.of(saying.raw().split(" "));
        return words.size() > 2 && words.stream().anyMatch(Company::isVerb);
    }

    private static final Set<String> VERBS_OF_REASONS = Plain.phrases(
            "is, are, was, were, am, has, have, had, will, made, coming, going, bringing, needs, said, went, got,"
                + " breaks, wants, smelled, forgot, did, does, can, might, miss, love, hope, feel, fell, lost, won,"
                + " took, ate, need, want, hate, think, know, believe, used, run, be, skip, go, wish, see, gets,"
                + " makes, keeps, likes, hates, looks, sounds, drives, kills, came, left, broke, saw, met, had, shall,"
                + " begin, would, eats, like, says, told, works, tastes, spilled, stuck, calls, drinks, smells,"
                + " scored");
    private static final Set<String> NEGATING = Plain.phrases(
            "not, wait, instead, except, unless, if, actually, but, or, only, rather, swap, other, mean, meant,"
                    + " allergic, hates, likes, loves");
    private static final Pattern DAY = Pattern.compile("\\b(?:" + Phrase.DAY + ")\\b");

    /** The words of company, for the mending of slips. */
    static Set<String> words() {
        return SHORT;
    }
}
