package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The content key of a forgotten person is destroyed and every process has dropped what it had opened with it (rule 36). */
@EventName("ErasureCompleted")
@Revision("1")
public record ErasureCompleted(MemberId member) implements MemberEvent {}
