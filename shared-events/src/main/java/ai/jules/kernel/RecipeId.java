package ai.jules.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** A recipe in a family's book. Written {@code recipe:<uuid>}. */
public record RecipeId(UUID uuid) implements StreamId {

    private static final String TYPE = "recipe";

    public RecipeId {
        Objects.requireNonNull(uuid);
    }

    @JsonCreator
    public static RecipeId parse(String text) {
        return new RecipeId(StreamId.parse(TYPE, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TYPE + ":" + uuid;
    }
}
