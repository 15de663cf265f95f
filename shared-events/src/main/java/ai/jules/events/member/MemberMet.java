package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.privacy.Personal;
import org.axonframework.serialization.Revision;

/** A number nobody knew wrote for the first time. */
@EventName("MemberMet")
@Revision("1")
public record MemberMet(MemberId member, Personal<PhoneNumber> phone) implements MemberEvent {}
