package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/**
 * The key of a forgotten person's words, name and photos is destroyed for ever; whoever holds it open, or anything read with
 * it, lets go of it now (rule 36).
 */
@EventName("ContentDestroyed")
@Revision("1")
public record ContentDestroyed(MemberId member) implements MemberEvent {}
