package ai.jules.query.preference;

import ai.jules.events.household.MemberDeparted;
import ai.jules.events.table.AllergyDropped;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.BudgetChosen;
import ai.jules.events.table.EaterDescribed;
import ai.jules.events.table.EaterStruck;
import ai.jules.events.table.EaterWelcomed;
import ai.jules.events.table.HabitDropped;
import ai.jules.events.table.HabitNoted;
import ai.jules.events.table.SeatLeft;
import ai.jules.events.table.SeatTaken;
import ai.jules.events.table.TableEvent;
import ai.jules.kernel.EaterId;
import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.query.preference.PreferenceRows.Whose;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps who eats with a household and how those of them eat who have no phone. */
@Component
@ProcessingGroup(TableProjection.GROUP)
class TableProjection {

    static final String GROUP = "table";

    private final EaterRows eaters;
    private final PreferenceRows preferences;

    TableProjection(EaterRows eaters, PreferenceRows preferences) {
        this.eaters = eaters;
        this.preferences = preferences;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup table() {
            return EventGroup.projection(
                            GROUP,
                            List.of("eater_view", "eater_preference_view", "away_view", "budget_view"),
                            "household")
                    .unhurried();
        }
    }

    @EventHandler
    void on(TableEvent event, @Timestamp Instant at) {
        var household = event.household();
        switch (event) {
            case EaterWelcomed it -> eaters.put(household, it.eater(), it.child(), it.profile());
            case EaterDescribed it -> eaters.put(household, it.eater(), it.child(), it.profile());
            case EaterStruck it -> {
                eaters.strike(it.eater());
                preferences.forget(Whose.EATERS, it.eater());
            }
            case SeatTaken it -> eaters.take(household, it.diner());
            case SeatLeft it -> eaters.leave(household, it.diner());
            case AllergyNoted it -> {
                switch (it.diner()) {
                    case EaterId eater ->
                        preferences.put(household.uuid(), it.preference(), eater, it.by(), it.allergy(), at);
                    case MemberId _ -> {
                        // their own stream says it
                    }
                }
            }
            case HabitNoted it ->
                preferences.put(household.uuid(), it.preference(), it.eater(), it.by(), it.habit(), at);
            case AllergyDropped it -> preferences.drop(Whose.EATERS, it.preference());
            case HabitDropped it -> preferences.drop(Whose.EATERS, it.preference());
            case BudgetChosen it -> eaters.budget(household, it.budget());
        }
    }

    @EventHandler
    void on(MemberDeparted departed) {
        eaters.take(departed.household(), departed.member());
    }
}
