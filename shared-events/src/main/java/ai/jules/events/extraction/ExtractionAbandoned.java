package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import org.axonframework.serialization.Revision;

/** Nothing could be made of it; nothing is left behind. */
@EventName("ExtractionAbandoned")
@Revision("1")
public record ExtractionAbandoned(ExtractionId extraction, Abandonment reason) implements ExtractionEvent {}
