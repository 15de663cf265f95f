package ai.jules.events.member;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.DisclosureRef;
import ai.jules.kernel.EventName;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** The person was sent the terms they may agree to (rule 9); the message holds exactly those words. */
@EventName("DisclosureShown")
@Revision("1")
public record DisclosureShown(MemberId member, DisclosureRef disclosure, DeliveryId message) implements MemberEvent {}
