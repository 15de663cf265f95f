package ai.jules.local.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.local.transcript.Performance.NotYet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What can be looked at beside a conversation: over HTTP as the person who texted last, or in the object store. */
final class Checks {

    private static final Pattern RECIPE =
            Pattern.compile("recipe \"(.+?)\" has (line|no line|servings|minutes|attribution|lines|steps|photos) (.*)");
    private static final Pattern CONSENT = Pattern.compile("consent of ([a-z]+) is ([a-z]+)");
    private static final Map<String, String> FIELDS = Map.of(
            "servings",
            "servings",
            "minutes",
            "totalMinutes",
            "attribution",
            "attribution",
            "lines",
            "ingredients",
            "steps",
            "steps",
            "photos",
            "photos");

    private final FrontDoor door;
    private final Backstage house;
    private final List<String> uploadsBefore;

    Checks(FrontDoor door, Backstage house) {
        this.door = door;
        this.house = house;
        this.uploadsBefore = house.uploads();
    }

    /** Fails as an assertion, so that what is not there yet can be waited for. */
    void check(String what, String phone, UnaryOperator<String> numbers) {
        Matcher recipe = RECIPE.matcher(what);
        Matcher consent = CONSENT.matcher(what);
        if (recipe.matches()) {
            checkRecipe(recipe(phone, recipe.group(1)), recipe.group(2), unquoted(recipe.group(3)));
        } else if (what.equals("recipes") || what.startsWith("recipes ")) {
            var titles = Arrays.stream(what.substring("recipes".length()).split(";"))
                    .map(String::strip)
                    .filter(title -> !title.isEmpty())
                    .toList();
            assertThat(book(phone))
                    .extracting(one -> one.path("title").asString())
                    .containsExactlyInAnyOrderElementsOf(titles);
        } else if (consent.matches()) {
            checkConsent(numbers.apply(consent.group(1)), consent.group(2));
        } else if (what.equals("nothing is stored")) {
            assertThat(house.objectsOf(known(() -> door.householdOf(phone)))).isEmpty();
            assertThat(house.uploads()).as("uploads of this transcript").isSubsetOf(uploadsBefore);
        } else {
            throw new IllegalArgumentException("not a thing to check: " + what);
        }
    }

    private void checkRecipe(JsonNode recipe, String field, String expected) {
        List<String> lines = recipe.path("ingredients")
                .valueStream()
                .map(line -> line.path("text").asString())
                .toList();
        switch (field) {
            case "line" -> assertThat(lines).contains(expected);
            case "no line" -> assertThat(lines).doesNotContain(expected);
            default -> {
                JsonNode value = recipe.path(FIELDS.get(field));
                assertThat(value.isArray() ? String.valueOf(value.size()) : value.asString(""))
                        .as(recipe.toString())
                        .isEqualTo(expected);
                if (field.equals("photos")) {
                    value.forEach(photo -> photo.forEach(link -> assertThat(door.sizeOf(link.asString()))
                            .as("bytes of a photo")
                            .isPositive()));
                }
            }
        }
    }

    private void checkConsent(String phone, String state) {
        var ids = known(() -> door.members(phone));
        assertThat(ids).extracting(member -> member.path("consent").asString()).containsExactly(state);
    }

    private JsonNode recipe(String phone, String title) {
        var found = book(phone).stream()
                .filter(one -> one.path("title").asString().equals(title))
                .toList();
        assertThat(found).as("recipes called " + title).hasSize(1);
        return found.getFirst();
    }

    private List<JsonNode> book(String phone) {
        return known(() -> door.recipes(phone));
    }

    private static <T> T known(java.util.function.Supplier<T> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            throw new NotYet(String.valueOf(e.getMessage()), e);
        }
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") && text.endsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }
}
