package ai.jules.events.conversation;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Somebody texted. */
@EventName("TextReceived")
@Revision("1")
public record TextReceived(
        ThreadId thread,
        MemberId member,
        String messageSid,
        String to,
        Personal<String> body,
        Personal<List<Media>> media)
        implements ThreadEvent {}
