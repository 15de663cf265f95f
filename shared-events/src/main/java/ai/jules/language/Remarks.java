package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stands beside a wish and is judged by what was wished: to a question anything may be said, {@code what temp for the
 * banana bread, hands covered in batter}; beside an act nothing that could turn, limit or double it. Wishes about the list
 * and the pantry are left to {@link Asides}, where a bare noun may be one more thing to buy.
 */
final class Remarks {

    /**
     * A text as two.
     *
     * @param wish what may be wished
     * @param remark what stands beside it
     * @param behind whether the remark comes after the wish
     * @param marked whether a mark or a line stands between them
     */
    record Parted(String wish, String remark, boolean behind, boolean marked) {}

    private static final int MOST = 4;
    private static final int MOST_WORDS = 24;
    private static final int FEW_WORDS = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int LONGEST = 240;
    private static final int LONGEST_WISH = 400;
    private static final int LONGEST_TEXT = 640;

    private static final Pattern MARK = Pattern.compile(
            "(?<=[a-z0-9'\u2019\")?.!;:\u2026])(?:[,;.!?\u2026]+\\s+|\\s*\\n+\\s*"
                    + "|\\s+[-\u2013\u2014]+\\s+|\\s*[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}\\x{FE0F}]+\\s*|:\\s+)",
            Pattern.CASE_INSENSITIVE);
    /** So begins a reason, or somebody of whom is told. */
    private static final Pattern SPACE = Pattern.compile(
            "(?i)\\s+(?=(?:because|cause|cuz|bc|since|so that|so i|so we|now that|for"
                + " i|im|i'm|i\u2019m|ive|i've|i|my|nobody|he|hes|he's|she|shes|she's|they|theyre|they're|were|we|we've|weve|it|its|it's|that's|thats|and"
                + " (?:nobody|no"
                + " one|everyone|i|he|she|it|its|it's|he's|shes|hes|she's)|y'?all|there's|theres|after|before|while|standing|whatever)\\s)");

    private static final String ACT =
            "(?:add|remove|delete|undo|redo|swap|switch|move|invite|uninvite|cancel|clear|skip|put"
                + "|set|change|make|vote|save|send|show|tell|buy|get|plan|call|quiet|text|take|replace|erase|leave|drop|erase"
                + "|remind|count|include)";
    private static final Pattern ACTING = Pattern.compile("^(?:(?:and|also|then|please|pls|plus|so|oh|can you|could"
            + " you|lets|jules|ok|if not|if so|otherwise|or) )*" + ACT
            + "\\b(?! (?:it quick|sense|sure|up)\\b).*|.*\\b(?:and|also|then|please|plus|you|u|lets|jules) "
            + ACT + "\\b.*");

    /** One of these may turn an act into another one, or into none. */
    private static final Pattern TURNING = Pattern.compile("\\b(?:wait|nvm|nevermind|never"
        + " mind|jk|jks|kidding|jokes?|joking|sike|psych|scratch|strike"
        + " that|instead|unless|except|if|whether|maybe|might|perhaps|should|shall"
        + "|or|actually|meant|mean|correction|oops|whoops|mistake|wrong|sarcasm|pretend|imagine|dream\\w*|movie|show|book|episode|changed?|rather|until|till|only|forget|ignore|cancel|not"
        + " really|depends|wish|would|could|almost|supposed|either|other|another|both|also|more"
        + " like|same|every|each|then)\\b|\\bsaid (?:no|nobody)\\b|\\b(?:no one|nobody) ever\\b|\\byeah right\\b|\\bas"
        + " if\\b|^(?:too|also)$|^(?:no(?!"
        + " (?:time|bandwidth|energy|brain|clue|idea|rush|contest|question|debate|arguments?|complaints|exceptions))|not|nope|nah|but|and(?!"
        + " (?:i|he|she|it|its|hes|shes|nobody|no one|everyone) )|plus|with|without|for|to|on|from|not|then|well|at"
        + " least) .*|(?<!nobody|no one|nothing|all|anyone|anything|eat it|ate it) but\\b|\\bnot$");

    private static final Pattern NOT_ME =
            Pattern.compile("(?:and )?(?:not|aint|isnt|its not) (?:mine|me|my turn|my problem|you|yours)");
    private static final Pattern LEFT = Pattern.compile(
            "\\b(?:actually|wait|no|leave (?:it|that)|dont|do not|not|jk|kidding|instead|but|unless|if|only|keep)\\b");
    private static final Pattern TAKING_BACK = Pattern.compile("\\b(?:wait|nvm|nevermind|never mind|jk|kidding|scratch"
            + "|instead|i mean|i meant|correction|forget (?:it|that))\\b");
    private static final Pattern DAY = Pattern.compile("\\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day"
            + "|sday|nesday|rsday|urday)?s?\\b|\\b(?:tonight|tomorrow|tmrw|weekend|today)\\b");
    private static final Pattern NUMBER =
            Pattern.compile("\\d|\\b(?:one|two|three|four|five|six|seven|first|second|third|fourth|fifth|last)\\b");
    private static final Set<String> WANTING =
            Plain.phrases("want, wants, prefer, prefers, like, need, needs, lets, make");

    private static final Set<String> PRONOUNS =
            Plain.phrases("i, he, she, it, they, we, im, hes, shes, its, theyre, thats, that");

    private static final Set<String> LITTLE =
            Plain.phrases("think, from, of, after, before, all, now, finally, about, since, gotta, gonna");

    private Remarks() {}

    /** The ways to part a text, the least remark first; none whose remark asks for more. */
    static List<Parted> of(String body) {
        String text = body.strip();
        List<Parted> parted = new ArrayList<>();
        if (text.length() > LONGEST_TEXT) {
            return parted;
        }
        List<MatchResult> marks = MARK.matcher(text).results().toList();
        for (MatchResult mark : marks.reversed()) {
            add(parted, text.substring(0, mark.start()) + stop(mark), text.substring(mark.end()), true, true);
        }
        for (MatchResult mark : marks) {
            add(parted, text.substring(mark.end()), text.substring(0, mark.start()) + stop(mark), false, true);
        }
        for (MatchResult space : SPACE.matcher(text).results().toList().reversed()) {
            add(parted, text.substring(0, space.start()), text.substring(space.end()), true, false);
        }
        return parted;
    }

    private static String stop(MatchResult mark) {
        return mark.group().startsWith("?") ? "?" : "";
    }

    private static void add(List<Parted> parted, String wish, String remark, boolean behind, boolean marked) {
        if (parted.size() >= MOST || remark.length() > LONGEST || wish.length() > LONGEST_WISH) {
            return;
        }
        List<String> words = words(remark);
        boolean says = wish.codePoints().filter(Character::isLetter).limit(2).count() == 2
                || behind && wish.codePoints().anyMatch(Character::isDigit);
        boolean apart = marked
                || words(wish).size() >= FEWEST_WORDS
                        && words.stream().skip(1).limit(FEW_WORDS).anyMatch(Remarks::tells);
        boolean more = remark.indexOf('?') >= 0
                || ACTING.matcher(String.join(" ", words)).matches();
        if (says && apart && !more && !words.isEmpty() && words.size() <= MOST_WORDS) {
            parted.add(new Parted(wish.strip(), remark.strip(), behind, marked));
        }
    }

    /** Whether the remark leaves these wishes what they are. */
    static boolean leaves(Parted parted, List<Told> wishes, Set<String> names) {
        List<String> words = words(parted.remark());
        String plain = String.join(" ", words);
        boolean acts = wishes.stream().anyMatch(told -> told.wish().writes());
        if (!acts) {
            boolean short_ = !parted.behind() && words(parted.wish()).size() < 3;
            return !short_ && !TAKING_BACK.matcher(plain).find();
        }
        boolean undoes = wishes.stream().allMatch(told -> told.wish() instanceof UndoWish);
        boolean cooks = wishes.stream().allMatch(told -> told.wish() instanceof DinnerWish.Cooks);
        if (cooks && NOT_ME.matcher(plain).matches()) {
            return true;
        }
        return (undoes ? !LEFT.matcher(plain).find() : !TURNING.matcher(plain).find())
                && (isRemark(words, names)
                        || words.size() <= FEW_WORDS && wishes.stream().allMatch(Remarks::isPlain))
                && wishes.stream().allMatch(told -> mayStandBeside(told.wish(), parted, plain, words));
    }

    /** No single word can be a part of these, save a day. */
    private static boolean isPlain(Told told) {
        return told.wish() instanceof AnswerWish
                || told.wish() instanceof DinnerWish.Cooks
                || told.wish() instanceof DinnerWish.Skip
                || told.wish() instanceof DinnerWish.Swap
                || told.wish() instanceof DinnerWish.Leftovers;
    }

    /** A sentence, or a few words everybody knows. */
    private static boolean isRemark(List<String> words, Set<String> names) {
        boolean short_ = words.size() <= FEW_WORDS;
        boolean told = words.size() > 1 && PRONOUNS.contains(words.getFirst());
        return words.size() > 2 && words.stream().anyMatch(Remarks::tells)
                || short_ && told
                || short_
                        && words.stream().allMatch(word -> Grammar.mending().knows(word))
                        && (words.size() > 2 || words.stream().noneMatch(names::contains));
    }

    private static boolean tells(String word) {
        return AsideWords.isVerb(word) || AsideWords.BETWEEN.contains(word) || LITTLE.contains(word);
    }

    private static boolean mayStandBeside(Wish wish, Parted parted, String plain, List<String> words) {
        boolean foods = words.stream().anyMatch(KnownFoods::isCertain);
        boolean days = DAY.matcher(plain).find();
        boolean verb = words.stream().anyMatch(AsideWords::isVerb);
        return switch (wish) {
            case ListWish list -> false;
            case PantryWish pantry -> false;
            case VoteWish vote ->
                parted.marked() && !foods && !NUMBER.matcher(plain).find();
            case AnswerWish answer ->
                parted.marked() && !foods && !NUMBER.matcher(plain).find();
            case DinnerWish.PlanWeek plan -> true;
            case DinnerWish.Leftovers leftovers -> !days && parted.behind();
            case DinnerWish.Cooks cooks -> !days && parted.behind();
            case DinnerWish dinner ->
                !days && (!foods || verb && words.stream().noneMatch(WANTING::contains)) && parted.behind();
            case PreferenceWish.Allergic allergic -> !foods && parted.behind();
            case PreferenceWish.NotAllergic allergic -> !foods;
            case PreferenceWish.Likes likes -> !foods && parted.behind();
            case PreferenceWish.Dislikes dislikes -> !foods && parted.behind();
            case PreferenceWish.Quiet quiet -> !days && !NUMBER.matcher(plain).find();
            case PreferenceWish preference -> !days;
            case MemberWish member -> parted.marked() && parted.behind();
            case RecipeWish recipe -> parted.behind();
            case UndoWish undo -> true;
            case QuestionWish question -> true;
            case TalkWish talk -> true;
            case RhythmWish rhythm -> false;
            case CalendarWish calendar -> false;
        };
    }

    private static List<String> words(String text) {
        return Arrays.stream(Plain.words(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
