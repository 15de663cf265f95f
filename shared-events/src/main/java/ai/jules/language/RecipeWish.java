package ai.jules.language;

/** About the recipe book. */
public sealed interface RecipeWish extends Wish {

    /** {@code my recipes}. */
    record ShowRecipes() implements RecipeWish {}

    /** {@code any chicken recipes}, {@code send the lasagna}. */
    record FindRecipe(String words) implements RecipeWish {}

    /** {@code delete the lasagna recipe}. */
    record DropRecipe(String recipe) implements RecipeWish {

        @Override
        public boolean writes() {
            return true;
        }
    }

    /** The text is a recipe. */
    record Paste() implements RecipeWish {

        @Override
        public boolean writes() {
            return true;
        }
    }

    /** The text is, or holds, the address of a recipe. */
    record RecipeLink(String url) implements RecipeWish {

        @Override
        public boolean writes() {
            return true;
        }
    }

    @Override
    default boolean writes() {
        return false;
    }
}
