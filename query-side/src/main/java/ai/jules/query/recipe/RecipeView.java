package ai.jules.query.recipe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the recipe book; written by {@link RecipeProjection} alone. */
@Entity
@Immutable
@Table(name = "recipe_view")
class RecipeView {

    @Id
    private UUID id;

    private UUID household;
    private int version;
    private String title;
    private @Nullable Integer servings;
    private @Nullable Integer totalMinutes;
    private @Nullable String attribution;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private List<RecipeViewLine> lines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private List<String> steps;

    private String photos;
    private Instant addedAt;
    private UUID addedBy;
    private boolean retired;

    protected RecipeView() {}

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    @Nullable
    Integer servings() {
        return servings;
    }

    @Nullable
    Integer totalMinutes() {
        return totalMinutes;
    }

    @Nullable
    String attribution() {
        return attribution;
    }

    List<RecipeViewLine> lines() {
        return lines;
    }

    List<String> steps() {
        return steps;
    }

    /** Sealed, see {@link RecipePhotos}. */
    String photos() {
        return photos;
    }

    Instant addedAt() {
        return addedAt;
    }

    UUID addedBy() {
        return addedBy;
    }

    boolean retired() {
        return retired;
    }
}
