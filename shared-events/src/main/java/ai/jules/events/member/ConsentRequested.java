package ai.jules.events.member;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Somebody was asked, on behalf of a household, whether they want its texts; they have not agreed to anything yet (rule 8).
 *
 * @param by who invited them
 * @param name what the inviter called them */
@EventName("ConsentRequested")
@Revision("1")
public record ConsentRequested(
        MemberId member,
        InvitationId invitation,
        HouseholdId household,
        Role role,
        MemberId by,
        Personal<String> name,
        Instant expiresAt)
        implements MemberEvent {}
