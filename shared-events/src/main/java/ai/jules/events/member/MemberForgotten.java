package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person asked to be forgotten; what only they could read is about to become unreadable (rule 36). */
@EventName("MemberForgotten")
@Revision("1")
public record MemberForgotten(MemberId member, Withdrawal asked) implements MemberEvent {}
