package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import org.axonframework.serialization.Revision;

/** One try at reading failed. */
@EventName("ReadingFailed")
@Revision("1")
public record ReadingFailed(ExtractionId extraction, int attempt, ReadingFailure cause, boolean last)
        implements ExtractionEvent {}
