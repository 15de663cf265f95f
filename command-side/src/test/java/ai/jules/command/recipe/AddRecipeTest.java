package ai.jules.command.recipe;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagna;
import static ai.jules.TheRiveras.photos;

import ai.jules.command.Snapshots;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.kitchen.Recipe;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AddRecipeTest {

    private static final Recipe CARD = lasagna().recipe();
    private static final List<RecipeLine> LINES = CARD.ingredients().stream()
            .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, MARIA))
            .toList();
    private static final AddRecipe ADD =
            new AddRecipe(LASAGNA, HOUSEHOLD, EXTRACTION, MARIA, CARD, LINES, photos(filedCard()));
    private static final RecipeAdded ADDED = new RecipeAdded(
            LASAGNA,
            HOUSEHOLD,
            EXTRACTION,
            MARIA,
            1,
            "Grandma's Lasagna",
            8,
            75,
            LINES,
            CARD.steps(),
            "Nana Rosa",
            photos(filedCard()));

    private final FixtureConfiguration<FamilyRecipe> fixture = new AggregateTestFixture<>(FamilyRecipe.class);

    @Test
    void keepsWhatTheCardSaysAndWhoBroughtIt() {
        fixture.givenNoPriorActivity().when(ADD).expectEvents(ADDED);
    }

    @Test
    void keepsUnknownWhatWasNotRead() {
        var unread = new Recipe("Toast", null, null, List.of(), List.of("Toast the bread."), null);

        fixture.givenNoPriorActivity()
                .when(new AddRecipe(LASAGNA, HOUSEHOLD, EXTRACTION, MARIA, unread, List.of(), photos()))
                .expectEvents(new RecipeAdded(
                        LASAGNA,
                        HOUSEHOLD,
                        EXTRACTION,
                        MARIA,
                        1,
                        "Toast",
                        null,
                        null,
                        List.of(),
                        List.of("Toast the bread."),
                        null,
                        photos()));
    }

    @Test
    void isAddedOnce() {
        fixture.given(ADDED).when(ADD).expectException(EventStoreException.class);
    }

    @Test
    void survivesASnapshot() {
        fixture.givenNoPriorActivity().when(ADD).expectState(Snapshots::assertSurvivesASnapshot);
    }
}
