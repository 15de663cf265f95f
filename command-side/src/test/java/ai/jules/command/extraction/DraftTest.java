package ai.jules.command.extraction;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagnaDraft;
import static ai.jules.TheRiveras.moleDraft;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.uploadedCard;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Snapshots;
import ai.jules.command.extraction.RecipeExtraction.Kept;
import ai.jules.commands.ExtractionCommand.DropDrafts;
import ai.jules.commands.Refused;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.DraftCorrected;
import ai.jules.events.extraction.DraftsSaved;
import ai.jules.events.recipe.RecipeLine;
import ai.jules.events.recipe.RecipeLine.Origin;
import ai.jules.kitchen.IngredientLines;
import ai.jules.language.Correction;
import ai.jules.language.Corrections;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** A yes covers exactly the draft that was shown. */
class DraftTest extends ExtractionTest {

    private static final DropDrafts SKIP = new DropDrafts(EXTRACTION, HOUSEHOLD, MARIA);

    @Test
    void isCorrectedIntoTheNextVersion() {
        fixture.given(started, filed, read)
                .when(correct(1))
                .expectEvents(corrected)
                .expectResultMessagePayload(CORRECTED)
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void isNotCorrectedInAVersionNobodySees() {
        refused(fixture.given(started, filed, read, corrected).when(correct(1)), Refused.Reason.DRAFT_CHANGED);
    }

    @Test
    void isNotCorrectedWhileThereAreSeveral() {
        refused(fixture.given(started, filed, readTwo).when(correct(1)), Refused.Reason.DRAFT_CHANGED);
    }

    @Test
    void isNotCorrectedBeforeItWasRead() {
        refused(fixture.given(started, filed).when(correct(1)), Refused.Reason.NO_SUCH_DRAFT);
    }

    @Test
    void isSavedAsItWasShown() {
        fixture.given(started, filed, read)
                .when(save(1, 1))
                .expectEvents(saved)
                .expectResultMessagePayload(List.of(kept(lasagnaDraft())));
    }

    @Test
    void isNotSavedInAVersionThatWasNotTheOneShown() {
        refused(fixture.given(started, filed, read, corrected).when(save(1, 1)), Refused.Reason.DRAFT_CHANGED);
    }

    @Test
    void saysOfEachLineWhetherItWasReadOrCorrectedAndByWhom() {
        fixture.given(started, filed, read, corrected).when(save(2, 1)).expectResultMessageMatching(thatKept(kept -> {
            var lines = kept.getFirst().lines();
            assertThat(lines.get(3).origin()).isEqualTo(Origin.CORRECTED);
            assertThat(lines.get(3).by()).isEqualTo(LEO);
            assertThat(lines.get(3).line().original()).isEqualTo("1/2 tsp nutmeg");
            assertThat(lines.stream().filter(line -> line.origin() == Origin.READ))
                    .hasSize(8)
                    .extracting(RecipeLine::by)
                    .containsOnly(MARIA);
        }));
    }

    @Test
    void remembersWhoCorrectedWhichLine() {
        var lessOnion = List.<Correction>of(
                new Correction.ChangeLine(2, IngredientLines.of("1/2", null, "onion", null, "1 onion, chopped", 1)));
        var byMaria = new Draft(LASAGNA, 3, Corrections.apply(lessOnion, CORRECTED.reading()));

        fixture.given(started, filed, read, corrected, new DraftCorrected(EXTRACTION, MARIA, lessOnion, byMaria))
                .when(save(3, 1))
                .expectResultMessageMatching(thatKept(kept -> {
                    assertThat(kept.getFirst().lines().get(1).by()).isEqualTo(MARIA);
                    assertThat(kept.getFirst().lines().get(3).by()).isEqualTo(LEO);
                }));
    }

    @Test
    void goesWithThePhotosWhereTheyWereFiled() {
        fixture.given(started, filed, read).when(save(1, 1)).expectResultMessageMatching(thatKept(kept -> assertThat(
                        kept.getFirst().photos())
                .isEqualTo(photos(filedCard()))));
    }

    @Test
    void goesWithTheUploadedPhotosWhenNothingWasFiled() {
        fixture.given(started, read).when(save(1, 1)).expectResultMessageMatching(thatKept(kept -> assertThat(
                        kept.getFirst().photos())
                .isEqualTo(photos(uploadedCard()))));
    }

    @Test
    void severalAreSavedByNumber() {
        fixture.given(started, filed, readTwo)
                .when(save(0, 2, 1, 2))
                .expectEvents(new DraftsSaved(EXTRACTION, MARIA, List.of(1, 2)))
                .expectResultMessagePayload(List.of(kept(lasagnaDraft()), kept(moleDraft())));
    }

    @Test
    void oneOfSeveralIsSavedByItsNumber() {
        fixture.given(started, filed, readTwo)
                .when(save(0, 2))
                .expectEvents(new DraftsSaved(EXTRACTION, MARIA, List.of(2)))
                .expectResultMessagePayload(List.of(kept(moleDraft())));
    }

    @Test
    void isNotSavedUnderANumberThatIsNone() {
        refused(fixture.given(started, filed, readTwo).when(save(0, 3)), Refused.Reason.NO_SUCH_DRAFT);
        refused(fixture.given(started, filed, readTwo).when(save(0, 0)), Refused.Reason.NO_SUCH_DRAFT);
        refused(fixture.given(started, filed, readTwo).when(save(0)), Refused.Reason.NO_SUCH_DRAFT);
    }

    @Test
    void isNotSavedBeforeItWasRead() {
        refused(fixture.given(started, filed).when(save(1, 1)), Refused.Reason.NO_SUCH_DRAFT);
    }

    @Test
    void isDropped() {
        fixture.given(started, filed, read).when(SKIP).expectEvents(dropped);
    }

    @Test
    void isDecidedOnce() {
        refused(fixture.given(started, filed, read, saved).when(save(1, 1)), Refused.Reason.ALREADY_DECIDED);
        refused(fixture.given(started, filed, read, saved).when(SKIP), Refused.Reason.ALREADY_DECIDED);
        refused(fixture.given(started, filed, read, dropped).when(save(1, 1)), Refused.Reason.ALREADY_DECIDED);
        refused(fixture.given(started, filed, read, dropped).when(correct(1)), Refused.Reason.ALREADY_DECIDED);
    }

    @Test
    void survivesASnapshotOnceItIsSaved() {
        fixture.given(started, filed, read, corrected).when(save(2, 1)).expectState(Snapshots::assertSurvivesASnapshot);
    }

    @SuppressWarnings("unchecked")
    private static Matcher<CommandResultMessage<?>> thatKept(Consumer<List<Kept>> expectation) {
        return Matchers.matches(result -> {
            expectation.accept((List<Kept>) result.getPayload());
            return true;
        });
    }

    private static Kept kept(Draft draft) {
        return new Kept(
                draft,
                draft.reading().recipe().ingredients().stream()
                        .map(line -> new RecipeLine(line, Origin.READ, MARIA))
                        .toList(),
                photos(filedCard()));
    }

    private static void refused(ResultValidator<RecipeExtraction> outcome, Refused.Reason reason) {
        outcome.expectNoEvents().expectException(Refused.class).expectExceptionMessage(reason.code());
    }
}
