package ai.jules.command.household;

import ai.jules.command.preference.Held;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Role;
import ai.jules.language.Budget;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to a household's table, members first, and what dinners may cost.
 *
 * @param budget empty while nobody has said it
 */
public record TableView(List<Sitting> people, Optional<Budget> budget) {

    public TableView {
        people = List.copyOf(people);
    }

    /**
     * Somebody at the table.
     *
     * @param role empty for grown people without a phone
     * @param name empty while nobody has said it and when it is gone
     * @param eats whether they eat with the household at present
     * @param held what is known of how they eat; of a member only what they must not
     */
    public record Sitting(
            Diner diner,
            Optional<Role> role,
            Optional<String> name,
            Optional<Integer> age,
            boolean eats,
            List<Held> held) {}
}
