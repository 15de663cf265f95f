package ai.jules.query.mealplan;

import ai.jules.events.mealplan.BallotCast;
import ai.jules.events.mealplan.BallotWithdrawn;
import ai.jules.events.mealplan.CookNamed;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.mealplan.PlanAbandoned;
import ai.jules.events.mealplan.PlanEvent;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.PollClosed;
import ai.jules.events.mealplan.PollOpened;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.events.mealplan.VoterGone;
import ai.jules.events.mealplan.VotersNudged;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps votes with their ballots, and plans and what they were. */
@Component
@ProcessingGroup(PlanProjection.GROUP)
class PlanProjection {

    static final String GROUP = "mealplan";

    private final Polls polls;
    private final DayRows days;

    PlanProjection(Polls polls, DayRows days) {
        this.polls = polls;
        this.days = days;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup mealplan() {
            return EventGroup.projection(GROUP, List.of("meal_poll", "meal_ballot", "meal_day"), "plan")
                    .calm();
        }
    }

    @EventHandler
    void on(PlanEvent event, @Timestamp Instant at) {
        switch (event) {
            case PollOpened opened -> polls.open(opened, at);
            case BallotCast cast -> polls.cast(cast.plan(), cast.voter(), cast.ranks());
            case BallotWithdrawn withdrawn -> polls.withdraw(withdrawn.plan(), withdrawn.voter());
            case VoterGone gone -> {
                if (!gone.ballotCounts()) {
                    polls.withdraw(gone.plan(), gone.voter());
                }
            }
            case PollClosed closed -> polls.close(closed.plan());
            case PlanAbandoned abandoned -> polls.close(abandoned.plan());
            case PlanSettled settled ->
                settled.days().forEach(day -> days.plan(settled.plan(), day.date(), day.dinner(), true, at));
            case DinnersChanged changed ->
                changed.days().forEach(day -> days.plan(changed.plan(), day.date(), day.after(), false, at));
            case CookNamed named -> days.cook(named.plan(), named.date(), named.cook(), at);
            case VotersNudged _, ShoppingWritten _ -> {
                // nothing that is looked at
            }
        }
    }
}
