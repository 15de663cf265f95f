package ai.jules.command.household;

import ai.jules.events.household.MemberInvited;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Role;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a household has invited and hears from yet, and how many it invited today. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
class Invitations {

    private Map<InvitationId, Open> open = new LinkedHashMap<>();
    private @Nullable LocalDate day;
    private int ofDay;

    /** One that waits for an answer. */
    record Open(MemberId invited, Role role) {}

    boolean areUsedUp(LocalDate today, HouseholdLimits limits) {
        return open.size() >= limits.openInvitations() || today.equals(day) && ofDay >= limits.invitationsADay();
    }

    Optional<Open> open(InvitationId invitation) {
        return Optional.ofNullable(open.get(invitation));
    }

    void sent(MemberInvited event, LocalDate today) {
        open.put(event.invitation(), new Open(event.invited(), event.role()));
        ofDay = today.equals(day) ? ofDay + 1 : 1;
        day = today;
    }

    void closed(InvitationId invitation) {
        open.remove(invitation);
    }
}
