package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person agreed from their own handset. */
@EventName("ConsentGiven")
@Revision("1")
public record ConsentGiven(MemberId member, ConsentEvidence evidence) implements MemberEvent {}
