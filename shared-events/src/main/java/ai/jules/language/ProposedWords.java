package ai.jules.language;

import ai.jules.kitchen.Amount;
import ai.jules.kitchen.Fraction;
import ai.jules.kitchen.Unit;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of one proposed wish, taken one after the other; each is checked as it is taken. */
final class ProposedWords {

    private static final int MOST_THINGS = 12;
    private static final Fraction MOST = Fraction.of(1_000, 1);
    private static final Pattern NAMED =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}'&%./() -]{0,58}[\\p{L}\\p{M}\\p{N}%.)])?");
    private static final Pattern PERSON = Pattern.compile("\\p{L}[\\p{L}\\p{M}' -]{0,39}");
    /** Foods hold no numbers to call, no addresses, and nothing that stands for something else. */
    private static final Pattern ADDRESS = Pattern.compile("(?:\\d[ ./()-]*){7}|\\.\\p{L}{2}|//|  ");

    private static final Pattern DAY = Pattern.compile("(?:(last|next) )?(mon|tue|wed|thu|fri|sat|sun)");

    private final ProposedWish wish;
    private int next;
    private boolean thingsTaken;

    ProposedWords(ProposedWish wish) {
        this.wish = wish;
    }

    /** What is no part of any wish a text could make. */
    static final class Unfit extends RuntimeException {

        Unfit() {
            super("unfit", null, false, false);
        }
    }

    /** @throws Unfit when something is left over */
    void end() {
        if (next < wish.words().size() || !thingsTaken && !wish.things().isEmpty()) {
            throw new Unfit();
        }
    }

    private String word() {
        if (next >= wish.words().size()) {
            throw new Unfit();
        }
        return wish.words().get(next++);
    }

    <T> Optional<T> perhaps(Function<ProposedWords, T> part) {
        return next < wish.words().size() ? Optional.of(part.apply(this)) : Optional.empty();
    }

    /** A food, a dish, a recipe or a place. */
    String food() {
        return named(word());
    }

    private static String named(@Nullable String said) {
        if (said == null) {
            throw new Unfit();
        }
        var name = said.strip().toLowerCase(Locale.ROOT);
        if (!NAMED.matcher(name).matches() || ADDRESS.matcher(name).find()) {
            throw new Unfit();
        }
        return name;
    }

    String name() {
        var name = word().strip();
        if (!PERSON.matcher(name).matches()) {
            throw new Unfit();
        }
        return name;
    }

    Who who() {
        var name = name();
        return name.equalsIgnoreCase("me") ? new Who.Me() : new Who.Named(name);
    }

    int number(int most) {
        var digits = word();
        if (!digits.matches("\\d{1,3}") || Integer.parseInt(digits) > most) {
            throw new Unfit();
        }
        return Integer.parseInt(digits);
    }

    /** {@code 21:00}; nothing for {@code -}. */
    Optional<LocalTime> time() {
        var said = word();
        try {
            return said.equals("-") ? Optional.empty() : Optional.of(LocalTime.parse(said));
        } catch (DateTimeException e) {
            throw new Unfit();
        }
    }

    <E extends Enum<E>> E oneOf(E[] all) {
        return oneOf(all, one -> one.name().toLowerCase(Locale.ROOT));
    }

    <E> E oneOf(E[] all, Function<E, String> words) {
        var said = word();
        return List.of(all).stream()
                .filter(one -> words.apply(one).equals(said))
                .findFirst()
                .orElseThrow(Unfit::new);
    }

    DayWord day() {
        var said = word();
        var day = DAY.matcher(said);
        if (day.matches()) {
            return weekday(day.group(1), day.group(2));
        }
        return switch (said) {
            case "today", "tonight" -> new DayWord.Today();
            case "tomorrow" -> new DayWord.Tomorrow();
            case "yesterday" -> new DayWord.Yesterday();
            default -> new DayWord.Date(date(said));
        };
    }

    private static DayWord weekday(@Nullable String which, String said) {
        var day = List.of(DayOfWeek.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).startsWith(said))
                .findFirst()
                .orElseThrow(Unfit::new);
        return switch (which) {
            case "last" -> new DayWord.LastWeekday(day);
            case "next" -> new DayWord.NextWeekday(day);
            case null, default -> new DayWord.Weekday(day);
        };
    }

    private static LocalDate date(String said) {
        try {
            if (said.matches("20\\d{2}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(said);
            }
        } catch (DateTimeException e) {
            // such as a thirtieth of February
        }
        throw new Unfit();
    }

    /** At least one. */
    List<Item> items() {
        var things = things();
        if (things.isEmpty()) {
            throw new Unfit();
        }
        return things.stream().map(ProposedWords::item).toList();
    }

    /** Foods without amounts, perhaps none. */
    List<String> foods() {
        return things().stream()
                .map(ProposedWords::item)
                .map(item -> {
                    if (item.amount().isPresent() || item.unit().isPresent()) {
                        throw new Unfit();
                    }
                    return item.food();
                })
                .toList();
    }

    /** One food and its new amount. */
    Wish change() {
        var items = items();
        if (items.size() != 1) {
            throw new Unfit();
        }
        var item = items.getFirst();
        return new ListWish.Change(item.food(), item.amount().orElseThrow(Unfit::new), item.unit());
    }

    /** At least one end of the hours. */
    Wish quiet() {
        var from = time();
        var until = time();
        if (from.isEmpty() && until.isEmpty()) {
            throw new Unfit();
        }
        return new PreferenceWish.Quiet(from, until);
    }

    private List<ProposedWish.Thing> things() {
        thingsTaken = true;
        if (wish.things().size() > MOST_THINGS) {
            throw new Unfit();
        }
        return wish.things();
    }

    private static Item item(ProposedWish.Thing thing) {
        var amount = Optional.ofNullable(thing.amount()).map(ProposedWords::amount);
        var unit = Optional.ofNullable(thing.unit()).map(word -> Unit.of(word).orElseThrow(Unfit::new));
        return new Item(amount, unit, named(thing.food()));
    }

    private static Amount amount(String written) {
        var amount = Amount.parse(written).orElseThrow(Unfit::new);
        boolean plausible = amount.low().compareTo(Fraction.ZERO) > 0
                && amount.low().compareTo(amount.high()) <= 0
                && amount.high().compareTo(MOST) <= 0;
        if (!plausible) {
            throw new Unfit();
        }
        return amount;
    }
}
