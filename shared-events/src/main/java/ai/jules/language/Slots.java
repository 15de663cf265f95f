package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What fills the places of a phrase, read as what has to stand there; a list that stays empty says that it does
 * not. */
final class Slots {

    private static final double SURE = 0.95;
    private static final double FAIRLY = 0.85;
    private static final Pattern ANYMORE = Pattern.compile(" (?:anymore|any more|any longer|these days|no more)$");

    /** "get some more" means what was spoken of; "I got some" tells nothing of it. */
    private static final Set<String> VAGUE = Set.of("some", "more", "some more", "one", "that one");

    private static final Pattern MEASURE = Pattern.compile(
            "((?:\\d[\\d/.]*|\\d \\d/\\d|an?|one|two|three|four|five|six|another|half a) ([a-z]+))(?= more$|$| and |"
                    + " ,| of (?:it|them|those)$)");

    /** "Remove it and the hummus" names two. */
    private static final Pattern PRONOUN_AND = Pattern.compile("(?:it|them|those|that|these) and (?:also )?");

    private final Matcher matcher;
    private final Scope scope;
    private final Saying saying;
    private double confidence = SURE;

    Slots(Matcher matcher, Scope scope, Saying saying) {
        this.matcher = matcher;
        this.scope = scope;
        this.saying = saying;
    }

    double confidence() {
        return confidence;
    }

    Scope scope() {
        return scope;
    }

    Saying saying() {
        return saying;
    }

    boolean has(String place) {
        try {
            return matcher.group(place) != null;
        } catch (IllegalArgumentException noSuchPlace) {
            return false;
        }
    }

    String text(String place) {
        return matcher.group(place).strip();
    }

    /** Items of which any may be unknown, as after "add". */
    List<Wish> items(Function<List<Item>, Wish> wish) {
        return items("items", ItemWords.Demand.ANY).map(wish).stream().toList();
    }

    /** Items that must be known, as after "we have". */
    List<Wish> foods(Function<List<Item>, Wish> wish) {
        return items("items", ItemWords.Demand.KNOWN).map(wish).stream().toList();
    }

    /** Items that must be known, as after "buy"; what else their names mean does not matter there. */
    List<Wish> named(Function<List<Item>, Wish> wish) {
        return items("items", ItemWords.Demand.NAMED).map(wish).stream().toList();
    }

    /** As {@link #items(String, ItemWords.Demand)}, with the place when one was said. */
    List<Wish> foodsAt(BiFunction<List<Item>, Optional<String>, Wish> wish) {
        Optional<String> place = has("place") ? Optional.of(place()) : Optional.empty();
        return items("items", ItemWords.Demand.KNOWN).map(items -> wish.apply(items, place)).stream()
                .toList();
    }

    Optional<List<Item>> items(String place, ItemWords.Demand demand) {
        String words = text(place);
        boolean vague = VAGUE.contains(words) && demand == ItemWords.Demand.KNOWN;
        if (isPronoun(words) && !vague) {
            return scope.before().isEmpty() ? Optional.empty() : Optional.of(scope.before());
        }
        Matcher more = PRONOUN_AND.matcher(words);
        if (more.lookingAt() && !scope.before().isEmpty()) {
            return ItemWords.read(words.substring(more.end()), demand).map(found -> {
                List<Item> all = new ArrayList<>(scope.before());
                all.addAll(found.items());
                return all;
            });
        }
        if (scope.names().containsKey(words)) {
            return Optional.empty();
        }
        Optional<ItemWords.Found> found = ItemWords.read(completed(words), demand)
                .filter(some -> some.items().stream().noneMatch(this::isTold));
        found.filter(some -> !some.known()).ifPresent(some -> confidence = Math.min(confidence, FAIRLY));
        return found.map(ItemWords.Found::items);
    }

    /** "Sam spilled again" is nothing to buy. */
    private boolean isTold(Item item) {
        int space = item.food().indexOf(' ');
        return space > 0
                && scope.names().containsKey(item.food().substring(0, space))
                && AsideWords.isVerb(item.food().substring(space + 1).split(" ")[0]);
    }

    /** "out of butter, add 2 lb" adds two pounds of it. */
    private String completed(String words) {
        if (scope.before().size() != 1) {
            return words;
        }
        Matcher measure = MEASURE.matcher(words);
        boolean unit = measure.lookingAt() && ItemWords.isAmountWord(measure.group(2));
        return unit
                ? measure.group(1) + " " + scope.before().getFirst().food()
                        + words.substring(measure.end(1)).replaceFirst("^ (?:more|of (?:it|them|those))$", "")
                : words;
    }

    static boolean isPronoun(String words) {
        return switch (words) {
            case "it",
                    "that",
                    "them",
                    "those",
                    "these",
                    "this",
                    "em",
                    "all of it",
                    "all of them",
                    "all of those",
                    "both",
                    "some",
                    "more",
                    "some more",
                    "all that",
                    "all those",
                    "all this",
                    "one",
                    "that one" -> true;
            default -> false;
        };
    }

    String place() {
        String place = text("place");
        return switch (place) {
            case "countertop", "counter top" -> "counter";
            case "spice cabinet", "spice drawer" -> place;
            case "cabinets" -> "cabinet";
            case "cupboards" -> "cupboard";
            default -> place;
        };
    }

    /** One food, with nothing said about how much. */
    Optional<String> food(String place) {
        return items(place, ItemWords.Demand.ANY)
                .filter(items -> items.size() == 1)
                .map(items -> items.getFirst().food());
    }

    List<Wish> food(Function<String, Wish> wish) {
        return food("food").map(wish).stream().toList();
    }

    /** A wish for each of several foods. */
    List<Wish> eachFood(ItemWords.Demand demand, Function<String, Wish> wish) {
        String said = ANYMORE.matcher(text("food")).replaceFirst("");
        if (said.equals("it") || said.equals("them") || said.equals("those")) {
            return scope.before().stream().map(item -> wish.apply(item.food())).toList();
        }
        if (scope.names().containsKey(said)) {
            return List.of();
        }
        boolean row = said.contains(" and ") || said.contains(" or ") || said.contains(",");
        if (!row
                && ItemWords.read(said, demand)
                        .filter(found -> found.items().size() > 1)
                        .isPresent()) {
            return List.of(wish.apply(said));
        }
        return ItemWords.read(said.replace(" or ", " and "), demand).map(ItemWords.Found::items).stream()
                .flatMap(List::stream)
                .map(item -> wish.apply(item.food()))
                .toList();
    }

    Optional<DayWord> day(String place) {
        return has(place) ? DayWords.read(text(place), scope.context().today()) : Optional.empty();
    }

    /** The day that was said, today when none was. */
    List<Wish> day(Function<DayWord, Wish> wish) {
        return has("day") ? day("day").map(wish).stream().toList() : List.of(wish.apply(new DayWord.Today()));
    }

    Optional<Who> who() {
        return has("who") ? WhoWords.read(text("who"), scope) : Optional.empty();
    }

    List<Wish> who(Function<Who, Wish> wish) {
        return who().map(wish).stream().toList();
    }

    /** A dish the household knows, or everybody does. */
    Optional<String> dish(String place) {
        return DishWords.known(text(place), scope.context());
    }

    /** A dish where only a dish can stand. */
    Optional<String> anyDish(String place) {
        String words = text(place);
        return isPronoun(words) ? scope.dish() : DishWords.any(words, scope.context());
    }

    /** How much alone: {@code 3 lb}. */
    Optional<Item> measure(String place) {
        return ItemWords.read(text(place) + " salt", ItemWords.Demand.KNOWN)
                .filter(found -> found.items().size() == 1)
                .map(found -> found.items().getFirst())
                .filter(item -> item.amount().isPresent() && item.food().equals("salt"));
    }

    static Wish change(String food, Item measure) {
        Amount amount = measure.amount().orElseThrow();
        Optional<Unit> unit = measure.unit();
        return new ListWish.Change(food, amount, unit);
    }

    Slots less(double confidence) {
        this.confidence = Math.min(this.confidence, confidence);
        return this;
    }
}
