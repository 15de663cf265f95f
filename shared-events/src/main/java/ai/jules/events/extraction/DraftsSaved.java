package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.MemberId;
import java.util.List;
import org.axonframework.serialization.Revision;

/** The person wants these drafts, by their 1-based numbers, in the recipe book. */
@EventName("DraftsSaved")
@Revision("1")
public record DraftsSaved(ExtractionId extraction, MemberId by, List<Integer> numbers) implements ExtractionEvent {}
