package ai.jules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in a text of people outside the wish: {@code Granny's getting the fried onions. get a can of soup}. They may do
 * what they like with whatever foods; only what the household does, and what could turn, limit or double the wish, counts.
 */
final class Others {

    /**
     * A text without what it tells of others.
     *
     * @param text what is left, empty when nothing
     * @param told what was left out
     */
    record Rest(String text, List<String> told) {

        /** Whether what was left out cannot have been a part of these wishes. */
        boolean leaves(List<Told> wishes) {
            List<String> open = told.stream()
                    .map(one -> REFUSED.matcher(one).matches()
                            ? ""
                            : THEIRS.matcher(WANTING.matcher(one).replaceFirst(""))
                                    .replaceAll(""))
                    .toList();
            Set<String> foods = new HashSet<>();
            open.forEach(one -> foods.addAll(FoodMatch.words(one)));
            Set<String> days = new HashSet<>();
            open.forEach(one -> DAY.matcher(one)
                    .results()
                    .forEach(day -> days.add(day.group().substring(0, 3))));
            boolean planned = !days.isEmpty()
                    && (DAY.matcher(plain(text)).results().findAny().isEmpty()
                            || DAY.matcher(plain(text))
                                    .results()
                                    .anyMatch(day -> days.contains(day.group().substring(0, 3))));
            boolean voted = told.stream().anyMatch(one -> VOTING.matcher(one).matches());
            return wishes.stream()
                    .map(Told::wish)
                    .filter(Wish::writes)
                    .allMatch(wish -> !(planned && wish instanceof DinnerWish)
                            && !(voted && !(wish instanceof VoteWish || wish instanceof ListWish.Add))
                            && grants(wish)
                            && (wish instanceof ListWish.Remove
                                    || wish instanceof VoteWish
                                    || foodsOf(wish).noneMatch(food -> foods.containsAll(FoodMatch.words(food)))));
        }

        /** What somebody wants is what is added. */
        private boolean grants(Wish wish) {
            if (wish instanceof VoteWish) {
                return true;
            }
            List<List<String>> wanted = told.stream()
                    .map(WANTING::matcher)
                    .filter(Matcher::find)
                    .map(want -> FoodMatch.words(want.group(1)))
                    .toList();
            return wanted.isEmpty()
                            && told.stream()
                                    .noneMatch(one -> VOTING.matcher(one).matches() && wish instanceof ListWish)
                    || wish instanceof ListWish.Add(List<Item> items)
                            && items.size() == 1
                            && wanted.stream()
                                    .allMatch(food -> food.equals(
                                            FoodMatch.words(items.getFirst().food())));
        }

        private static Stream<String> foodsOf(Wish wish) {
            return Stream.concat(Mentions.items(wish).stream().map(Item::food), Mentions.dish(wish).stream());
        }
    }

    private static final int MOST_PIECES = 10;
    private static final int MOST_TOLD = 3;
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 24;
    private static final int SOON = 4;

    private static final Pattern STRONG =
            Pattern.compile("(?<=[.!?;\\n\u2026])(?<!\\b(?:[Mm]rs?|[Mm]s|[Dd]r)\\.)\\s+|\\n+|\\s+[-\u2013\u2014]+\\s+"
                    + "|\\s*[\\x{2600}-\\x{27BF}\\x{1F300}-\\x{1FAFF}]+[\\x{FE0F}\\x{200D}\\x{2640}\\x{2642}]*\\s*");
    private static final Pattern WEAK = Pattern.compile("(?i),\\s*|\\s+(?=(?:so|but|anyway|anyways|and|lol|haha)(?:"
            + " (?:so|anyway|please|pls|hey|can you|could you|lets|let's|also))*"
            + " (?:add|put|remove|take|get|grab|buy|what|whats|what's|how|where|who|when|do we|does|is there|are"
            + " there|can|could|we need|i need|change|make it|mine|#?\\d+$|\\d ))");

    private static final String ACT =
            "(?:add|remove|delete|undo|redo|swap|invite|uninvite|cancel|clear|vote for|put me|remind|order"
                    + " us|replace|switch|mute|save"
                    + " it|erase|list|pantry|fridge|freezer|substitute|budget|household)";

    /** One of these may turn, limit or double the wish beside it. */
    private static final Pattern TURNS = Pattern.compile(
            "\\b(?:jk|jks|kidding|jokes?|joking|sike|psych|imagined?|dream\\w*|pretend\\w*|unless|nvm|nevermind|never"
                + " mind|forget|undo|instead|except|rather|actually|either|whether|maybe|double|twice|too|also|as"
                + " well|both|another|same|others?|else|more|less|extra|changed?|meant|mean|wrong|scratch"
                + " (?:the|that|it)|wait|correction|only|quotes?|movie|show|book|episode|then|please|pls|needs?|wants?|wanted|asked"
                + " for|please|said no|no one|nobody|moved in|lives? with|eat(?:s|ing)? with|ate with|joins?"
                + " us|joining us|birthday is|brand|kind|size|organic|or|shouldnt|should|could)\\b|\\d|\\b"
                    + ACT + "\\b");

    /** What a stranger must not eat is nobody's here to keep; of one's own it is. */
    private static final Pattern TASTES = Pattern.compile("\\b(?:allergic|allergy|intolerant|vegan|vegetarian)\\b");

    /** What is gone or here is the household's own, whoever saw to it. */
    private static final Pattern STOCK = Pattern.compile(
            "\\b(?:the last|last of|the rest|all (?:the|of|our|my)|every last|half (?:the|our|my)|used"
                + " up|finished|polished off|ran out|run out|running (?:low|out)|out of|low on|all gone|gone|left"
                + " in|empty|expired|moldy|our|is here|are here|at our|at home|over"
                + " here)\\b|\\b(?:gave|give|gives|giving|sent|sends"
                + "|brought|dropped|left|handed|mailed|bought|got|gets|picked|saved)\\b.{0,40}?\\b(?:us|me|here|off|by|home)\\b");

    /** "Deb's bringing it": what was wished needs no buying. */
    private static final Pattern IT = Pattern.compile(
            "\\b(?:bring|buy|bought|brought|get|got|has|have|had|pick|order|mak|made|do|grab|send|sent|find|found|handl|cover|tak|took|eat|ate|us|drank|drink|threw|toss|dump|spill|los|fed|keep|kept)\\w*(?:"
                + " \\w+)? (?:it|them|those|some|one|any|plenty|enough|that|these|everything|all)\\b");

    /** What they wished and did not get. */
    private static final Pattern REFUSED =
            Pattern.compile(".+ (?:wanted|asked for|begged for|voted for|suggested|was craving)"
                    + " (?!.*\\b(?:add|remove|put)\\b).{2,50}? but (?:(?:i|we|leo|mom|dad|he|she|they|everyone)"
                    + " (?:(?:told|said) (?:(?:him|her|them) )?(?:heck |hell |absolutely |definitely )?no(?: way|"
                    + " thanks)?|vetoed (?:it|that|him|her)|overruled (?:him|her|them)|(?:was |were |got"
                    + " )?(?:outvoted|overruled|vetoed)|lost|changed (?:his|her|their) mind)|(?:no|nope|nah|no way|too"
                    + " bad|tough luck|thats a no|that is a no))");

    /** "He wants sprinkles now", of which it is asked in the same breath. */
    private static final Pattern WANTING = Pattern.compile("(?:^| )(?:and |so |now )*(?:he|she|they|it|[a-z]+)"
            + " (?:wants?|needs?|is craving|craves|is asking for|wanted|requested) (?:some |more |a |the )?((?:[a-z]+"
            + " ){0,2}?[a-z]{3,}?)(?: (?:now|again|lol|today|bad|so bad))*$");

    /** In a ballot what others want is theirs. */
    private static final Pattern VOTING =
            Pattern.compile("^(?:if )?(?:[a-z]+ ){1,3}(?:is |will )?(?:wants?|wanted|votes?|voted|voting"
                    + "|picks?|picked|says|said) (?:for )?(?!.*\\b(?:too|also|but|or|not|no|i|we|me|us)\\b)(?!.*\\b"
                    + ACT
                    + "\\b)(?:[a-z]+ ){0,3}?[a-z]+(?: (?:thats|that is|its|it is|so be it|fine|good for)(?:"
                    + " [a-z]+){0,3})?$");

    private static final Pattern ME =
            Pattern.compile("\\b(?:i|we|im|ive|weve|ill|id|lets|you|u|ur|jules|my own|mine|wed)\\b");
    /** What one says of oneself only beside it. */
    private static final Pattern NOT_ME = Pattern.compile("\\b(?:but |and |so )?(?:i|we) (?:told (?:him|her|them)"
            + " no|(?:(?:do|could|would|did|can) (?:not|never)|dont|didnt|cant|wont|couldnt|never|aint)(?!"
            + " (?:need|want|have|like|eat|buy|get|got|use))(?:"
            + " [a-z]+){0,4}|(?:swear|guess|hear|heard|bet|think|hope))\\b|\\btold .* we .*");

    /** "Her biscuits", "her own coffee": a food of theirs is another one than the household's. */
    private static final Pattern THEIRS = Pattern.compile("\\b(?:her|his|their)(?: own)? (?:[a-z]+ )?[a-z]+\\b");

    private static final Pattern DAY = Pattern.compile("\\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day"
            + "|sday|nesday|rsday|urday)?s?\\b|\\b(?:tonight|tomorrow|tmrw|weekend|today)\\b");

    /** What so begins hangs on what stands before it. */
    private static final Pattern HANGS = Pattern.compile(
            "(?i)^\\W*(?:and |so |but )?(?:then|in that case|if|unless|otherwise|until"
                    + "|till|or|except|not|no|only|same|ditto|with|without|for|those|that|them|it)\\b.*",
            Pattern.DOTALL);

    private static final Set<String> WHERE = Plain.phrases("at, from, in, next, down, across, over, on, who, with");
    private static final Set<String> PRONOUNS = Plain.phrases(
            "he, she, they, hes, shes, theyre, hell, shell, theyll, theyve, her, his, their, its, it, thats, that,"
                    + " which");

    /** What members of the household do with foods counts, save these. */
    private static final Set<String> MEMBERS_DO = Plain.phrases("""
        told, tells, spilled, spilt, fed, had, made, baked, spent, lost, won, thinks, thought, swears, swore, called, texted, begged, cried
        dropped, burned, burnt, wore, dreams, learned, saw, watched, heard, smelled, tasted, wanted, asked, hid
        """);

    /** "Leo's back on his health kick", "Ana is at her friend's". */
    private static final Pattern MEMBERS_ARE = Pattern.compile(
            "(?:is |are |was )?(?:(?:back|still|finally|just|already|out|over|up|off) )*(?:on|at|in|to|with|around)"
                    + " (?:his|her|their|the|a|one of) ");

    private static final Set<String> BESIDE = Plain.phrases("""
        scary, so scary, lucky, lucky him, lucky her, lord help us, lord help us all, god help us, help us all, hold on, hang on, one sec
        gross, so gross, rude, so rude, mercy, have mercy, wild, crazy, funny, poor baby, poor thing, poor kid, bless her heart, bless his heart
        bless their hearts, so cute, so thats handled, thats handled, thats that, so thats that, i do not, i dont, not me, not us, anyway
        anyways, so there, lord, lol, haha, lmao, smh, ugh, oh well, so funny, as always, like always, as usual, again, obviously, of course
        """);

    private Others() {}

    /** The text without what it tells of others; empty when it tells nothing, or too much. */
    static Optional<Rest> without(String body, Set<String> names, Predicate<String> wishes) {
        String text = body.strip();
        List<String> told = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int sentences = 0;
        for (String sentence : split(STRONG, text)) {
            if (++sentences > MOST_PIECES) {
                return Optional.empty();
            }
            if (isTold(sentence, names, told) && !wishes.test(sentence)) {
                told.add(plain(sentence));
                continue;
            }
            List<String> pieces = pieces(sentence);
            for (String piece : pieces) {
                if (pieces.size() > 1 && isTold(piece, names, told) && !wishes.test(piece)) {
                    told.add(plain(piece));
                } else {
                    rest.append(piece);
                }
            }
            if (told.size() > MOST_TOLD) {
                return Optional.empty();
            }
        }
        String left = rest.toString().strip().replaceFirst("[,;:\\s-]+$", "");
        boolean some = told.stream().anyMatch(one -> !BESIDE.contains(one));
        boolean apart = some && !HANGS.matcher(left).matches();
        boolean wished = told.stream()
                .anyMatch(one -> VOTING.matcher(one).matches()
                        || REFUSED.matcher(one).matches()
                        || WANTING.matcher(one).find());
        return apart && !(left.isEmpty() && wished) ? Optional.of(new Rest(left, told)) : Optional.empty();
    }

    /** A condition stays with what hangs on it. */
    private static List<String> pieces(String sentence) {
        List<String> pieces = new ArrayList<>();
        String before = "";
        for (String piece : split(WEAK, sentence)) {
            if (before.isEmpty() && plain(piece).matches("(?:if|when|once|since|because) .*")) {
                before = piece;
            } else {
                pieces.add(before + piece);
                before = "";
            }
        }
        if (!before.isEmpty()) {
            pieces.add(before);
        }
        return pieces;
    }

    /** The pieces with what stands between them, which belongs to the one before. */
    private static List<String> split(Pattern cut, String text) {
        List<String> pieces = new ArrayList<>();
        Matcher cuts = cut.matcher(text);
        int from = 0;
        while (cuts.find()) {
            if (cuts.start() > from
                    && text.substring(from, cuts.start()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                pieces.add(text.substring(from, cuts.end()));
                from = cuts.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String plain(String piece) {
        return Plain.words(piece);
    }

    private static boolean isTold(String piece, Set<String> names, List<String> before) {
        String plain = plain(piece);
        if (BESIDE.contains(plain)) {
            return true;
        }
        List<String> words = Tellings.told(Arrays.asList(plain.split(" ")));
        if (piece.indexOf('?') >= 0
                || piece.indexOf('"') >= 0
                || words.size() < FEWEST_WORDS
                || words.size() > MOST_WORDS) {
            return false;
        }
        String said = String.join(" ", words);
        if (REFUSED.matcher(said).matches()) {
            return Somebody.of(words, names).isPresent();
        }
        if (VOTING.matcher(said).matches()
                && Somebody.of(words.getFirst().equals("if") ? words.subList(1, words.size()) : words, names)
                        .isPresent()) {
            return true;
        }
        String kept = WANTING.matcher(said).replaceFirst("").strip();
        boolean wants = kept.indexOf(' ') > 0;
        if (kept.isEmpty()) {
            return Somebody.of(words, names).isPresent();
        }
        return isHarmless(wants ? Arrays.asList(kept.split(" ")) : words, names, before);
    }

    private static boolean isHarmless(List<String> words, Set<String> names, List<String> before) {
        String said = String.join(" ", words);
        boolean conditional = words.getFirst().equals("if") || words.getFirst().equals("when");
        String others = NOT_ME.matcher(said).replaceAll("");
        boolean harmless = !TURNS.matcher(said).find()
                && !(TASTES.matcher(said).find()
                        && Somebody.of(words, names).filter(Somebody::stranger).isEmpty())
                && !STOCK.matcher(said).find()
                && !IT.matcher(said).find()
                && !ME.matcher(others).find()
                && (conditional || !words.contains("if") || words.indexOf("if") > SOON);
        boolean members = words.stream()
                .skip(1)
                .filter(names::contains)
                .map(words::indexOf)
                .anyMatch(at -> at > 1
                        && at + 1 < words.size()
                        && Somebody.does(words.get(at + 1))
                        && !MEMBERS_DO.contains(words.get(at + 1)));
        return harmless && !members && (conditional ? supposes(words, names) : tells(words, names, !before.isEmpty()));
    }

    /** "If Granny comes she'll bring her own". */
    private static boolean supposes(List<String> words, Set<String> names) {
        List<String> condition = words.subList(1, words.size());
        if (Somebody.of(condition, names).isEmpty()) {
            return false;
        }
        for (int at = 2; at < condition.size() - 2; at++) {
            List<String> behind = condition.subList(at, condition.size());
            boolean pronoun = Set.of("shell", "hell", "theyll", "she", "he", "they", "shes", "hes", "theyre")
                    .contains(behind.getFirst());
            boolean will = behind.stream().limit(SOON).anyMatch(word -> Somebody.does(word));
            if (will && (pronoun || Somebody.of(behind, names).isPresent())) {
                return behind.stream().noneMatch(word -> Set.of("cook", "cooks", "cooking", "dinner")
                        .contains(word));
            }
        }
        return false;
    }

    private static boolean tells(List<String> words, Set<String> names, boolean goesOn) {
        if (goesOn
                && words.size() >= 2
                && PRONOUNS.contains(words.getFirst())
                && Somebody.of(words, names).isEmpty()) {
            return words.stream().noneMatch(KnownFoods::isCertain);
        }
        Optional<Somebody> somebody = Somebody.of(words, names);
        if (somebody.filter(some -> some.ends() < words.size()).isEmpty()) {
            return false;
        }
        Somebody subject = somebody.get();
        List<String> behind = words.subList(subject.ends(), words.size());
        String next = behind.getFirst();
        boolean foods = words.stream().anyMatch(KnownFoods::isCertain);
        if (subject.member()
                && behind.stream().limit(2).noneMatch(MEMBERS_DO::contains)
                && !MEMBERS_ARE.matcher(String.join(" ", behind)).lookingAt()) {
            return false;
        }
        if (subject.is()) {
            return next.endsWith("ing") || next.equals("gonna") || next.equals("been") || !foods;
        }
        int verbs = WHERE.contains(next) ? SOON + 1 : 3;
        return behind.stream().limit(verbs).anyMatch(word -> Somebody.does(word));
    }
}
