package ai.jules.kitchen;

import java.util.Locale;
import java.util.Optional;

/** Where a household keeps food. */
public enum Place {
    FRIDGE("fridge"),
    FREEZER("freezer"),
    PANTRY("pantry"),
    COUNTER("counter"),
    SPICE_RACK("spice rack");

    private final String title;

    Place(String title) {
        this.title = title;
    }

    /** What a person reads: {@code spice rack}. */
    public String title() {
        return title;
    }

    /** Understands what people call it: {@code the refrigerator}, {@code deep freeze}, {@code cupboard}. */
    public static Optional<Place> read(String words) {
        String place = words.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:in |on )?(?:the |our |my )?", "");
        return switch (place) {
            case "fridge", "refrigerator", "frig", "icebox", "crisper" -> Optional.of(FRIDGE);
            case "freezer", "deep freeze", "deep freezer", "chest freezer" -> Optional.of(FREEZER);
            case "pantry", "cupboard", "cabinet", "larder", "cellar", "shelf" -> Optional.of(PANTRY);
            case "counter", "countertop", "fruit bowl", "bread box", "table" -> Optional.of(COUNTER);
            case "spice rack", "spices", "spice drawer", "spice cabinet" -> Optional.of(SPICE_RACK);
            default -> Optional.empty();
        };
    }

    static Place named(String cell) {
        for (Place place : values()) {
            if (place.title.equals(cell)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no such place in the table of shelf lives");
    }
}
