package ai.jules.command.recipe;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.SAM;
import static ai.jules.TheRiveras.SATURDAY;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagna;
import static ai.jules.TheRiveras.mole;
import static ai.jules.TheRiveras.photos;
import static ai.jules.command.undo.Deeds.as;
import static ai.jules.command.undo.Deeds.did;

import ai.jules.command.Snapshots;
import ai.jules.command.undo.Deeds;
import ai.jules.command.undo.TakingBack.ChangedSince;
import ai.jules.command.undo.TakingBack.Left;
import ai.jules.command.undo.TakingBack.NothingToTakeBack;
import ai.jules.command.undo.TakingBack.Step;
import ai.jules.command.undo.TakingBack.TakenBack;
import ai.jules.command.undo.TakingBack.TooLate;
import ai.jules.commands.RecipeCommand.ReadRecipe;
import ai.jules.commands.RecipeCommand.RestoreRecipe;
import ai.jules.commands.RecipeCommand.RetireRecipe;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.RecipeCommand.UpdateRecipe;
import ai.jules.commands.Refused;
import ai.jules.events.recipe.RecipeAdded;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeRestored;
import ai.jules.events.recipe.RecipeRetired;
import ai.jules.events.recipe.RecipeRetired.Reason;
import ai.jules.events.recipe.RecipeUpdated;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Recipe;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dropping a recipe, putting it back, making another version of it, and taking each of these back. */
class ChangingARecipeTest {

    private static final Recipe CARD = lasagna().recipe();
    private static final Recipe OTHER = mole().recipe();
    private static final Personal<List<StoredPhoto>> NO_PHOTO = Personal.content(LEO, List.of());

    private static final RecipeAdded ADDED = new RecipeAdded(
            LASAGNA,
            HOUSEHOLD,
            EXTRACTION,
            MARIA,
            1,
            CARD.title(),
            CARD.servings(),
            CARD.totalMinutes(),
            lines(CARD, MARIA),
            CARD.steps(),
            CARD.attribution(),
            photos(filedCard()));
    private static final RecipeUpdated UPDATED = version(2, null, OTHER, LEO, LEO);
    private static final RecipeRetired DROPPED = new RecipeRetired(LASAGNA, HOUSEHOLD, LEO, Reason.DROPPED);
    private static final RecipeStanding FIRST = new RecipeStanding(CARD.title(), 1);
    private static final RecipeStanding SECOND = new RecipeStanding(OTHER.title(), 2);

    private final FixtureConfiguration<FamilyRecipe> fixture = Deeds.fixture(FamilyRecipe.class);

    private static List<RecipeLine> lines(Recipe recipe, MemberId by) {
        return recipe.ingredients().stream()
                .map(line -> new RecipeLine(line, RecipeLine.Origin.READ, by))
                .toList();
    }

    private static RecipeUpdated version(
            int version, @Nullable Integer bringsBack, Recipe content, MemberId linesBy, MemberId by) {
        return new RecipeUpdated(
                LASAGNA,
                HOUSEHOLD,
                EXTRACTION,
                by,
                version,
                bringsBack,
                content.title(),
                content.servings(),
                content.totalMinutes(),
                lines(content, linesBy),
                content.steps(),
                content.attribution(),
                photos(filedCard()));
    }

    private static UpdateRecipe update(Personal<List<StoredPhoto>> photos) {
        return new UpdateRecipe(LASAGNA, HOUSEHOLD, EXTRACTION, LEO, OTHER, lines(OTHER, LEO), photos);
    }

    private ResultValidator<FamilyRecipe> takeBack(String action, Object... given) {
        return fixture.givenCurrentTime(SATURDAY)
                .andGiven(given)
                .when(new TakeBackRecipe(LASAGNA, HOUSEHOLD, MARIA, action), as(MARIA, "undo", SATURDAY));
    }

    private static void refuses(ResultValidator<FamilyRecipe> result, Refused.Reason reason) {
        result.expectNoEvents()
                .expectException(
                        Matchers.matches(failure -> failure instanceof Refused refused && refused.reason() == reason));
    }

    @Test
    void isDroppedByAnybodyButAChild() {
        fixture.given(ADDED)
                .when(new RetireRecipe(LASAGNA, HOUSEHOLD, LEO, Role.ADULT))
                .expectEvents(DROPPED);
        fixture.given(ADDED)
                .when(new RetireRecipe(LASAGNA, HOUSEHOLD, ANA, Role.TEEN))
                .expectEvents(new RecipeRetired(LASAGNA, HOUSEHOLD, ANA, Reason.DROPPED));
        refuses(
                fixture.given(ADDED).when(new RetireRecipe(LASAGNA, HOUSEHOLD, SAM, Role.CHILD)),
                Refused.Reason.NOT_ALLOWED);
    }

    @Test
    void isDroppedOnceAndPutBackOnce() {
        fixture.given(ADDED, DROPPED)
                .when(new RetireRecipe(LASAGNA, HOUSEHOLD, MARIA, Role.ADULT))
                .expectNoEvents();
        fixture.given(ADDED, DROPPED)
                .when(new RestoreRecipe(LASAGNA, HOUSEHOLD, MARIA, Role.ADULT))
                .expectEvents(new RecipeRestored(LASAGNA, HOUSEHOLD, MARIA));
        fixture.given(ADDED)
                .when(new RestoreRecipe(LASAGNA, HOUSEHOLD, MARIA, Role.ADULT))
                .expectNoEvents();
        refuses(
                fixture.given(ADDED, DROPPED).when(new RestoreRecipe(LASAGNA, HOUSEHOLD, SAM, Role.CHILD)),
                Refused.Reason.NOT_ALLOWED);
    }

    @Test
    void isNothingToAnotherHousehold() {
        var neighbours = new HouseholdId(new UUID(7, 7));
        refuses(
                fixture.given(ADDED).when(new RetireRecipe(LASAGNA, neighbours, LEO, Role.ADULT)),
                Refused.Reason.NOT_FOUND);
        refuses(fixture.given(ADDED).when(new ReadRecipe(LASAGNA, neighbours)), Refused.Reason.NOT_FOUND);
        refuses(
                fixture.given(ADDED)
                        .when(new TakeBackRecipe(LASAGNA, neighbours, LEO, "SM1"), as(LEO, "undo", SATURDAY)),
                Refused.Reason.NOT_FOUND);
    }

    @Test
    void tellsWhatItSaysWhileItIsInTheBook() {
        fixture.given(ADDED).when(new ReadRecipe(LASAGNA, HOUSEHOLD)).expectResultMessagePayload(CARD);
        fixture.given(ADDED, UPDATED).when(new ReadRecipe(LASAGNA, HOUSEHOLD)).expectResultMessagePayload(OTHER);
        refuses(fixture.given(ADDED, DROPPED).when(new ReadRecipe(LASAGNA, HOUSEHOLD)), Refused.Reason.NOT_FOUND);
    }

    @Test
    void getsAnotherVersionAndKeepsItsPhotoWhenThatHasNone() {
        fixture.given(ADDED).when(update(NO_PHOTO)).expectEvents(UPDATED);
        fixture.given(ADDED, UPDATED).when(update(NO_PHOTO)).expectEvents(version(3, null, OTHER, LEO, LEO));
        refuses(fixture.given(ADDED, DROPPED).when(update(NO_PHOTO)), Refused.Reason.NOT_FOUND);
    }

    @Test
    void goesOutOfTheBookWhenItsSavingIsTakenBack() {
        takeBack("SM1", did(MARIA, "SM1", ADDED))
                .expectEvents(new RecipeRetired(LASAGNA, HOUSEHOLD, MARIA, Reason.TAKEN_BACK))
                .expectResultMessagePayload(new TakenBack<>(List.of(new Step<>(FIRST, null)), List.of()));
    }

    @Test
    void comesBackAsItWasWhenItsDroppingIsTakenBack() {
        takeBack("SM2", did(MARIA, "SM1", ADDED), did(LEO, "SM2", DROPPED))
                .expectEvents(new RecipeRestored(LASAGNA, HOUSEHOLD, MARIA))
                .expectResultMessagePayload(new TakenBack<>(List.of(new Step<>(null, FIRST)), List.of()));
    }

    @Test
    void goesOutAgainWhenItsRestoringIsTakenBack() {
        takeBack(
                        "SM3",
                        did(MARIA, "SM1", ADDED),
                        did(LEO, "SM2", DROPPED),
                        did(MARIA, "SM3", new RecipeRestored(LASAGNA, HOUSEHOLD, MARIA)))
                .expectEvents(new RecipeRetired(LASAGNA, HOUSEHOLD, MARIA, Reason.TAKEN_BACK));
    }

    @Test
    void saysAgainWhatItSaidWhenAnUpdateIsTakenBack() {
        takeBack("SM2", did(MARIA, "SM1", ADDED), did(LEO, "SM2", UPDATED))
                .expectEvents(version(3, 1, CARD, MARIA, MARIA))
                .expectResultMessagePayload(new TakenBack<>(List.of(new Step<>(SECOND, FIRST)), List.of()));
    }

    @Test
    void takesBackTheTakingBackOfAnUpdate() {
        takeBack(
                        "SM3",
                        did(MARIA, "SM1", ADDED),
                        did(LEO, "SM2", UPDATED),
                        did(MARIA, "SM3", version(3, 1, CARD, MARIA, MARIA)))
                .expectEvents(version(4, 2, OTHER, LEO, MARIA));
    }

    @Test
    void undoesAllOfAnActionThatChangedAndDroppedIt() {
        takeBack("SM2", did(MARIA, "SM1", ADDED), did(LEO, "SM2", UPDATED), did(LEO, "SM2", DROPPED))
                .expectEvents(new RecipeRestored(LASAGNA, HOUSEHOLD, MARIA), version(3, 1, CARD, MARIA, MARIA));
    }

    @Test
    void staysAsSomebodyElseHasLeftIt() {
        takeBack("SM1", did(MARIA, "SM1", ADDED), did(LEO, "SM2", UPDATED))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(new Left<>(FIRST, SECOND, LEO.toString()))));
        takeBack("SM1", did(MARIA, "SM1", ADDED), did(LEO, "SM2", DROPPED))
                .expectNoEvents()
                .expectResultMessagePayload(new ChangedSince<>(List.of(new Left<>(FIRST, null, LEO.toString()))));
    }

    @Test
    void isTooLateAfterADayAndKnowsNothingOfOtherActions() {
        fixture.givenCurrentTime(SATURDAY)
                .andGiven(did(MARIA, "SM1", ADDED))
                .when(
                        new TakeBackRecipe(LASAGNA, HOUSEHOLD, MARIA, "SM1"),
                        as(MARIA, "undo", SATURDAY.plus(Duration.ofHours(25))))
                .expectNoEvents()
                .expectResultMessagePayload(new TooLate<>());
        takeBack("SM9", did(MARIA, "SM1", ADDED))
                .expectNoEvents()
                .expectResultMessagePayload(new NothingToTakeBack<>());
    }

    @Test
    void survivesASnapshotWithAllItsVersions() {
        takeBack("SM2", did(MARIA, "SM1", ADDED), did(LEO, "SM2", UPDATED))
                .expectState(Snapshots::assertSurvivesASnapshot);
    }
}
