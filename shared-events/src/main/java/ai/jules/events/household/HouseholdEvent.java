package ai.jules.events.household;

import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.JulesEvent;

/** What happened to a household. The permits are the table of contents. */
public sealed interface HouseholdEvent extends JulesEvent
        permits HouseholdFounded,
                HouseholdZoneTold,
                MemberInvited,
                InvitationClosed,
                MemberAdmitted,
                MemberCalled,
                MemberDeparted,
                AccountHolderSucceeded,
                HouseholdFellAsleep,
                GroupMessageAuthorised,
                GroupMessageSuppressed {

    HouseholdId household();
}
