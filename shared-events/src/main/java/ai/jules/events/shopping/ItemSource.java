package ai.jules.events.shopping;

import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** Why something is on the list. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface ItemSource {

    /** Somebody put it there. */
    record ByHand(MemberId by) implements ItemSource {}

    /**
     * A dish of the week needs it.
     *
     * @param plan the stream of the plan the dish belongs to
     * @param recipe null for a dish that is not in the book
     */
    record ForDish(String plan, String dish, @Nullable RecipeId recipe) implements ItemSource {}
}
