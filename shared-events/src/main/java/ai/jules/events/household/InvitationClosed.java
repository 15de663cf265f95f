package ai.jules.events.household;

import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.InvitationId;
import ai.jules.kernel.MemberId;
import org.axonframework.serialization.Revision;

/** An invitation is open no longer. */
@EventName("InvitationClosed")
@Revision("1")
public record InvitationClosed(HouseholdId household, InvitationId invitation, MemberId invited, Outcome outcome)
        implements HouseholdEvent {

    /** How an invitation ended. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        EXPIRED
    }
}
