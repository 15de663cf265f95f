package ai.jules.platform.storage;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.PhotoRef;
import ai.jules.kernel.RecipeId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where things lie. Ids are bare UUIDs; year and month are UTC. */
public final class ObjectKeys {

    /** What has arrived and is not filed yet. */
    public static final String UPLOADS = "temp/uploads/";

    private static final Set<String> PICTURES = Set.of("jpg", "png", "webp", "heic");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu/MM").withZone(ZoneOffset.UTC);
    private static final String SEGMENT = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern KEY = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");
    private static final Pattern PREFIX = Pattern.compile("(" + SEGMENT + "/)*(" + SEGMENT + ")?");
    private static final int LONGEST = 512;

    private ObjectKeys() {}

    /**
     * {@code households/<household>/recipes/<year>/<month>/<recipe>/original.<extension>}, further photos
     * {@code original-2} and so on.
     *
     * @param number from 1
     * @param extension jpg, png, webp or heic
     */
    public static PhotoRef original(
            HouseholdId household, RecipeId recipe, Instant filedAt, int number, String extension) {
        return new PhotoRef(
                recipe(household, recipe, filedAt) + numbered("original", number) + "." + picture(extension));
    }

    /** The same with {@code thumbnail.jpg}, {@code thumbnail-2.jpg}. */
    public static PhotoRef thumbnail(HouseholdId household, RecipeId recipe, Instant filedAt, int number) {
        return new PhotoRef(recipe(household, recipe, filedAt) + numbered("thumbnail", number) + ".jpg");
    }

    /** {@code temp/uploads/<id>.<extension>} */
    public static PhotoRef upload(UUID id, String extension) {
        return new PhotoRef(UPLOADS + id + "." + picture(extension));
    }

    /** The prefix of everything that a household owns. */
    public static String household(HouseholdId household) {
        return "households/" + household.uuid() + "/";
    }

    private static String recipe(HouseholdId household, RecipeId recipe, Instant filedAt) {
        return household(household) + "recipes/" + MONTH.format(filedAt) + "/" + recipe.uuid() + "/";
    }

    private static String numbered(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("photos are counted from 1");
        }
        return number == 1 ? name : name + "-" + number;
    }

    private static String picture(String extension) {
        if (!PICTURES.contains(extension)) {
            throw new IllegalArgumentException("not the extension of a picture");
        }
        return extension;
    }

    public static boolean isKey(String text) {
        return text.length() <= LONGEST && KEY.matcher(text).matches();
    }

    public static boolean isPrefix(String text) {
        return text.length() <= LONGEST && PREFIX.matcher(text).matches();
    }
}
