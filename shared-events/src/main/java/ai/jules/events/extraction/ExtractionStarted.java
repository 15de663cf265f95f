package ai.jules.events.extraction;

import ai.jules.kernel.EventName;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.StoredPhoto;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Photos or words are to become recipes. */
@EventName("ExtractionStarted")
@Revision("1")
public record ExtractionStarted(
        ExtractionId extraction,
        HouseholdId household,
        MemberId member,
        ThreadId thread,
        Source source,
        Personal<List<StoredPhoto>> photos,
        Personal<String> words)
        implements ExtractionEvent {}
