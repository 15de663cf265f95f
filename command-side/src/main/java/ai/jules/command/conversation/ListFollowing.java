package ai.jules.command.conversation;

import ai.jules.command.mealplan.ShoppingChange;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.kernel.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Lets the shopping list follow a change of the plan in the same transaction, and says what changed on it. */
@Component
class ListFollowing {

    private static final int NAMED = 4;

    /** @return a sentence with a space before it; empty when the list stays as it is */
    String follow(Turn turn, PlanId plan) {
        ShoppingChange change = Objects.requireNonNull(turn.ask(new WriteShopping(plan)));
        var said = new ArrayList<String>();
        if (!change.added().isEmpty()) {
            said.add("+ " + some(change.added()));
        }
        if (!change.removed().isEmpty()) {
            said.add("- " + some(change.removed()));
        }
        return said.isEmpty() ? "" : " List: " + String.join("; ", said) + ".";
    }

    private static String some(List<String> foods) {
        var named = String.join(", ", foods.subList(0, Math.min(NAMED, foods.size())));
        return foods.size() > NAMED ? named + " and " + (foods.size() - NAMED) + " more" : named;
    }
}
