package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** Which clock the person lives by, as far as it is known; it decides the hours they are left in peace (rule 17). */
@EventName("WhereaboutsLearned")
@Revision("1")
public record WhereaboutsLearned(MemberId member, Whereabouts whereabouts) implements MemberEvent {}
