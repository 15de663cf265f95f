package ai.jules.query.recipe;

import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the recipe book. */
@Component
@ProcessingGroup(RecipeProjection.GROUP)
class RecipeProjection {

    static final String GROUP = "recipes";

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
            return EventGroup.projection(GROUP, List.of("recipe_view"), "recipe").calm();
        }
    }

    @EventHandler
    void on(RecipeEvent event, @Timestamp Instant at) {
        switch (event) {
            case RecipeAdded added -> write(added, at);
        }
    }

    private void write(RecipeAdded added, Instant at) {
        jdbc.sql("""
            insert into recipe_view (id, household, version, title, servings, total_minutes, attribution, lines, steps,
                                     photos, added_at, added_by, search)
            values (:id, :household, :version, :title, :servings, :totalMinutes, :attribution, :lines::jsonb,
                    :steps::jsonb, :photos, :addedAt, :addedBy,
                    setweight(searchable(:searchTitle), 'A') || setweight(searchable(:searchLines), 'B')
                        || setweight(searchable(:searchAttribution), 'C') || setweight(searchable(:searchSteps), 'D'))
            on conflict (id) do update set
                household = excluded.household, version = excluded.version, title = excluded.title,
                servings = excluded.servings, total_minutes = excluded.total_minutes,
                attribution = excluded.attribution, lines = excluded.lines, steps = excluded.steps,
                photos = excluded.photos, added_at = excluded.added_at, added_by = excluded.added_by,
                search = excluded.search
            """)
                .param("id", added.recipe().uuid())
                .param("household", added.household().uuid())
                .param("version", added.version())
                .param("title", added.title())
                .param("servings", added.servings())
                .param("totalMinutes", added.totalMinutes())
                .param("attribution", added.attribution())
                .param(
                        "lines",
                        json.writeValueAsString(
                                added.lines().stream().map(RecipeViewLine::of).toList()))
                .param("steps", json.writeValueAsString(added.steps()))
                .param("photos", photos.seal(added.photos()))
                .param("addedAt", at.atOffset(ZoneOffset.UTC))
                .param("addedBy", added.addedBy().uuid())
                .param("searchTitle", SearchWords.fold(added.title()))
                .param("searchLines", words(added.lines()))
                .param("searchAttribution", words(added.attribution()))
                .param("searchSteps", SearchWords.fold(String.join("\n", added.steps())))
                .update();
    }

    private static String words(List<RecipeLine> lines) {
        return SearchWords.fold(lines.stream().map(line -> line.line().text()).collect(Collectors.joining("\n")));
    }

    private static String words(@Nullable String attribution) {
        return attribution == null ? "" : SearchWords.fold(attribution);
    }
}
