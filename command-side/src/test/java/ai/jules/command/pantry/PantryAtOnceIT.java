package ai.jules.command.pantry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Node;
import ai.jules.commands.ItemRef;
import ai.jules.commands.PantryCommand;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.LookInside;
import ai.jules.commands.PantryCommand.Portion;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.commands.PantryCommand.UsedSome;
import ai.jules.events.pantry.PantryItem;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.platform.messaging.LocalCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Two people, two nodes, one pantry. */
class PantryAtOnceIT {

    private static final MemberId MARIA = new MemberId(UUID.randomUUID());
    private static final MemberId LEO = new MemberId(UUID.randomUUID());

    private final Node node = Node.shared();
    private final PantryId pantry = PantryId.of(new HouseholdId(UUID.randomUUID()));

    private static Callable<Boolean> says(Node node, PantryCommand command) {
        return () -> {
            node.bean(LocalCommands.class).handle(command, MetaData.emptyInstance());
            return true;
        };
    }

    private Bought eggs(MemberId by, String amount) {
        var item = new ItemId(UUID.randomUUID());
        return new Bought(pantry, by, List.of(new Stock(item, "eggs", "egg", amount, null, null, "fridge", 1, null)));
    }

    @Test
    void countsWhatBothBringHomeAndWhatBothUse() {
        try (var second = Node.in(node.house())) {
            var oneEgg = List.of(new Portion(new ItemRef.ByFood("egg"), "1", null));
            var tasks = new ArrayList<Callable<Boolean>>();
            node.bean(LocalCommands.class).handle(eggs(MARIA, "20"), MetaData.emptyInstance());
            for (int i = 0; i < 10; i++) {
                tasks.add(says(node, eggs(MARIA, "6")));
                tasks.add(says(second, eggs(LEO, "12")));
                tasks.add(says(node, new UsedSome(pantry, MARIA, oneEgg)));
                tasks.add(says(second, new UsedSome(pantry, LEO, oneEgg)));
            }

            Node.atOnce(tasks);

            List<PantryItem> there =
                    node.bean(LocalCommands.class).within(new LookInside(pantry), MetaData.emptyInstance());
            assertThat(there).singleElement().satisfies(eggs -> assertThat(eggs.amount())
                    .isEqualTo("180"));
        }
    }
}
