package ai.jules.kitchen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which lines a cook should look at again. No reader of photos sees the bar of a small fraction: {@code ½ tsp}
 * arrives as {@code 12 tsp} without a warning, so an amount no cook would use is asked about, never corrected.
 */
public final class Plausibility {

    /** Below this a reader of photos is not trusted with a line. */
    public static final double TRUSTED = 0.80;

    static final Set<Unit> SPOONS_AND_CUPS = Set.of(Unit.TSP, Unit.TBSP, Unit.CUP);

    /** 1/2, 1/3, 1/4, 1/8, 2/3, 3/4, 3/8, 5/8, 7/8 without their bar. */
    private static final Set<Amount> WITHOUT_BAR = Set.of(
            Amount.of(12),
            Amount.of(13),
            Amount.of(14),
            Amount.of(18),
            Amount.of(23),
            Amount.of(34),
            Amount.of(38),
            Amount.of(58),
            Amount.of(78));

    private static final Pattern LOST_SPACE = Pattern.compile("^\\W*[1-9][1-9]/[2-8](?!\\d).*");
    private static final Pattern LOST_BAR_OF_A_PART =
            Pattern.compile("^\\W*\\d{1,2} (?:12|13|14|18|23|34|38|58|78)\\b(?![-/.]).*");
    private static final Set<Integer> PARTS_OF_A_CUP = Set.of(1, 2, 3, 4, 6, 8, 16);
    private static final Set<String> STRONG =
            Set.of("nutmeg", "mace", "cayenne", "saffron", "clove", "allspice", "cardamom", "turmeric", "asafoetida");
    private static final Set<String> SPOONED = Wordlist.of("""
        salt, pepper, cinnamon, vanilla, soda, powder, ginger, cumin, oregano, basil, thyme, paprika
        extract, yeast, cornstarch, sage, rosemary, coriander, tartar
        """);
    private static final Set<String> BY_THE_POT = Set.of(
            "water", "broth", "stock", "popcorn", "cereal", "bread", "lettuce", "spinach", "kale", "greens", "ice");
    private static final Set<String> BY_THE_ROAST = Wordlist.of("""
        turkey, ham, brisket, pork, beef, goose, lamb, crawfish, crab, lobster, potato, roast, rib, clam
        mussel, oyster, bone, tomato, shrimp, chicken, ice
        """);
    private static final Set<String> ONE_OF_THEM = Wordlist.of("""
        onion, lemon, lime, orange, apple, avocado, cucumber, carrot, egg, tomato, potato, shallot
        zucchini, eggplant, cabbage, cauliflower, jalapeno, pepper, banana, mango, peach
        """);
    private static final Pattern NEEDS_NO_AMOUNT = Pattern.compile(
            "(?i).*\\b(?:salt|pepper|to taste|as needed|as desired|if desired|garnish|serving|optional|toppings?|spray|"
                    + "for \\w+ing|for (?:the )?pan|drizzle|sprinkle|seasoning|ice|cooking oil)\\b.*");

    private Plausibility() {}

    /** What to ask about these lines, at most one doubt a line, in the order of the lines. */
    public static List<Doubt> doubts(List<IngredientLine> lines) {
        long measured = lines.stream().filter(line -> line.amount() != null).count();
        boolean usuallyMeasured = measured * 2 > lines.size();
        List<Doubt> doubts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Doubt.Reason reason = reason(lines.get(i), usuallyMeasured);
            if (reason != null) {
                doubts.add(new Doubt(i + 1, reason));
            }
        }
        return List.copyOf(doubts);
    }

    private static Doubt.@Nullable Reason reason(IngredientLine line, boolean usuallyMeasured) {
        if (!isPlausible(line)) {
            return Doubt.Reason.IMPLAUSIBLE_AMOUNT;
        }
        if (lacksAmount(line, usuallyMeasured)) {
            return Doubt.Reason.MISSING_AMOUNT;
        }
        return line.confidence() < TRUSTED ? Doubt.Reason.HARD_TO_READ : null;
    }

    /** Whether a cook could have meant this amount. A line without an amount is plausible. */
    public static boolean isPlausible(IngredientLine line) {
        String written = LineText.clean(line.original());
        if (line.amount() == null) {
            return !LOST_BAR_OF_A_PART.matcher(written).matches() || line.unit() == null;
        }
        Optional<Amount> read = Amount.parse(line.amount());
        if (read.isEmpty() || read.get().high().isZero()) {
            return false;
        }
        Amount amount = read.get();
        if (amount.low().compareTo(amount.high()) > 0
                || amount.high().compareTo(amount.low().times(Fraction.of(6, 1))) > 0) {
            return false;
        }
        if (LOST_SPACE.matcher(written).matches() && line.amount().contains(" ")) {
            return false;
        }
        Unit unit = Unit.of(line.unit()).orElse(null);
        return unit == null ? countable(amount, line) : measurable(amount, unit, line.food());
    }

    private static boolean measurable(Amount amount, Unit unit, String food) {
        return switch (unit) {
            case TSP, TBSP, CUP -> spoonedOrCupped(amount, unit, food);
            case OZ -> atMost(amount, 160);
            case FL_OZ -> atMost(amount, 130);
            case LB -> names(food, BY_THE_ROAST) ? atMost(amount, 30) : atMost(amount, 11);
            case G, ML -> atMost(amount, 6000);
            case KG, L -> atMost(amount, 12);
            case MG -> atMost(amount, 5000);
            case CL -> atMost(amount, 300);
            case DL -> atMost(amount, 40);
            case PT, QT -> atMost(amount, 11);
            case GAL -> atMost(amount, 6);
            case STICK, DOZEN -> atMost(amount, 11);
            case CLOVE -> atMost(amount, 50);
            case DROP -> atMost(amount, 60);
            case PINCH, DASH, SPLASH, DRIZZLE, SPRINKLE, SQUEEZE, HANDFUL, KNOB, SCOOP -> atMost(amount, 11);
            case CAN, PACKAGE, PACKET, ENVELOPE, BOX, BAG, JAR, BOTTLE, CARTON, CONTAINER, TUB, TUBE ->
                atMost(amount, 11);
            case BUNCH, HEAD, RACK, LOAF -> atMost(amount, 11);
            case STALK, RIB, SPRIG, LEAF, EAR, SLICE, STRIP, PIECE, SHEET, CUBE, WEDGE, BAR, FILLET ->
                atMost(amount, 60);
        };
    }

    private static boolean spoonedOrCupped(Amount amount, Unit unit, String food) {
        boolean pot = unit == Unit.CUP && names(food, BY_THE_POT);
        boolean barLost = WITHOUT_BAR.contains(amount) && !(pot && atMost(amount, 16));
        return !barLost && hasUsualParts(amount) && atMost(amount, mostSpoonsOrCups(unit, food, pot));
    }

    private static long mostSpoonsOrCups(Unit unit, String food, boolean pot) {
        String lower = food.toLowerCase(Locale.ROOT);
        boolean strong = names(food, STRONG) && !lower.contains("garlic") && !lower.contains("fresh");
        boolean spooned = names(food, SPOONED) && !lower.contains("fresh") && !lower.contains("bell");
        if (unit == Unit.TSP) {
            return strong ? 4 : 11;
        }
        if (unit == Unit.TBSP) {
            return strong ? 2 : spooned ? 8 : 16;
        }
        return strong ? 0 : spooned ? 2 : pot ? 24 : 11;
    }

    /** Nobody owns a seventh of a cup; decimals are somebody's scale. */
    private static boolean hasUsualParts(Amount amount) {
        return usualParts(amount.low()) && usualParts(amount.high());
    }

    private static boolean usualParts(Fraction number) {
        int parts =
                number.denominator().bitLength() > 20 ? 0 : number.denominator().intValue();
        return PARTS_OF_A_CUP.contains(parts) || parts % 5 == 0 && parts > 0;
    }

    private static boolean countable(Amount amount, IngredientLine line) {
        if (!atMost(amount, 100)) {
            return false;
        }
        String[] words = line.food().split("\\s+");
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        return !(WITHOUT_BAR.contains(amount) && ONE_OF_THEM.contains(last));
    }

    private static boolean atMost(Amount amount, long most) {
        return amount.high().compareTo(Fraction.of(most, 1)) <= 0;
    }

    private static boolean lacksAmount(IngredientLine line, boolean usuallyMeasured) {
        if (line.amount() != null || line.text().chars().anyMatch(Character::isDigit)) {
            return false;
        }
        Optional<Unit> unit = Unit.of(line.unit());
        if (unit.isPresent()) {
            boolean vague = unit.get().dimension() == Unit.Dimension.VAGUE || line.note() != null;
            return unit.get().isMeasure() || !vague;
        }
        boolean quantified =
                line.note() != null && line.note().matches("(?:a few|a little|some|several|a couple|a bit).*");
        return usuallyMeasured
                && !quantified
                && !NEEDS_NO_AMOUNT.matcher(line.text()).matches();
    }

    private static boolean names(String food, Set<String> foods) {
        for (String word : food.split("[^\\p{L}]+")) {
            if (foods.contains(Spelling.singular(word))) {
                return true;
            }
        }
        return false;
    }
}
