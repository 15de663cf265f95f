package ai.jules.query.shopping;

import ai.jules.events.shopping.ItemSource.ByHand;
import ai.jules.events.shopping.ListAmountChanged;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItemsAdded;
import ai.jules.events.shopping.ListItemsCheckedOff;
import ai.jules.events.shopping.ListItemsRemoved;
import ai.jules.events.shopping.ListItemsRestored;
import ai.jules.events.shopping.ListItemsUnchecked;
import ai.jules.events.shopping.PlannedItemsSet;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.platform.messaging.EventGroup;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the shopping list and what it was. */
@Component
@ProcessingGroup(ShoppingProjection.GROUP)
class ShoppingProjection {

    static final String GROUP = "shopping";

    private final ListRows rows;

    ShoppingProjection(ListRows rows) {
        this.rows = rows;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup shopping() {
            return EventGroup.projection(GROUP, List.of("list_item"), "list").calm();
        }
    }

    @EventHandler
    void on(ShoppingListEvent event, @Timestamp Instant at) {
        var household = event.list().household();
        switch (event) {
            case ListItemsAdded added ->
                added.items()
                        .forEach(item -> rows.begin(household, new ListEntry(item, new ByHand(added.by()), false), at));
            case ListItemsCheckedOff checked -> rows.tick(household, checked.items(), true, at);
            case ListItemsUnchecked unchecked -> rows.tick(household, unchecked.items(), false, at);
            case ListItemsRemoved removed -> rows.end(household, removed.items(), at);
            case ListItemsRestored restored -> restored.items().forEach(entry -> rows.begin(household, entry, at));
            case ListAmountChanged changed ->
                rows.measure(household, changed.item(), changed.amount(), changed.unit(), at);
            case PlannedItemsSet set -> {
                rows.endPlanned(household, at);
                set.items().forEach(entry -> rows.begin(household, entry, at));
            }
        }
    }
}
