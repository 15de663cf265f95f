package ai.jules.query.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.query.Installation;
import ai.jules.query.TheRiveras;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A recipe that is dropped, put back, changed and changed back. */
class RecipeHistoryIT {

    private final Installation jules = Installation.get();
    private final TheRiveras riveras = new TheRiveras(jules);

    private JsonNode read(ConsistencyToken seen, String path) {
        var answer = jules.get(
                "/api/v1/households/" + riveras.household.uuid() + "/recipes" + path,
                riveras.mariasToken(),
                ConsistencyToken.WANTED,
                seen.create());
        assertThat(answer.header(ConsistencyToken.STALE)).isEmpty();
        return answer.json();
    }

    private List<String> titles(ConsistencyToken seen, String query) {
        return read(seen, query)
                .path("items")
                .valueStream()
                .map(recipe -> recipe.path("title").asString())
                .toList();
    }

    private static String path(RecipeAdded recipe) {
        return "/" + recipe.recipe().uuid();
    }

    @Test
    void listsWhatWasDroppedNoLongerAndStillKnowsIt() {
        var mole = riveras.grandmasMole();
        riveras.add(mole);
        riveras.add(riveras.recipe("Rice", "1 cup rice"));
        var dropped = riveras.drop(mole).token();

        assertThat(titles(dropped, "")).containsExactly("Rice");
        assertThat(titles(dropped, "?q=mole")).isEmpty();
        var known = read(dropped, path(mole));
        assertThat(known.path("retired").asBoolean()).isTrue();
        assertThat(known.path("title").asString()).isEqualTo("Grandma's Mole");
        assertThat(known.path("photos").size()).isEqualTo(1);
    }

    @Test
    void listsWhatWasPutBackAsItWas() {
        var mole = riveras.grandmasMole();
        riveras.add(mole);
        var before = read(riveras.add(riveras.recipe("Rice")).token(), path(mole));
        riveras.drop(mole);
        var restored = riveras.restore(mole).token();

        assertThat(titles(restored, "?q=mole")).containsExactly("Grandma's Mole");
        var after = read(restored, path(mole));
        assertThat(after.path("retired").asBoolean()).isFalse();
        for (var field : List.of("title", "ingredients", "steps", "version", "addedAt", "addedBy", "attribution")) {
            assertThat(after.path(field)).as(field).isEqualTo(before.path(field));
        }
    }

    @Test
    void showsTheLatestVersionAndKeepsTheEarlierOnes() {
        var mole = riveras.grandmasMole();
        riveras.add(mole);
        var updated =
                riveras.update(mole, 2, "Mole for many", "9 pasilla chiles").token();

        var shown = read(updated, path(mole));
        assertThat(shown.path("version").asInt()).isEqualTo(2);
        assertThat(shown.path("title").asString()).isEqualTo("Mole for many");
        assertThat(shown.path("ingredients").size()).isEqualTo(1);
        assertThat(shown.path("addedBy").asString())
                .isEqualTo(riveras.maria.uuid().toString());
        assertThat(titles(updated, "?q=pasilla")).containsExactly("Mole for many");
        assertThat(titles(updated, "?q=cinnamon")).isEmpty();

        var versions = read(updated, path(mole) + "/versions").path("items");
        assertThat(versions.valueStream().map(one -> one.path("version").asInt()))
                .containsExactly(2, 1);
        assertThat(versions.path(0).path("by").asString())
                .isEqualTo(riveras.leo.uuid().toString());
        assertThat(versions.path(1).path("title").asString()).isEqualTo("Grandma's Mole");
        assertThat(versions.path(1).path("ingredients").path(0).path("original").asString())
                .isEqualTo("3 ancho chi1es, seeded");
        assertThat(versions.path(1).path("photos").size()).isEqualTo(1);
    }

    @Test
    void showsTheEarlierVersionAgainWhenTheLaterIsTakenBack() {
        var mole = riveras.grandmasMole();
        riveras.add(mole);
        riveras.update(mole, 2, "Mole for many", "9 pasilla chiles");
        var back = riveras.bringBack(mole, 3).token();

        var shown = read(back, path(mole));
        assertThat(shown.path("version").asInt()).isEqualTo(3);
        assertThat(shown.path("title").asString()).isEqualTo("Grandma's Mole");
        assertThat(shown.path("ingredients").size()).isEqualTo(2);
        var latest = read(back, path(mole) + "/versions").path("items").path(0);
        assertThat(latest.path("bringsBack").asInt()).isEqualTo(1);
    }

    @Test
    void showsNobodyAnotherHouseholdsVersions() {
        var mole = riveras.grandmasMole();
        var added = riveras.add(mole);
        read(added.token(), path(mole));
        var neighbours = new TheRiveras(jules);

        var throughTheirs = "/api/v1/households/" + neighbours.household.uuid() + "/recipes" + path(mole) + "/versions";
        assertThat(jules.get(throughTheirs, neighbours.mariasToken()).status()).isEqualTo(404);
        var ours = "/api/v1/households/" + riveras.household.uuid() + "/recipes" + path(mole) + "/versions";
        assertThat(jules.get(ours, neighbours.mariasToken()).status()).isEqualTo(404);
    }
}
