package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person does not want to be in the household that invited them. */
@EventName("ConsentRefused")
@Revision("1")
public record ConsentRefused(MemberId member, InvitationId invitation, Withdrawal refusal) implements MemberEvent {}
