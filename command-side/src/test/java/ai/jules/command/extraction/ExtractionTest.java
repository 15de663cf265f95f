package ai.jules.command.extraction;

import static ai.jules.TheRiveras.EXTRACTION;
import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.filedCard;
import static ai.jules.TheRiveras.lasagna;
import static ai.jules.TheRiveras.lasagnaDraft;
import static ai.jules.TheRiveras.maria;
import static ai.jules.TheRiveras.moleDraft;
import static ai.jules.TheRiveras.photos;
import static ai.jules.TheRiveras.uploadedCard;

import ai.jules.commands.ExtractionCommand.CorrectDraft;
import ai.jules.commands.ExtractionCommand.SaveDrafts;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.DraftCorrected;
import ai.jules.events.extraction.DraftsSaved;
import ai.jules.events.extraction.ExtractionDropped;
import ai.jules.events.extraction.ExtractionStarted;
import ai.jules.events.extraction.PhotosFiled;
import ai.jules.events.extraction.ReadingFailed;
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.events.extraction.RecipeRead;
import ai.jules.events.extraction.Source;
import ai.jules.kitchen.IngredientLines;
import ai.jules.language.Correction;
import ai.jules.language.Corrections;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;

/** Grandma's card so far, for the tests of what may become of it. */
abstract class ExtractionTest {

    static final ExtractionStarted started = new ExtractionStarted(
            EXTRACTION, HOUSEHOLD, MARIA, MARIAS_THREAD, Source.PHOTO, photos(uploadedCard()), maria(""));
    static final PhotosFiled filed = new PhotosFiled(EXTRACTION, LASAGNA, photos(filedCard()));
    static final RecipeRead read = new RecipeRead(EXTRACTION, 1, "openai", List.of(lasagnaDraft()));
    static final RecipeRead readTwo = new RecipeRead(EXTRACTION, 1, "openai", List.of(lasagnaDraft(), moleDraft()));
    static final ExtractionDropped dropped = new ExtractionDropped(EXTRACTION, MARIA);
    static final DraftsSaved saved = new DraftsSaved(EXTRACTION, MARIA, List.of(1));

    /** A quarter of a teaspoon, and for six. */
    static final List<Correction> LESS_NUTMEG = List.of(
            new Correction.ChangeLine(4, IngredientLines.of("1/4", "tsp", "nutmeg", null, "1/2 tsp nutmeg", 1)),
            new Correction.ChangeServings(6));

    static final Draft CORRECTED = new Draft(LASAGNA, 2, Corrections.apply(LESS_NUTMEG, lasagna()));
    static final DraftCorrected corrected = new DraftCorrected(EXTRACTION, LEO, LESS_NUTMEG, CORRECTED);

    final FixtureConfiguration<RecipeExtraction> fixture = new AggregateTestFixture<>(RecipeExtraction.class);

    static ReadingFailed failed(int attempt) {
        return new ReadingFailed(EXTRACTION, attempt, ReadingFailure.TIMED_OUT, attempt == 3);
    }

    /** @param version of the single draft that was shown, 0 for several */
    static SaveDrafts save(int version, Integer... numbers) {
        return new SaveDrafts(EXTRACTION, HOUSEHOLD, MARIA, version, List.of(numbers));
    }

    static CorrectDraft correct(int version) {
        return new CorrectDraft(EXTRACTION, HOUSEHOLD, LEO, version, LESS_NUTMEG);
    }
}
