package ai.jules.command.conversation;

import ai.jules.command.mealplan.ShoppingChange;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.kernel.PlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the shopping list follow the plan and the pantry in the same transaction, and says what changed on it. */
@Component
class ListFollowing {

    private static final int NAMED = 4;

    /** @return a sentence with a space before it; empty when the list stays as it is */
    String follow(Turn turn, PlanId plan) {
        return words(write(turn, plan));
    }

    /**
     * The same when it is the pantry that is another; nothing is asked of a household that has no dinner planned.
     *
     * @return see {@link #follow}
     */
    String followPantry(Turn turn, Company company) {
        return planned(turn, company).map(plan -> follow(turn, plan)).orElse("");
    }

    /** Any plan with a dinner to come: what is written is always what all of them need. */
    private static Optional<PlanId> planned(Turn turn, Company company) {
        var weeks = Weeks.of(turn, company.household());
        return weeks.view().days().entrySet().stream()
                .filter(day -> !day.getKey().isBefore(company.today()))
                .map(Map.Entry::getValue)
                .distinct()
                .filter(plan -> weeks.plan(plan).days().stream()
                        .anyMatch(day -> !day.date().isBefore(company.today())))
                .findFirst();
    }

    private static ShoppingChange write(Turn turn, PlanId plan) {
        return Objects.requireNonNull(turn.ask(new WriteShopping(plan)));
    }

    private static String words(ShoppingChange change) {
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
