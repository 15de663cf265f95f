package ai.jules.events.table;

import ai.jules.kernel.EaterId;
import ai.jules.kernel.EventName;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PreferenceId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import org.axonframework.serialization.Revision;

/** A way of eating or a taste of somebody without a phone is not known any more. */
@EventName("HabitDropped")
@Revision("1")
public record HabitDropped(
        HouseholdId household, EaterId eater, PreferenceId preference, MemberId by, Personal<Preference> habit)
        implements TableEvent {}
