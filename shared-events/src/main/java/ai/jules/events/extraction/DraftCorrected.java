package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.MemberId;
import ai.jules.language.Correction;
import java.util.List;
import org.axonframework.serialization.Revision;

/** The person corrected the draft; corrections refer to the draft as it was. */
@EventName("DraftCorrected")
@Revision("1")
public record DraftCorrected(ExtractionId extraction, MemberId by, List<Correction> corrections, Draft draft)
        implements ExtractionEvent {}
