package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Acts that no phrase fits, by what is left when the foods are taken out: every other word must be one that changes
 * nothing, and all of them together must tell one act. A single word that could turn the meaning, and nothing is read.
 */
final class LooseActs {

    private static final double FAIRLY = 0.7;
    private static final int MOST_WORDS = 24;

    /** Words around a wish that neither turn nor limit it. */
    private static final Set<String> HARMLESS = Plain.phrases("""
        i, we, you, us, me, my, our, your, the, a, an, some, of, please, would, like, could, can, to, on, onto, in, for, and, also
        too, be, is, are, it, them, those, these, both, just, more, another, asap, list, shopping, grocery, go, goes, going
        store, at, from, so, that, this, there, now, sure, make, with, as, well, want, wants, soon, next, trip, run, when, get
        will, should, have, need, needs, do, let, lets, see, remember, kindly, grateful, thanks, thank, much, very, really
        actually, definitely, up, down, out there, few, couple, bit, little, other, each, item, items, thing, things, stuff
        while, way, home, back, time, trouble, if, possible, ok, okay, good, great, nice, lovely, wonderful, handy, am, been\
        """);

    private static final Set<String> PURPOSES = Plain.phrases("""
        dinner, lunch, lunches, breakfast, brunch, supper, school, party, week, weekend, kids, baby, dog, cat, guests, later
        pie, soup, salad, thanksgiving, christmas, recipe, holiday, everyone, everybody, family, house, picnic, potluck, bbq
        sandwiches, snacks, morning, mornings, practice, game, work, trip, cookout, barbecue, company, smoothies, tacos, cake
        """);

    private static final Set<String> ADDING =
            Set.of("add", "added", "adding", "include", "included", "buy", "purchase");
    private static final Pattern NEEDING =
            Pattern.compile("(?:we|i|you|me|us) (?:will |would |do |also )?(?:need|needs)(?: to (?:get|buy|have))?(?:"
                    + " (?:a|an|some|more|another|few|couple|of|the))* X|X (?:is|are) needed");
    private static final Pattern LISTING = Pattern.compile(
            "(?:put|get|want|need|go|goes|write|stick|throw|place|jot|have|be)\\b.*\\b(?:on|onto|to|for)(?:"
                + " (?:the|my|our|that|this|your))*(?: (?:shopping|grocery))* list\\b.*|(?:on|to|for) (?:the|our|my)"
                + " (?:(?:shopping|grocery) )?list\\b.*");
    private static final Set<String> REMOVING = Set.of("remove", "removed", "delete", "deleted", "erase", "removing");
    private static final Pattern OFF = Pattern.compile(
            "(?:take|get|taken|pull|cross|scratch|strike|knock)\\b.*\\boff\\b.*|X (?:can |should |needs to"
                    + " )?(?:come|go) off\\b.*");
    private static final Set<String> WORDS_OF_ACTS = Plain.phrases("""
        add, added, adding, include, included, buy, purchase, remove, removed, delete, deleted, erase, removing, take, taken
        pull, cross, scratch, strike, knock, off, put, write, stick, throw, place, jot, needed, come, X
        """);

    /** Milk that is added to coffee is on no list. */
    private static final Pattern INTO = Pattern.compile(
            "\\b(?:to|in|into|on|onto|with|from|at|of|for)(?: (?:the|my|our|some|a|an|your|that|this))* X");

    private static final Set<String> ASKING =
            Set.of("to", "do", "is", "are", "am", "have", "will", "would", "should", "could", "can");

    private LooseActs() {}

    static Optional<Told> read(Saying saying, Scope scope) {
        List<String> words = List.of(saying.bare().split(" "));
        if (saying.asked() && !saying.requested() || words.size() > MOST_WORDS || words.size() < 3) {
            return Optional.empty();
        }
        List<Item> items = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int amount = i;
            while (amount < words.size() && amount - i < 4 && ItemWords.isAmountWord(words.get(amount))) {
                amount++;
            }
            int food = amount < words.size() ? KnownFoods.longest(words, amount) : 0;
            String said = String.join(" ", words.subList(amount, amount + food));
            if (food == 0 || !KnownFoods.isCertain(said) || PURPOSES.contains(said) && follows(others, "for")) {
                others.add(words.get(i));
                i++;
                continue;
            }
            Optional<List<Item>> found = ItemWords.read(String.join(" ", words.subList(i, amount + food)), Demand.NAMED)
                    .map(ItemWords.Found::items)
                    .filter(one -> one.size() == 1);
            if (found.isEmpty() || items.contains(found.get().getFirst())) {
                return Optional.empty();
            }
            items.addAll(found.get());
            others.add("X");
            i = amount + food;
        }
        return items.isEmpty() || !isHarmless(others, scope)
                ? Optional.empty()
                : act(others, items).map(wish -> new Told(wish, FAIRLY, saying.raw()));
    }

    private static boolean follows(List<String> others, String word) {
        return others.stream().skip(Math.max(0, others.size() - 3)).anyMatch(word::equals);
    }

    /** Everything but the foods and the act is filler, or says whom or what it is for. */
    private static boolean isHarmless(List<String> others, Scope scope) {
        int purpose = Integer.MIN_VALUE;
        for (int i = 0; i < others.size(); i++) {
            String word = others.get(i);
            purpose = word.equals("for") ? i : purpose;
            boolean behindFor = i - purpose <= 3 && i > purpose;
            String name = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
            boolean named = scope.names().containsKey(name)
                    || name.endsWith("s") && scope.names().containsKey(name.substring(0, name.length() - 1));
            boolean fits = !Character.isLetterOrDigit(word.charAt(0))
                    || HARMLESS.contains(word)
                    || WORDS_OF_ACTS.contains(word)
                    || behindFor && (PURPOSES.contains(word) || named);
            if (!fits || word.equals("?")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Wish> act(List<String> others, List<Item> items) {
        String frame = String.join(" ", others).replaceAll("X(?: (?:,|and|X))*(?= |$)", "X");
        boolean removes = others.stream().anyMatch(REMOVING::contains) || find(OFF, frame);
        boolean adds = others.stream().anyMatch(ADDING::contains) || find(NEEDING, frame) || find(LISTING, frame);
        boolean turned =
                frame.matches(".*\\bif (?!possible).*") || find(INTO, frame) || ASKING.contains(others.getFirst());
        if (turned || adds == removes && !frame.matches(".*(?:remove|delete|off).*list.*")) {
            return Optional.empty();
        }
        boolean leaves = others.stream().anyMatch(word -> word.equals("have") || word.equals("been"))
                && others.stream().noneMatch(ADDING::contains)
                && others.stream().noneMatch(REMOVING::contains);
        return leaves ? Optional.empty() : Optional.of(removes ? new ListWish.Remove(items) : new ListWish.Add(items));
    }

    private static boolean find(Pattern pattern, String frame) {
        Matcher matcher = pattern.matcher(frame);
        return matcher.find();
    }
}
