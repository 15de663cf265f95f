package ai.jules.command.extraction;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagnaDraft;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.moleDraft;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.uploadedCard;

import ai.jules.command.Snapshots;
import ai.jules.commands.ExtractionCommand.Abandon;
import ai.jules.commands.ExtractionCommand.RecordFailure;
import ai.jules.commands.ExtractionCommand.RecordFiling;
import ai.jules.commands.ExtractionCommand.RecordReading;
import ai.jules.commands.ExtractionCommand.StartExtraction;
import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.ExtractionAbandoned;
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.events.extraction.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest extends ExtractionTest {

    @Test
    void beginsWithPhotos() {
        fixture.givenNoPriorActivity()
                .when(new StartExtraction(
                        EXTRACTION, HOUSEHOLD, MARIA, MARIAS_THREAD, Source.PHOTO, photos(uploadedCard()), maria("")))
                .expectEvents(started);
    }

    @Test
    void keepsWhereThePhotosWereFiled() {
        fixture.given(started)
                .when(new RecordFiling(EXTRACTION, HOUSEHOLD, LASAGNA, photos(filedCard())))
                .expectEvents(filed);
    }

    @Test
    void keepsWhatWasRead() {
        fixture.given(started, filed)
                .when(reading(1, lasagnaDraft()))
                .expectEvents(read)
                .expectState(Snapshots::assertSurvivesASnapshot);
    }

    @Test
    void keepsSeveralRecipesInTheOrderTheyWereFound() {
        fixture.given(started, filed)
                .when(reading(1, lasagnaDraft(), moleDraft()))
                .expectEvents(readTwo);
    }

    @Test
    void isReadOnce() {
        fixture.given(started, filed, read).when(reading(2, moleDraft())).expectNoEvents();
    }

    @Test
    void takesNoReadingWithoutARecipe() {
        fixture.given(started, filed).when(reading(1)).expectNoEvents();
    }

    @Test
    void countsFailuresUpToTheLast() {
        fixture.given(started, filed).when(failure(1)).expectEvents(failed(1));
        fixture.given(started, filed, failed(1)).when(failure(2)).expectEvents(failed(2));
        fixture.given(started, filed, failed(1), failed(2)).when(failure(3)).expectEvents(failed(3));
    }

    @Test
    void countsAFailureThatIsReportedTwiceOnce() {
        fixture.given(started, filed, failed(1)).when(failure(1)).expectNoEvents();
    }

    @Test
    void ignoresAFailureThatComesAfterTheReading() {
        fixture.given(started, filed, read).when(failure(1)).expectNoEvents();
    }

    @Test
    void takesAReadingAfterAFailure() {
        fixture.given(started, filed, failed(1))
                .when(reading(1, lasagnaDraft()))
                .expectEvents(read);
    }

    @ParameterizedTest
    @EnumSource(Abandonment.class)
    void isAbandonedWithAReason(Abandonment reason) {
        fixture.given(started, filed)
                .when(new Abandon(EXTRACTION, HOUSEHOLD, reason))
                .expectEvents(new ExtractionAbandoned(EXTRACTION, reason));
    }

    @Test
    void isNotAbandonedOnceItIsSaved() {
        fixture.given(started, filed, read, saved)
                .when(new Abandon(EXTRACTION, HOUSEHOLD, Abandonment.EXPIRED))
                .expectNoEvents();
    }

    @Test
    void nothingMoreIsReadOrFiledOnceItIsOver() {
        var over = new ExtractionAbandoned(EXTRACTION, Abandonment.READING_FAILED);

        fixture.given(started, filed, over).when(reading(3, lasagnaDraft())).expectNoEvents();
        fixture.given(started, filed, over).when(failure(1)).expectNoEvents();
        fixture.given(started, over)
                .when(new RecordFiling(EXTRACTION, HOUSEHOLD, LASAGNA, photos(filedCard())))
                .expectNoEvents();
    }

    private static RecordReading reading(int attempt, Draft... drafts) {
        return new RecordReading(EXTRACTION, HOUSEHOLD, attempt, "openai", List.of(drafts));
    }

    private static RecordFailure failure(int attempt) {
        return new RecordFailure(EXTRACTION, HOUSEHOLD, attempt, ReadingFailure.TIMED_OUT);
    }
}
