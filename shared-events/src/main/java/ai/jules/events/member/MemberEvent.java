package ai.jules.events.member;

import ai.jules.kernel.JulesEvent;
import ai.jules.kernel.MemberId;

/** What happened to a person. The permits are the table of contents. */
public sealed interface MemberEvent extends JulesEvent
        permits MemberMet,
                WhereaboutsLearned,
                ConsentRequested,
                DisclosureShown,
                ConsentGiven,
                ConsentRefused,
                ConsentExpired,
                ConsentRevoked,
                MemberNamed,
                MemberJoinedHousehold,
                MemberRoleChanged,
                MemberLeftHousehold,
                MessageAuthorised,
                MessageDeferred,
                MessageSuppressed,
                MemberForgotten,
                ContentDestroyed,
                ErasureConfirmed,
                ErasureCompleted {

    MemberId member();
}
