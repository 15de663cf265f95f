package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person took their consent back; nothing may be sent after this. */
@EventName("ConsentRevoked")
@Revision("1")
public record ConsentRevoked(MemberId member, Withdrawal withdrawal) implements MemberEvent {}
