package ai.jules.events.table;

import ai.jules.kernel.EaterId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import org.axonframework.serialization.Revision;

/** More is known of somebody who eats with the household. */
@EventName("EaterDescribed")
@Revision("1")
public record EaterDescribed(
        HouseholdId household, EaterId eater, MemberId by, boolean child, Personal<Profile> profile)
        implements TableEvent {}
