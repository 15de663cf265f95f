package ai.jules.command.recipe;

import ai.jules.command.undo.Reversal;
import java.util.Optional;

/** A recipe goes back to the version it was, as long as nobody made another one since. */
record RecipeReversal() implements Reversal<RecipeStanding> {

    @Override
    public String kin(RecipeStanding recipe) {
        return "recipe";
    }

    @Override
    public Optional<RecipeStanding> revert(RecipeStanding now, RecipeStanding before, RecipeStanding after) {
        return now.equals(after) ? Optional.of(before) : Optional.empty();
    }

    @Override
    public boolean hasRoomFor(RecipeStanding recipe) {
        return true;
    }
}
