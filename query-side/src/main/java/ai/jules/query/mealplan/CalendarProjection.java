package ai.jules.query.mealplan;

import ai.jules.events.week.CalendarShared;
import ai.jules.events.week.CalendarWithdrawn;
import ai.jules.platform.messaging.EventGroup;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps who may read a plan as a calendar. */
@Component
@ProcessingGroup(CalendarProjection.GROUP)
class CalendarProjection {

    static final String GROUP = "calendars";

    private final Calendars calendars;

    CalendarProjection(Calendars calendars) {
        this.calendars = calendars;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup calendarsGroup() {
            return EventGroup.projection(GROUP, List.of("meal_calendar"), "household")
                    .unhurried();
        }
    }

    @EventHandler
    void on(CalendarShared event) {
        calendars.share(event.household(), event.sha256());
    }

    @EventHandler
    void on(CalendarWithdrawn event) {
        calendars.withdraw(event.household());
    }
}
