package ai.jules.saga.mealplan;

import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.SeatTaken;
import ai.jules.kernel.Diner;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.RoutingKey;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.ConsistencyToken;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.saga.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the coming dinners looked at again when somebody of the household turns out to be allergic, or somebody who is joins
 * the table. What the household's stream says of a member repeats what their own says, so that one is enough.
 */
@Component
@ProcessingGroup(AllergyPolicy.GROUP)
class AllergyPolicy {

    static final String GROUP = "allergies";

    /** A plan that was being settled in the same moment may have known nothing of it; by then it stands. */
    private static final Duration ONCE_MORE_AFTER = Duration.ofMinutes(2);

    private final Jobs jobs;

    AllergyPolicy(Jobs jobs) {
        this.jobs = jobs;
    }

    static EventGroup group() {
        return EventGroup.reaction(GROUP, "household").calm();
    }

    @EventHandler
    void on(AllergyNoted event, @SequenceNumber long sequence, @Timestamp Instant at) {
        recheck(event.household(), event.diner(), event.by(), event.allergy(), sequence, at);
    }

    @EventHandler
    void on(SeatTaken event, @SequenceNumber long sequence, @Timestamp Instant at) {
        recheck(event.household(), event.diner(), event.by(), null, sequence, at);
    }

    private void recheck(
            HouseholdId household,
            Diner diner,
            MemberId by,
            @Nullable Personal<Preference.Allergy> told,
            long sequence,
            Instant at) {
        var cause = Cause.current();
        var data = new RecheckDinners.Data(
                household,
                diner,
                by,
                told,
                new ConsistencyToken(RoutingKey.of(household), household.toString(), sequence).create(),
                at,
                1,
                cause);
        jobs.now(RecheckDinners.JOB, cause.id(), data);
        jobs.at(at.plus(ONCE_MORE_AFTER), RecheckDinners.JOB, cause.id() + "#once-more", data);
    }
}
