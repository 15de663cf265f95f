package ai.jules.query.recipe;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a recipe said in each of its versions, and who made it so. */
@Component
class RecipeVersions {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecipePhotos photos;

    RecipeVersions(JdbcClient jdbc, JsonMapper json, RecipePhotos photos) {
        this.jdbc = jdbc;
        this.json = json;
        this.photos = photos;
    }

    /**
     * A version as it is shown.
     *
     * @param totalMinutes from start to table
     * @param bringsBack the earlier version this one repeats, when a later one was taken back
     */
    record Version(
            int version,
            String title,
            @Nullable Integer servings,
            List<RecipeViewLine> ingredients,
            List<String> steps,
            @Nullable Integer totalMinutes,
            @Nullable String attribution,
            Instant at,
            UUID by,
            @Nullable Integer bringsBack,
            List<RecipePhotos.Links> photos) {}

    /** The latest first; none when the household has no such recipe. */
    List<Version> of(UUID household, UUID recipe) {
        return jdbc.sql("select * from recipe_version_view where household = ? and recipe = ? order by version desc")
                .params(household, recipe)
                .query((row, _) -> read(row))
                .list();
    }

    private Version read(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("title"),
                row.getObject("servings", Integer.class),
                List.of(json.readValue(row.getString("lines"), RecipeViewLine[].class)),
                List.of(json.readValue(row.getString("steps"), String[].class)),
                row.getObject("total_minutes", Integer.class),
                row.getString("attribution"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("by", UUID.class),
                row.getObject("brings_back", Integer.class),
                photos.open(row.getString("photos")));
    }
}
