package ai.jules.query.preference;

import ai.jules.events.member.MemberForgotten;
import ai.jules.events.preference.AllergyTold;
import ai.jules.events.preference.AllergyWithdrawn;
import ai.jules.events.preference.DietFollowed;
import ai.jules.events.preference.DietLeft;
import ai.jules.events.preference.FoodDisliked;
import ai.jules.events.preference.FoodLiked;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.events.preference.QuietHoursLifted;
import ai.jules.events.preference.QuietHoursSet;
import ai.jules.events.preference.TasteForgotten;
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

/** Keeps what members told of how they eat. */
@Component
@ProcessingGroup(PreferenceProjection.GROUP)
class PreferenceProjection {

    static final String GROUP = "preferences";

    private final PreferenceRows rows;

    PreferenceProjection(PreferenceRows rows) {
        this.rows = rows;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup preferences() {
            return EventGroup.projection(GROUP, List.of("preference_view", "quiet_view"), "member")
                    .unhurried();
        }
    }

    @EventHandler
    void on(PreferenceEvent event, @Timestamp Instant at) {
        switch (event) {
            case DietFollowed it -> rows.put(it.preference(), it.member(), it.by(), it.diet(), at);
            case FoodLiked it -> rows.put(it.preference(), it.member(), it.by(), it.food(), at);
            case FoodDisliked it -> rows.put(it.preference(), it.member(), it.by(), it.food(), at);
            case AllergyTold it -> rows.put(it.preference(), it.member(), it.by(), it.allergy(), at);
            case DietLeft it -> rows.drop(Whose.MEMBERS, it.preference());
            case TasteForgotten it -> rows.drop(Whose.MEMBERS, it.preference());
            case AllergyWithdrawn it -> rows.drop(Whose.MEMBERS, it.preference());
            case QuietHoursSet it -> rows.quiet(it.member(), it.from(), it.until());
            case QuietHoursLifted it -> rows.loud(it.member());
        }
    }

    @EventHandler
    void on(MemberForgotten forgotten) {
        rows.forget(Whose.MEMBERS, forgotten.member());
        rows.loud(forgotten.member());
    }
}
