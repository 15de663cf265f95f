package ai.jules.language;

import ai.jules.language.ItemWords.Demand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A text that takes back its own last words: {@code add milk. no wait, oat milk} wishes for oat milk alone. */
final class SecondThoughts {

    private static final Pattern TURN = Pattern.compile("(?: ?[,.!;-])*"
            + " (?:(?:no|oh|oops|sorry|hmm|ugh|ok|uh|er|um|shoot|dang|crap|whoops|ope|ah|well|darn|shucks|lol)"
            + " (?:[,.!] )?)*(?:wait(?: no)?|scratch that|strike that|i mean|i meant|make"
            + " (?:that|it|those|them)|correction|or rather|well(?= (?:just|only) )|no actually|actually|on second"
            + " thought|sorry|no)(?: (?:[,.!;:]|no|i meant|i mean|sorry|actually|make (?:that|it)|lets do))* ");
    private static final Pattern ENOUGH =
            Pattern.compile("(?: (?:is|are|will be|should be|would be)? ?(?:plenty|enough|fine"
                    + "|better|good|ok|okay|do|all we need|all i need|instead|please|thanks|rather|then))+$");
    private static final Pattern DAY = Pattern.compile("(?:on |for )?(?<day>" + Phrase.DAY + ")");
    private static final double FAIRLY = 0.85;

    private final Scope scope;
    private final Function<List<String>, Optional<List<Told>>> reads;

    SecondThoughts(Scope scope, Function<List<String>, Optional<List<Told>>> reads) {
        this.scope = scope;
        this.reads = reads;
    }

    /** "Well just the salsa" takes back all but what it names. */
    private static final Pattern ONLY = Pattern.compile("(?:just|only) (?:get |add |need |buy )?(?:the )?(.+)");

    private static final Sought NARROWED =
            Sought.of("[a-z0-9](?: [,.!;])* (?:(?:no|actually|wait|well|oh|hmm|ok|sorry) (?:, )?)+(?:just|only)"
                    + "(?: the| get the)?(?: [a-z0-9]+){1,4}(?: [.!])*$");

    private static final int LONGEST = 400;
    private static final String NUMBER =
            "(?:\\d[\\d/.]*|a dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String UNIT =
            "(?: (?:lbs?|pounds?|cans?|bags?|boxes|box|oz|ounces|gallons?|cartons?|packs?|packages?|jars?|bottles?|dozen"
                + "|bunch|bunches|loaf|loaves|cups?|sticks?|heads?|cloves?|quarts?|pints?|rolls?|cases?))";
    private static final String NO =
            "(?:(?:no|wait|sorry|actually|oops|ok|oh|uh|um|i mean|i meant|make (?:that|it)|,) )+";
    /** "Two, no three eggs". */
    private static final Pattern COUNTED_AGAIN = Pattern.compile(
            "\\b" + NUMBER + "(" + UNIT + "? (?:, )?)(?:no|wait|sorry|i mean|i meant|make (?:that|it)) (?:" + NO
                    + ")?(?:(?:he|she|it|they) )?(?:is |just |has )*(?:turned )?(?=" + NUMBER
                    + "\\b(?! (?:no|wait|sorry)\\b))");
    /** "Two cans of pumpkin, no make it three". */
    private static final Pattern MADE_IT = Pattern.compile("\\b" + NUMBER + "(" + UNIT
            + "?)( of)?((?: [a-z-]+){1,3}?) (?:, )?(?:" + NO + ")?make (?:that|it|them|those) (" + NUMBER + ")(" + UNIT
            + ")?(?= |$)(?! (?:instead of|for|am|pm|o'clock))");
    /** "Wednesday, put it on Wednesday" and "turkey, a pound of turkey" say twice what is meant. */
    private static final Pattern TWICE = Pattern.compile("(.{3,30}) (.+ \\1)");
    /** "It's olives he can't stand". */
    private static final Pattern IT_IS =
            Pattern.compile("^(?:it is|that is|they are|it was) (?!not |the other|only|too|more|less)((?:[a-z]+"
                    + " ){0,3}?[a-z]+)(?: (?:that |which )?(?:i|he|she|they|we|leo|ana|sam|maria|mom|dad) (?:can|can"
                    + " not|do|does|is|am|are|likes?|loves?|hates?|wants?|needs?|meant|said|really|just|will)\\b.*)?$");

    /** What was going to be is not. */
    private static final Pattern FORMER = Pattern.compile(
            "(?:.{0,30} )?(?:(?:i|we) (?:was|were|had been) (?:going to|planning to|planning on|thinking of|thinking"
                + " about|supposed to|set to|about to)|(?:i|we) (?:said|told you|thought|had said|had"
                + " planned|planned|wanted)|it was (?:going to|supposed to) be|(?:it|that) said) .{3,80}? but"
                + " (?:(?:no|now|actually|then|instead|,|so|ok|wait|really|just|please|on second thought|i changed my"
                + " mind|changed my mind) )*(.+)");

    private static final Pattern STARRED = Pattern.compile("([^*:]+[^*:\\s])(?:\\s*\\n\\s*|\\s+)\\*(\\p{L}[^*]{1,60})");

    /** A star marks the right word for the wrong one of the line before; several are a list. */
    static String starred(String body) {
        if (body.indexOf('*') < 1 || body.length() > LONGEST) {
            return body;
        }
        Matcher starred = STARRED.matcher(body.strip());
        return starred.matches() ? starred.group(1) + ", i mean " + starred.group(2) : body;
    }

    /** What is scratched and said anew was not wished. */
    static List<Told> lasting(List<Told> told) {
        List<Told> lasting = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            boolean scratches = told.get(i).wish() instanceof UndoWish.Undo
                    && i < told.size() - 1
                    && !lasting.isEmpty()
                    && lasting.getLast().wish().writes();
            Optional<Told> less = lasting.isEmpty() ? Optional.empty() : less(lasting.getLast(), told.get(i));
            if (scratches) {
                lasting.removeLast();
            } else if (less.isPresent()) {
                lasting.removeLast();
                lasting.add(less.get());
            } else {
                lasting.add(told.get(i));
            }
        }
        return lasting;
    }

    /** "Add pickles and chips, scratch the chips" adds pickles; nobody adds and takes off all there is. */
    private static Optional<Told> less(Told added, Told taken) {
        if (!(added.wish() instanceof ListWish.Add(List<Item> items))
                || !(taken.wish() instanceof ListWish.Remove(List<Item> off))) {
            return Optional.empty();
        }
        List<String> foods = items.stream().map(Item::food).toList();
        boolean some = off.size() < items.size() && off.stream().allMatch(item -> foods.contains(item.food()));
        return some
                ? Optional.of(new Told(
                        new ListWish.Add(items.stream()
                                .filter(item ->
                                        off.stream().noneMatch(one -> one.food().equals(item.food())))
                                .toList()),
                        Math.min(added.confidence(), FAIRLY),
                        added.words() + " " + taken.words()))
                : Optional.empty();
    }

    /** Whether all but the last of what was said is taken back. */
    static boolean narrows(List<String> tokens) {
        return NARROWED.isIn(String.join(" ", tokens));
    }

    /** The words with the last of two numbers for one thing. */
    static List<String> recounted(List<String> tokens) {
        String text = String.join(" ", tokens);
        String once = COUNTED_AGAIN.matcher(text).replaceAll("");
        return once.equals(text) ? tokens : Arrays.asList(once.split(" "));
    }

    private static String recounted(String text) {
        String once = COUNTED_AGAIN.matcher(text).replaceAll("");
        Matcher made = MADE_IT.matcher(once);
        return made.find()
                ? once.substring(0, made.start())
                        + made.group(4)
                        + (made.group(5) == null ? made.group(1) : made.group(5))
                        + (made.group(2) == null ? "" : made.group(2))
                        + made.group(3)
                        + once.substring(made.end())
                : once;
    }

    /** What the text means after its last change of mind; empty when it has none, or it is not plain what is changed. */
    Optional<List<Told>> read(List<String> tokens) {
        String said = String.join(" ", tokens);
        if (said.length() > LONGEST) {
            return Optional.empty();
        }
        String text = recounted(said);
        if (!text.equals(said)) {
            Optional<List<Told>> again = acting(text);
            if (again.isPresent()) {
                return again;
            }
        }
        Matcher former = FORMER.matcher(text.replaceFirst("(?: ?[,.!;])+$", ""));
        if (former.matches()) {
            return acting(former.group(1));
        }
        List<MatchResult> turns = TURN.matcher(text).results().toList();
        if (turns.isEmpty() || turns.size() > 2) {
            return Optional.empty();
        }
        MatchResult turn = turns.getLast();
        String before = text.substring(0, turn.start()).strip();
        String after = ENOUGH.matcher(text.substring(turn.end()).replaceAll("(?: ?[.,!;])+$", ""))
                .replaceFirst("")
                .strip();
        after = IT_IS.matcher(after).replaceFirst("$1");
        Matcher twice = TWICE.matcher(after);
        after = twice.matches() ? twice.group(2) : after;
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String instead = after;
        return acting(before)
                .flatMap(told -> replaced(told.getLast(), before, instead).map(last -> {
                    List<Told> all = new ArrayList<>(told.subList(0, told.size() - 1));
                    all.add(last);
                    return all;
                }));
    }

    /** What the words wish when they wish for nothing but acts. */
    private Optional<List<Told>> acting(String words) {
        return reads.apply(Arrays.asList(words.split(" ")))
                .filter(told -> !told.isEmpty()
                        && told.stream().allMatch(one -> one.wish().writes()));
    }

    private Optional<Told> replaced(Told said, String before, String after) {
        return now(said.wish(), after)
                .or(() -> now(said.wish(), after.replaceFirst("^just ", "")))
                .or(() ->
                        said.wish() instanceof PreferenceWish ? amended(said.wish(), before, after) : Optional.empty())
                .map(wish -> new Told(wish, Math.min(said.confidence(), FAIRLY), said.words() + " " + after));
    }

    private Optional<Wish> now(Wish wish, String after) {
        return switch (wish) {
            case ListWish.Add(List<Item> items) -> items(items, after).map(ListWish.Add::new);
            case ListWish.Remove(List<Item> items) -> items(items, after).map(ListWish.Remove::new);
            case PantryWish.OutOf(List<Item> items) -> items(items, after).map(PantryWish.OutOf::new);
            case PantryWish.Used(List<Item> items) -> items(items, after).map(PantryWish.Used::new);
            case PantryWish.Have(List<Item> items, Optional<String> place) ->
                items(items, after).map(now -> new PantryWish.Have(now, place));
            case PantryWish.Bought(List<Item> items, Optional<String> place) ->
                items(items, after).map(now -> new PantryWish.Bought(now, place));
            case DinnerWish.SetDay(DayWord day, String dish) -> planned(day, dish, after);
            case DinnerWish.Skip(DayWord day) -> day(after).map(DinnerWish.Skip::new);
            case DinnerWish.Leftovers(DayWord day) -> day(after).map(DinnerWish.Leftovers::new);
            case DinnerWish.Cooks(Who who, DayWord day) ->
                day(after).<Wish>map(now -> new DinnerWish.Cooks(who, now)).or(() -> anew(wish, after));
            case DinnerWish.Swap swap -> anew(wish, "swap " + after).or(() -> anew(wish, after));
            case VoteWish vote -> anew(VoteWish.class, after);
            case PreferenceWish.Allergic(Who who, String none) ->
                food(after)
                        .<Wish>map(food -> new PreferenceWish.Allergic(who, food))
                        .or(() -> anew(wish, after));
            case PreferenceWish.Likes(Who who, String none) ->
                food(after)
                        .<Wish>map(food -> new PreferenceWish.Likes(who, food))
                        .or(() -> anew(wish, after));
            case PreferenceWish.Dislikes(Who who, String none) ->
                food(after)
                        .<Wish>map(food -> new PreferenceWish.Dislikes(who, food))
                        .or(() -> anew(wish, after));
            case PreferenceWish preference -> anew(wish, after);
            default -> Optional.empty();
        };
    }

    private Optional<Wish> anew(Wish wish, String after) {
        return anew(wish.getClass(), after);
    }

    /** The same said once more, with what is meant. */
    private Optional<Wish> anew(Class<? extends Wish> kind, String after) {
        return reads.apply(Arrays.asList(after.split(" ")))
                .filter(told -> told.size() == 1)
                .map(told -> told.getFirst().wish())
                .filter(kind::isInstance);
    }

    /** "Leo is vegan, sorry, vegetarian": the last words are exchanged. */
    private Optional<Wish> amended(Wish wish, String before, String after) {
        List<String> words =
                Arrays.asList(before.replaceFirst("(?: ?[,.!;])+$", "").split(" "));
        return IntStream.rangeClosed(1, Math.min(3, words.size() - 1))
                .mapToObj(last -> String.join(" ", words.subList(0, words.size() - last)) + " " + after)
                .flatMap(again -> anew(wish.getClass(), again).stream())
                .findFirst();
    }

    private static Optional<String> food(String words) {
        return ItemWords.read(words.replaceFirst("^(?:the|some) ", ""), Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst().food());
    }

    private Optional<Wish> planned(DayWord day, String dish, String after) {
        Optional<Wish> other = day(after).map(now -> new DinnerWish.SetDay(now, dish));
        if (other.isPresent()) {
            return other;
        }
        Optional<List<Told>> again = reads.apply(Arrays.asList(after.split(" ")));
        if (again.isPresent()) {
            return again.filter(told -> told.size() == 1)
                    .map(told -> told.getFirst().wish())
                    .filter(wish -> wish instanceof DinnerWish.SetDay(DayWord now, String instead)
                            && (now.equals(day) || instead.equals(dish)));
        }
        return DishWords.known(after, scope.context()).map(instead -> new DinnerWish.SetDay(day, instead));
    }

    /** The items with the one that is meant exchanged; empty when it may be any of several. */
    private static Optional<List<Item>> items(List<Item> items, String after) {
        Optional<Item> measure = ItemWords.read(after + " salt", Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst())
                .filter(item -> item.food().equals("salt") && item.amount().isPresent());
        if (measure.isPresent()) {
            Item last = items.getLast();
            return Optional.of(with(
                    items,
                    items.size() - 1,
                    new Item(measure.get().amount(), measure.get().unit().or(last::unit), last.food())));
        }
        Matcher only = ONLY.matcher(after);
        if (only.matches()) {
            return ItemWords.read(only.group(1), Demand.NAMED)
                    .map(found -> found.items().stream().map(Item::food).toList())
                    .map(foods -> items.stream()
                            .filter(item -> foods.contains(item.food()))
                            .toList())
                    .filter(kept -> !kept.isEmpty())
                    .or(() -> after.startsWith("just ") ? items(items, after.substring(5)) : Optional.empty());
        }
        Optional<Item> other = ItemWords.read(after.replaceFirst("^(?:get|add|buy|the|some) ", ""), Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst());
        if (other.isEmpty()) {
            return Optional.empty();
        }
        String sort = lastWord(other.get().food());
        List<Integer> alike = IntStream.range(0, items.size())
                .filter(i -> items.size() == 1 || lastWord(items.get(i).food()).equals(sort))
                .boxed()
                .toList();
        return alike.size() == 1
                ? Optional.of(with(items, alike.getFirst(), measured(other.get(), items.get(alike.getFirst()))))
                : Optional.empty();
    }

    /** "2 lb chicken, no, turkey" is as much turkey. */
    private static Item measured(Item now, Item before) {
        return now.amount().isPresent() ? now : new Item(before.amount(), before.unit(), now.food());
    }

    private static List<Item> with(List<Item> items, int at, Item item) {
        List<Item> all = new ArrayList<>(items);
        all.set(at, item);
        return all;
    }

    private static String lastWord(String food) {
        return food.substring(food.lastIndexOf(' ') + 1);
    }

    private Optional<DayWord> day(String words) {
        Matcher day = DAY.matcher(words);
        return day.matches() ? DayWords.read(day.group("day"), scope.context().today()) : Optional.empty();
    }
}
