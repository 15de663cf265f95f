package ai.jules.events.conversation;

import ai.jules.kernel.ExtractionId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What Jules is waiting to hear. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Question {

    /** What should I call you? */
    record Name() implements Question {}

    /**
     * Is this draft right?
     *
     * @param version the draft that was shown; a yes covers exactly this one
     */
    record ApproveDraft(ExtractionId extraction, int version) implements Question {}

    /** Which of these recipes? */
    record ChooseRecipes(ExtractionId extraction, int recipes) implements Question {}
}
