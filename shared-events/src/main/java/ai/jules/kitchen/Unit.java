package ai.jules.kitchen;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units of a US household, with the spellings found on cards and in photos of them. Volumes are counted in
 * teaspoons and weights in grams, exactly (1 fl oz = 6 tsp, 1 tsp = 4.92892159375 ml, 1 oz = 28.349523125 g).
 */
public enum Unit {
    TSP("tsp", Dimension.VOLUME, Fraction.of(1, 1), "tsp|tsps|teaspoon|teaspoons|teasp|tspn|isp|1sp|lsp"),
    TBSP(
            "tbsp",
            Dimension.VOLUME,
            Fraction.of(3, 1),
            "tbsp|tbsps|tbs|tbl|tbls|tblsp|tblspn|tbspn|tb|tablespoon|tablespoons|tbisp|tbispn|thsp|tbspoon|tbspoons"),
    CUP("cup", Dimension.VOLUME, Fraction.of(48, 1), "cup|cups|c|cps|cupful|cupfuls|cuo|cuos"),
    FL_OZ(
            "fl oz",
            Dimension.VOLUME,
            Fraction.of(6, 1),
            "floz|fl oz|fl ozs|fl ounce|fl ounces|fluid ounce|fluid ounces|fluid oz"),
    PT("pt", Dimension.VOLUME, Fraction.of(96, 1), "pt|pts|pint|pints"),
    QT("qt", Dimension.VOLUME, Fraction.of(192, 1), "qt|qts|quart|quarts"),
    GAL("gal", Dimension.VOLUME, Fraction.of(768, 1), "gal|gals|gallon|gallons"),
    ML(
            "ml",
            Dimension.VOLUME,
            Fraction.of(32000000, 157725491),
            "ml|mls|milliliter|milliliters|millilitre|millilitres|cc"),
    CL("cl", Dimension.VOLUME, Fraction.of(320000000, 157725491), "cl|centiliter|centiliters|centilitre|centilitres"),
    DL("dl", Dimension.VOLUME, Fraction.of(3200000000L, 157725491), "dl|deciliter|deciliters|decilitre|decilitres"),
    L("l", Dimension.VOLUME, Fraction.of(32000000000L, 157725491), "l|ltr|liter|liters|litre|litres"),
    OZ("oz", Dimension.WEIGHT, Fraction.of(45359237, 1600000), "oz|ozs|ounce|ounces|0z"),
    LB("lb", Dimension.WEIGHT, Fraction.of(45359237, 100000), "lb|lbs|pound|pounds|ib|ibs|1b|1bs|#"),
    MG("mg", Dimension.WEIGHT, Fraction.of(1, 1000), "mg|milligram|milligrams"),
    G("g", Dimension.WEIGHT, Fraction.of(1, 1), "g|gr|gm|gms|gram|grams|gramme|grammes"),
    KG("kg", Dimension.WEIGHT, Fraction.of(1000, 1), "kg|kgs|kilo|kilos|kilogram|kilograms"),
    PINCH("pinch", Dimension.VAGUE, "pinch|pinches"),
    DASH("dash", Dimension.VAGUE, "dash|dashes"),
    DROP("drop", Dimension.VAGUE, "drop|drops"),
    SPLASH("splash", Dimension.VAGUE, "splash|splashes"),
    DRIZZLE("drizzle", Dimension.VAGUE, "drizzle"),
    SPRINKLE("sprinkle", Dimension.VAGUE, "sprinkle"),
    SQUEEZE("squeeze", Dimension.VAGUE, "squeeze"),
    HANDFUL("handful", Dimension.VAGUE, "handful|handfuls"),
    KNOB("knob", Dimension.VAGUE, "knob|knobs"),
    SCOOP("scoop", Dimension.VAGUE, "scoop|scoops"),
    DOZEN("dozen", Dimension.COUNT, "dozen|doz|dozens"),
    STICK("stick", Dimension.COUNT, "stick|sticks"),
    CLOVE("clove", Dimension.COUNT, "clove|cloves"),
    CAN("can", Dimension.CONTAINER, "can|cans|tin|tins"),
    PACKAGE("package", Dimension.CONTAINER, "package|packages|pkg|pkgs|pkge|pack|packs|pck"),
    PACKET("packet", Dimension.CONTAINER, "packet|packets|pkt|pkts|sachet|sachets"),
    ENVELOPE("envelope", Dimension.CONTAINER, "envelope|envelopes|env|envs"),
    BOX("box", Dimension.CONTAINER, "box|boxes"),
    BAG("bag", Dimension.CONTAINER, "bag|bags"),
    JAR("jar", Dimension.CONTAINER, "jar|jars"),
    BOTTLE("bottle", Dimension.CONTAINER, "bottle|bottles|btl|btls"),
    CARTON("carton", Dimension.CONTAINER, "carton|cartons|ctn|ctns"),
    CONTAINER("container", Dimension.CONTAINER, "container|containers"),
    TUB("tub", Dimension.CONTAINER, "tub|tubs"),
    TUBE("tube", Dimension.CONTAINER, "tube|tubes"),
    BUNCH("bunch", Dimension.COUNT, "bunch|bunches"),
    HEAD("head", Dimension.COUNT, "head|heads"),
    STALK("stalk", Dimension.COUNT, "stalk|stalks"),
    RIB("rib", Dimension.COUNT, "rib|ribs"),
    SPRIG("sprig", Dimension.COUNT, "sprig|sprigs"),
    LEAF("leaf", Dimension.COUNT, "leaf|leaves"),
    EAR("ear", Dimension.COUNT, "ear|ears"),
    SLICE("slice", Dimension.COUNT, "slice|slices"),
    STRIP("strip", Dimension.COUNT, "strip|strips"),
    PIECE("piece", Dimension.COUNT, "piece|pieces|pc|pcs"),
    SHEET("sheet", Dimension.COUNT, "sheet|sheets"),
    LOAF("loaf", Dimension.COUNT, "loaf|loaves"),
    CUBE("cube", Dimension.COUNT, "cube|cubes"),
    WEDGE("wedge", Dimension.COUNT, "wedge|wedges"),
    BAR("bar", Dimension.COUNT, "bar|bars"),
    FILLET("fillet", Dimension.COUNT, "fillet|fillets|filet|filets"),
    RACK("rack", Dimension.COUNT, "rack|racks");

    /** What a unit measures. Only volumes can be added to volumes and weights to weights. */
    public enum Dimension {
        VOLUME,
        WEIGHT,
        /** Something sold closed, of any size. */
        CONTAINER,
        COUNT,
        /** As much as the cook's fingers take. */
        VAGUE
    }

    private static final Map<String, Unit> SPELLINGS = spellings();
    private static final List<String> IRREGULAR = List.of("leaf", "loaf");

    private final String canonical;
    private final Dimension dimension;
    private final @Nullable Fraction size;
    private final String spelled;

    Unit(String canonical, Dimension dimension, String spelled) {
        this(canonical, dimension, null, spelled);
    }

    Unit(String canonical, Dimension dimension, @Nullable Fraction size, String spelled) {
        this.canonical = canonical;
        this.dimension = dimension;
        this.size = size;
        this.spelled = spelled;
    }

    /** What {@link IngredientLine#unit()} holds: {@code tsp}, {@code cup}, {@code clove}. */
    public String canonical() {
        return canonical;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** Teaspoons for a volume, grams for a weight, empty for the others. */
    public Optional<Fraction> size() {
        return Optional.ofNullable(size);
    }

    /** Volumes and weights: a number without one of these says nothing about them. */
    public boolean isMeasure() {
        return size != null;
    }

    /** The word after an amount: {@code cup} up to one, {@code cups} beyond; abbreviations never change. */
    public String after(@Nullable Amount amount) {
        boolean many = amount != null && amount.high().compareTo(Fraction.ONE) > 0;
        boolean abbreviation = isMeasure() && this != CUP || this == DOZEN;
        if (!many || abbreviation) {
            return canonical;
        }
        if (IRREGULAR.contains(canonical)) {
            return canonical.substring(0, canonical.length() - 1) + "ves";
        }
        boolean hissing = canonical.endsWith("ch") || canonical.endsWith("sh") || canonical.endsWith("x");
        return canonical + (hissing ? "es" : "s");
    }

    /** The unit of a canonical name. */
    public static Optional<Unit> of(@Nullable String canonical) {
        for (Unit unit : values()) {
            if (unit.canonical.equals(canonical)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * The unit a word or abbreviation means, as cards spell it and photo readers misspell it; {@code T} is a tablespoon
     * and {@code t} a teaspoon.
     */
    static Optional<Unit> spelled(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (bare.equals("T") || bare.equals("t")) {
            return Optional.of(bare.equals("T") ? TBSP : TSP);
        }
        String lower = bare.toLowerCase(Locale.ROOT).replace(".", "");
        Unit known = SPELLINGS.get(lower);
        if (known != null || lower.length() < 7 || lower.length() > 12) {
            return Optional.ofNullable(known);
        }
        if (Spelling.distance(lower, "tablespoons") <= 2 || Spelling.distance(lower, "tablespoon") <= 2) {
            return Optional.of(TBSP);
        }
        boolean teaspoon = Spelling.distance(lower, "teaspoons") <= 2 || Spelling.distance(lower, "teaspoon") <= 2;
        return teaspoon ? Optional.of(TSP) : Optional.empty();
    }

    private static Map<String, Unit> spellings() {
        Map<String, Unit> spellings = new HashMap<>();
        for (Unit unit : values()) {
            for (String spelling : unit.spelled.split("\\|")) {
                spellings.put(spelling, unit);
            }
        }
        spellings.put("|b", LB);
        return Map.copyOf(spellings);
    }
}
