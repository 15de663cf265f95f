package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Nobody answered the invitation in time (rule 8). */
@EventName("ConsentExpired")
@Revision("1")
public record ConsentExpired(MemberId member, InvitationId invitation) implements MemberEvent {}
