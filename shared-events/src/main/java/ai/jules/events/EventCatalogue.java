package ai.jules.events;

import ai.jules.events.conversation.ThreadEvent;
import ai.jules.events.delivery.DeliveryEvent;
import ai.jules.events.extraction.ExtractionEvent;
import ai.jules.events.household.HouseholdEvent;
import ai.jules.events.mealplan.PlanEvent;
import ai.jules.events.member.MemberEvent;
import ai.jules.events.pantry.PantryEvent;
import ai.jules.events.preference.PreferenceEvent;
import ai.jules.events.recipe.RecipeEvent;
import ai.jules.events.refusal.RefusalEvent;
import ai.jules.events.shopping.ShoppingListEvent;
import ai.jules.events.table.TableEvent;
import ai.jules.events.week.WeekEvent;
import ai.jules.kernel.JulesEvent;
import java.util.List;
import java.util.stream.Stream;

/** Every event there is, by the sealed parents of the contexts. */
public final class EventCatalogue {

    private static final List<Class<? extends JulesEvent>> CONTEXTS = List.of(
            HouseholdEvent.class,
            TableEvent.class,
            WeekEvent.class,
            PlanEvent.class,
            MemberEvent.class,
            PreferenceEvent.class,
            ThreadEvent.class,
            ExtractionEvent.class,
            RecipeEvent.class,
            ShoppingListEvent.class,
            PantryEvent.class,
            DeliveryEvent.class,
            RefusalEvent.class);

    private EventCatalogue() {}

    public static List<Class<? extends JulesEvent>> contexts() {
        return CONTEXTS;
    }

    public static List<Class<?>> events() {
        return CONTEXTS.stream()
                .flatMap(context -> Stream.of(context.getPermittedSubclasses()))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
