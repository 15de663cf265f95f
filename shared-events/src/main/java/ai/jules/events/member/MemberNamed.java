package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import org.axonframework.serialization.Revision;

/** The person said what to call them. */
@EventName("MemberNamed")
@Revision("1")
public record MemberNamed(MemberId member, Personal<String> name) implements MemberEvent {}
