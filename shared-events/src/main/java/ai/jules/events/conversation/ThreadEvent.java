package ai.jules.events.conversation;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.ThreadId;

/** What happened in a thread. The permits are the table of contents. */
public sealed interface ThreadEvent extends JulesEvent
        permits TextReceived,
                PhotosGathering,
                CaptionGathered,
                PhotosReceived,
                FlowMoved,
                QuestionAsked,
                InterpretationAsked,
                InterpretationProposed,
                InterpretationMissed,
                ReplyComposed,
                CopyComposed,
                SilenceKept {

    ThreadId thread();
}
