package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** A reader understood the photos or words; the drafts are in the order they were found. */
@EventName("RecipeRead")
@Revision("1")
public record RecipeRead(ExtractionId extraction, int attempt, String reader, List<Draft> drafts)
        implements ExtractionEvent {}
