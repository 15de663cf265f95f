package ai.jules.query.pantry;

import ai.jules.events.pantry.PantryEvent;
import ai.jules.events.pantry.PantryItemsBought;
import ai.jules.events.pantry.PantryItemsMoved;
import ai.jules.events.pantry.PantryItemsRemoved;
import ai.jules.events.pantry.PantryItemsRestored;
import ai.jules.events.pantry.PantryItemsSeen;
import ai.jules.events.pantry.PantryItemsUsed;
import ai.jules.events.pantry.PantryItemsUsedUp;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps what is at home and what was. */
@Component
@ProcessingGroup(PantryProjection.GROUP)
class PantryProjection {

    static final String GROUP = "pantry";

    private final PantryRows rows;

    PantryProjection(PantryRows rows) {
        this.rows = rows;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup pantry() {
            return EventGroup.projection(GROUP, List.of("pantry_item"), "pantry")
                    .calm();
        }
    }

    @EventHandler
    void on(PantryEvent event, @Timestamp Instant at) {
        var household = event.pantry().household();
        switch (event) {
            case PantryItemsSeen seen -> rows.put(household, seen.items(), at);
            case PantryItemsBought bought -> rows.put(household, bought.items(), at);
            case PantryItemsUsed used -> rows.put(household, used.items(), at);
            case PantryItemsRestored restored -> rows.put(household, restored.items(), at);
            case PantryItemsUsedUp usedUp -> rows.end(household, usedUp.items(), at);
            case PantryItemsRemoved removed -> rows.end(household, removed.items(), at);
            case PantryItemsMoved moved -> {
                rows.end(household, moved.joined(), at);
                rows.put(household, moved.items(), at);
            }
        }
    }
}
