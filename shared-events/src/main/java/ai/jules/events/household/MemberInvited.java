package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Somebody was invited into the household.
 *
 * @param attestation that a teen may be texted; null for adults (rule 13) */
@EventName("MemberInvited")
@Revision("1")
public record MemberInvited(
        HouseholdId household,
        InvitationId invitation,
        MemberId invited,
        Role role,
        MemberId by,
        Instant expiresAt,
        @Nullable Attestation attestation)
        implements HouseholdEvent {}
