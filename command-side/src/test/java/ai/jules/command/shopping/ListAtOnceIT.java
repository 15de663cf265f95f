package ai.jules.command.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.jules.command.Node;
import ai.jules.command.undo.TakingBack;
import ai.jules.commands.ItemRef;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.commands.ShoppingCommand.CheckOff;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.commands.ShoppingCommand.TakeBackOnList;
import ai.jules.events.shopping.ListEntry;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.ShoppingListId;
import ai.jules.platform.messaging.LocalCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** Two people, two nodes, one list. */
class ListAtOnceIT {

    private static final MemberId MARIA = new MemberId(UUID.randomUUID());
    private static final MemberId LEO = new MemberId(UUID.randomUUID());

    private final Node node = Node.shared();
    private final ShoppingListId list = ShoppingListId.of(new HouseholdId(UUID.randomUUID()));

    private static MetaData by(MemberId who, String action) {
        return MetaData.with(Meta.ACTOR, who.toString()).and(Meta.ACTION, action);
    }

    private static ListItem milk() {
        return new ListItem(new ItemId(UUID.randomUUID()), "milk", "milk", "1", "gal", null, "dairy");
    }

    private List<ListEntry> read() {
        return node.bean(LocalCommands.class).within(new ReadList(list), MetaData.emptyInstance());
    }

    private static Callable<Boolean> says(Node node, Object command, MetaData metadata) {
        return () -> {
            node.bean(LocalCommands.class).handle(command, metadata);
            return true;
        };
    }

    @Test
    void losesNothingOfWhatTwoPeopleDoAtOnce() {
        try (var second = Node.in(node.house())) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 20; i++) {
                tasks.add(says(node, new AddItems(list, MARIA, List.of(milk())), by(MARIA, "m" + i)));
                tasks.add(says(second, new AddItems(list, LEO, List.of(milk())), by(LEO, "l" + i)));
            }
            Node.atOnce(tasks);
            assertThat(read()).hasSize(40).noneMatch(ListEntry::checked);

            var items = read();
            var everybodyChecks = IntStream.range(0, 40)
                    .mapToObj(i -> new CheckOff(
                            list,
                            MARIA,
                            List.of(new ItemRef.ById(items.get(i).item().item()))))
                    .flatMap(command -> Stream.of(
                            says(node, command, by(MARIA, "c" + command)),
                            says(second, command, by(LEO, "d" + command))))
                    .toList();
            Node.atOnce(everybodyChecks);

            assertThat(read()).hasSize(40).allMatch(ListEntry::checked);
            assertThat(node.house().streamTypes(list.toString()))
                    .hasSize(80)
                    .filteredOn("ListItemsCheckedOff"::equals)
                    .hasSize(40);
        }
    }

    @Test
    void takesAnActionBackThatIsOlderThanTheSnapshot() {
        var commands = node.bean(LocalCommands.class);
        commands.handle(new AddItems(list, MARIA, List.of(milk())), by(MARIA, "first"));
        for (int i = 0; i < 40; i++) {
            commands.handle(new AddItems(list, LEO, List.of(milk())), by(LEO, "later " + i));
        }
        await().until(() -> node.house()
                        .jdbc()
                        .sql("select count(*) from snapshot_event_entry where aggregate_identifier = ?")
                        .param(list.toString())
                        .query(Long.class)
                        .single()
                > 0);

        TakingBack<ListEntry> outcome = commands.within(new TakeBackOnList(list, MARIA, "first"), by(MARIA, "undo"));

        assertThat(outcome).isInstanceOf(TakingBack.TakenBack.class);
        assertThat(read()).hasSize(40);
    }

    @Test
    void leavesNoTraceOfAnAnswerThatChangesNothing() {
        assertThat(read()).isEmpty();
        node.bean(LocalCommands.class)
                .handle(new CheckOff(list, LEO, List.of(new ItemRef.ByFood("milk"))), by(LEO, "got"));
        assertThat(node.house().streamTypes(list.toString())).isEmpty();
    }
}
