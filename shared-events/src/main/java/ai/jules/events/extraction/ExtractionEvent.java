package ai.jules.events.extraction;

import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.JulesEvent;

/** What happened to one extraction. The permits are the table of contents. */
public sealed interface ExtractionEvent extends JulesEvent
        permits ExtractionStarted,
                PhotosFiled,
                RecipeRead,
                ReadingFailed,
                DraftCorrected,
                DraftsSaved,
                ExtractionDropped,
                ExtractionAbandoned {

    ExtractionId extraction();
}
