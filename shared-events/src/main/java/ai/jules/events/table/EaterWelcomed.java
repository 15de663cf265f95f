package ai.jules.events.table;

import ai.jules.kernel.EaterId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.privacy.Personal;
import org.axonframework.serialization.Revision;

/** Somebody without a phone eats with the household; name and age are kept under that person's own key. */
@EventName("EaterWelcomed")
@Revision("1")
public record EaterWelcomed(HouseholdId household, EaterId eater, MemberId by, boolean child, Personal<Profile> profile)
        implements TableEvent {}
