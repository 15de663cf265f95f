package ai.jules.commands;

import ai.jules.events.extraction.Abandonment;
import ai.jules.events.extraction.Draft;
import ai.jules.events.extraction.ReadingFailure;
import ai.jules.events.extraction.Source;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Correction;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an extraction. */
public sealed interface ExtractionCommand extends JulesCommand {

    ExtractionId extraction();

    HouseholdId household();

    @Override
    default RoutingKey routingKey() {
        return RoutingKey.of(household());
    }

    /** Begin with photos or words. */
    record StartExtraction(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            MemberId member,
            ThreadId thread,
            Source source,
            Personal<List<StoredPhoto>> photos,
            Personal<String> words)
            implements ExtractionCommand {}

    /** The originals were filed under the recipe. */
    record RecordFiling(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            RecipeId recipe,
            Personal<List<StoredPhoto>> photos)
            implements ExtractionCommand {}

    /** A reader understood. */
    record RecordReading(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            int attempt,
            String reader,
            List<Draft> drafts)
            implements ExtractionCommand {}

    /** A try at reading failed. */
    record RecordFailure(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            int attempt,
            ReadingFailure cause)
            implements ExtractionCommand {}

    /** Nothing will come of it. */
    record Abandon(@TargetAggregateIdentifier ExtractionId extraction, HouseholdId household, Abandonment reason)
            implements ExtractionCommand {}

    /** Change the only draft; refused when it is no longer the version named. */
    record CorrectDraft(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            MemberId by,
            int version,
            List<Correction> corrections)
            implements ExtractionCommand {}

    /** Keep these drafts, by 1-based number; {@code version} is that of a single draft as shown, 0 for several. */
    record SaveDrafts(
            @TargetAggregateIdentifier ExtractionId extraction,
            HouseholdId household,
            MemberId by,
            int version,
            List<Integer> numbers)
            implements ExtractionCommand {}

    /** Keep none of them. */
    record DropDrafts(@TargetAggregateIdentifier ExtractionId extraction, HouseholdId household, MemberId by)
            implements ExtractionCommand {}
}
