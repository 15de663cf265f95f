package ai.jules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedRecipeTest {

    @Test
    void isSeenWithoutLinesOrCommas() {
        assertThat(TypedRecipe.isOne("Mom's Meatballs 1 lb ground beef 1/2 cup breadcrumbs 1 egg 1 tsp salt. Mix it all"
                        + " together, roll into balls, bake at 400 for 20 minutes. Makes 24"))
                .isTrue();
    }

    @Test
    void isNoListOfWhatToBuy() {
        assertThat(TypedRecipe.isOne(
                        "need 1 lb ground beef 2 cups breadcrumbs 12 eggs and 1 can tomatoes for the bake at the"
                                + " school, serve at 12, cook for 20 minutes"))
                .isFalse();
    }
}
