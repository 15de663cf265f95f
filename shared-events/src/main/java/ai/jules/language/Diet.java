package ai.jules.language;

/** What somebody never eats, in one word. */
public enum Diet {
    VEGETARIAN("vegetarian"),
    VEGAN("vegan"),
    PESCATARIAN("pescatarian"),
    GLUTEN_FREE("gluten-free"),
    DAIRY_FREE("dairy-free"),
    KETO("keto"),
    KOSHER("kosher"),
    HALAL("halal"),
    LOW_CARB("low-carb");

    private final String words;

    Diet(String words) {
        this.words = words;
    }

    /** As people write it: {@code gluten-free}. */
    public String words() {
        return words;
    }
}
