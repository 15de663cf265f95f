package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person does not want them. */
@EventName("ExtractionDropped")
@Revision("1")
public record ExtractionDropped(ExtractionId extraction, MemberId by) implements ExtractionEvent {}
