package ai.jules.query.recipe;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.RecipeId;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the recipe book, and every version of every recipe. */
@Component
@ProcessingGroup(RecipeProjection.GROUP)
class RecipeProjection {

    static final String GROUP = "recipes";

    /** Who added it and when is told by its first version alone. */
    private static final String SHOWN = """
        insert into recipe_view (id, household, version, title, servings, total_minutes, attribution, lines, steps,
                                 photos, added_at, added_by, search)
        values (:id, :household, :version, :title, :servings, :totalMinutes, :attribution, :lines::jsonb,
                :steps::jsonb, :photos, :at, :by,
                setweight(searchable(:searchTitle), 'A') || setweight(searchable(:searchLines), 'B')
                    || setweight(searchable(:searchAttribution), 'C') || setweight(searchable(:searchSteps), 'D'))
        on conflict (id) do update set
            version = excluded.version, title = excluded.title, servings = excluded.servings,
            total_minutes = excluded.total_minutes, attribution = excluded.attribution, lines = excluded.lines,
            steps = excluded.steps, photos = excluded.photos, search = excluded.search
        """;

    private static final String VERSION = """
        insert into recipe_version_view (recipe, version, household, title, servings, total_minutes, attribution, lines,
                                         steps, photos, at, by, brings_back)
        values (:id, :version, :household, :title, :servings, :totalMinutes, :attribution, :lines::jsonb, :steps::jsonb,
                :photos, :at, :by, :bringsBack)
        on conflict do nothing
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecipePhotos photos;

    RecipeProjection(JdbcClient jdbc, JsonMapper json, RecipePhotos photos) {
        this.jdbc = jdbc;
        this.json = json;
        this.photos = photos;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup recipes() {
            return EventGroup.projection(GROUP, List.of("recipe_view", "recipe_version_view"), "recipe")
                    .calm();
        }
    }

    @EventHandler
    void on(RecipeEvent event, @Timestamp Instant at) {
        switch (event) {
            case RecipeAdded added -> write(RecipeContent.of(added), at);
            case RecipeUpdated updated -> write(RecipeContent.of(updated), at);
            case RecipeRetired retired -> retire(retired.recipe(), true);
            case RecipeRestored restored -> retire(restored.recipe(), false);
        }
    }

    private void write(RecipeContent text, Instant at) {
        var sealed = photos.seal(text.photos());
        with(text, sealed, at, SHOWN)
                .param("searchTitle", text.searchTitle())
                .param("searchLines", text.searchLines())
                .param("searchAttribution", text.searchAttribution())
                .param("searchSteps", text.searchSteps())
                .update();
        with(text, sealed, at, VERSION).param("bringsBack", text.bringsBack()).update();
    }

    private StatementSpec with(RecipeContent text, String sealedPhotos, Instant at, String sql) {
        return jdbc.sql(sql)
                .param("id", text.recipe().uuid())
                .param("household", text.household().uuid())
                .param("version", text.version())
                .param("title", text.title())
                .param("servings", text.servings())
                .param("totalMinutes", text.totalMinutes())
                .param("attribution", text.attribution())
                .param("lines", json.writeValueAsString(text.viewLines()))
                .param("steps", json.writeValueAsString(text.steps()))
                .param("photos", sealedPhotos)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", text.by().uuid());
    }

    private void retire(RecipeId recipe, boolean retired) {
        jdbc.sql("update recipe_view set retired = ? where id = ?")
                .params(retired, recipe.uuid())
                .update();
    }
}
