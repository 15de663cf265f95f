package ai.jules.query.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecipeReadsIT {

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);

    private String book() {
        return "/api/v1/households/" + riveras.household.uuid() + "/recipes";
    }

    private JsonNode book(ConsistencyToken seen, String query) {
        var answer = jules.get(book() + query, riveras.mariasToken(), ConsistencyToken.WANTED, seen.create());
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        return answer.json();
    }

    private List<String> titles(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(recipe -> recipe.path("title").asString())
                .toList();
    }

    @Test
    void showsARecipeThatWasAdded() {
        var mole = riveras.grandmasMole();
        var added = riveras.add(mole, Instant.parse("2026-11-23T18:00:00.123Z"));

        var id = mole.recipe().uuid().toString();
        var shown = book(added.token(), "/" + id);

        assertThat(shown.path("id").asString()).isEqualTo(id);
        assertThat(shown.path("title").asString()).isEqualTo("Grandma's Mole");
        assertThat(shown.path("servings").asInt()).isEqualTo(6);
        assertThat(shown.path("totalMinutes").asInt()).isEqualTo(90);
        assertThat(shown.path("attribution").asString()).isEqualTo("Nana Rosa");
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("steps").path(0).asString()).isEqualTo("Toast the chiles.");
        assertThat(shown.path("addedAt").asString()).isEqualTo("2026-11-23T18:00:00.123Z");
        assertThat(shown.path("addedBy").asString())
                .isEqualTo(riveras.maria.uuid().toString());
        var line = shown.path("ingredients").path(0);
        assertThat(line.path("text").asString()).isEqualTo("3 ancho chiles, seeded");
        assertThat(line.path("original").asString()).isEqualTo("3 ancho chi1es, seeded");
        assertThat(line.path("amount").asString()).isEqualTo("3");
        assertThat(line.path("unit").isNull()).isTrue();
        assertThat(line.path("food").asString()).isEqualTo("ancho chiles");
        assertThat(line.path("note").asString()).isEqualTo("seeded");
        assertThat(line.path("confidence").asDouble()).isEqualTo(1);
        assertThat(line.path("origin").asString()).isEqualTo("corrected");
        assertThat(line.path("by").asString()).isEqualTo(riveras.leo.uuid().toString());
        assertThat(shown.path("photos").path(0).path("thumbnail").asString())
                .startsWith("/photos/households/" + riveras.household.uuid())
                .contains("/thumbnail.jpg?expires=");
    }

    @Test
    void knowsNothingOfRecipesThatAreNotThere() {
        var answer = jules.get(book() + "/0199aaaa-0000-7000-8000-000000000001", riveras.mariasToken());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("type").asString()).endsWith("/not-found");
    }

    @Test
    void showsNobodyAnotherHouseholdsBook() {
        var mole = riveras.grandmasMole();
        var added = riveras.add(mole);
        book(added.token(), "");
        var neighbours = new TheRiveras(jules);

        assertThat(jules.get(book(), neighbours.mariasToken()).status()).isEqualTo(404);
        assertThat(jules.get(book() + "/" + mole.recipe().uuid(), neighbours.mariasToken())
                        .status())
                .isEqualTo(404);
        var throughTheirs = "/api/v1/households/" + neighbours.household.uuid() + "/recipes/"
                + mole.recipe().uuid();
        assertThat(jules.get(throughTheirs, neighbours.mariasToken()).status()).isEqualTo(404);
        assertThat(jules.get(book(), "").status()).isEqualTo(401);
    }

    @Test
    void turnsThePagesOfTheBookNewestFirst() {
        var monday = Instant.parse("2026-11-23T18:00:00Z");
        var last = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> riveras.add(riveras.recipe("Recipe " + number), monday.plusSeconds(number / 2)))
                .reduce((_, later) -> later)
                .orElseThrow();

        var seen = new ArrayList<String>();
        var page = book(last.token(), "?limit=2");
        seen.addAll(titles(page));
        assertThat(seen).hasSize(2);
        riveras.add(riveras.recipe("Added while reading"), monday.plusSeconds(60));
        while (!page.path("next").isNull()) {
            page = book(last.token(), "?limit=2&cursor=" + page.path("next").asString());
            seen.addAll(titles(page));
        }

        assertThat(seen)
                .containsExactlyInAnyOrder("Recipe 1", "Recipe 2", "Recipe 3", "Recipe 4", "Recipe 5")
                .doesNotHaveDuplicates();
        assertThat(seen.getLast()).isEqualTo("Recipe 1");
    }

    @Test
    void findsRecipesByWordsThatAreStillBeingTyped() {
        riveras.add(riveras.recipe("Tomato soup", "4 ripe tomatoes", "1 jalapeño, chopped"));
        riveras.add(riveras.recipe("Enchiladas", "2 cups tomato sauce", "12 tortillas"));
        var last = riveras.add(riveras.grandmasMole());

        assertThat(found(last.token(), "to")).containsExactly("Tomato soup", "Enchiladas", "Grandma's Mole");
        assertThat(found(last.token(), "TOMATO")).containsExactly("Tomato soup", "Enchiladas");
        assertThat(found(last.token(), "tomatoe")).containsExactly("Tomato soup", "Enchiladas");
        assertThat(found(last.token(), "tortilla sau")).containsExactly("Enchiladas");
        assertThat(found(last.token(), "jalapeno")).containsExactly("Tomato soup");
        assertThat(found(last.token(), "choppin")).isEmpty();
        assertThat(found(last.token(), "chopping")).containsExactly("Tomato soup");
        assertThat(found(last.token(), "simmered")).containsExactly("Grandma's Mole");
        assertThat(found(last.token(), "the mole")).containsExactly("Grandma's Mole");
        assertThat(found(last.token(), "nana ros")).hasSize(3);
        assertThat(found(last.token(), "tofu")).isEmpty();
        assertThat(found(last.token(), "'); | & !:*")).hasSize(3);
    }

    @Test
    void turnsThePagesOfASearch() {
        riveras.add(riveras.recipe("Bean salad", "beans"));
        riveras.add(riveras.recipe("Chili", "1 can of beans"));
        riveras.add(riveras.recipe("Bean soup", "beans"));
        var last = riveras.add(riveras.recipe("Burritos", "beans and rice"));

        var seen = new ArrayList<String>();
        var page = book(last.token(), "?q=bean&limit=1");
        seen.addAll(titles(page));
        while (!page.path("next").isNull()) {
            page = book(
                    last.token(), "?q=bean&limit=1&cursor=" + page.path("next").asString());
            seen.addAll(titles(page));
        }

        assertThat(seen).containsExactlyInAnyOrder("Bean salad", "Chili", "Bean soup", "Burritos");
        assertThat(seen.subList(0, 2)).containsExactlyInAnyOrder("Bean salad", "Bean soup");
    }

    @Test
    void refusesLimitsAndCursorsThatMakeNoSense() {
        for (var query :
                List.of("?limit=0", "?limit=101", "?limit=many", "?cursor=x", "?cursor=%00", "?cursor=MHxhfGI")) {
            var answer = jules.get(book() + query, riveras.mariasToken());
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void takesTheSameEventTwiceForOne() {
        RecipeAdded mole = riveras.grandmasMole();
        var added = riveras.add(mole);
        jules.send(added.wire());
        var after = riveras.add(riveras.recipe("Rice"));

        assertThat(titles(book(after.token(), ""))).containsExactlyInAnyOrder("Rice", "Grandma's Mole");
    }

    private List<String> found(ConsistencyToken seen, String typed) {
        return titles(book(seen, "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
    }
}
