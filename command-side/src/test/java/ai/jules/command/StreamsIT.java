package ai.jules.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.ExtractionCommand.StartExtraction;
import ai.jules.commands.PantryCommand.Bought;
import ai.jules.commands.PantryCommand.Stock;
import ai.jules.commands.PlanCommand.ChangeDinners;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.ShoppingCommand.AddItems;
import ai.jules.events.extraction.Source;
import ai.jules.events.mealplan.DayDinner;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.events.shopping.ListItem;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.ItemId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.PantryId;
import ai.jules.kernel.PlanId;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kitchen.Recipe;
import ai.jules.platform.messaging.LocalCommands;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

/** The store knows a stream by its id alone: one family, one aggregate of every type, no two on one stream. */
class StreamsIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final Node node = Node.shared();

    @Test
    void givesEveryAggregateOfAFamilyAStreamOfItsOwn() {
        var leo = Node.newNumber();
        node.text(leo, "JOIN");
        node.send(SignedText.of(Node.sid(), leo, Node.GROUP, "hello everybody"));
        var member = member();
        var household = household(member);
        // the worst case: every id is made of the same uuid
        var same = member.uuid();
        var commands = node.bean(LocalCommands.class);
        commands.handle(
                new StartExtraction(
                        new ExtractionId(same),
                        household,
                        member,
                        ThreadId.direct(member),
                        Source.TEXT,
                        Personal.content(member, List.of()),
                        Personal.content(member, "mole")),
                MetaData.emptyInstance());
        commands.handle(
                new AddRecipe(
                        new RecipeId(same),
                        household,
                        new ExtractionId(same),
                        member,
                        new Recipe("Mole", 4, null, List.of(), List.of(), null),
                        List.of(),
                        Personal.content(member, List.of())),
                MetaData.emptyInstance());
        commands.handle(
                new AddItems(
                        ShoppingListId.of(new HouseholdId(same)),
                        member,
                        List.of(new ListItem(new ItemId(same), "milk", "milk", null, null, null, "dairy"))),
                MetaData.emptyInstance());
        commands.handle(
                new Bought(
                        PantryId.of(new HouseholdId(same)),
                        member,
                        List.of(new Stock(new ItemId(same), "milk", "milk", null, null, null, "fridge", 1, null))),
                MetaData.emptyInstance());
        commands.handle(
                new ChangeDinners(
                        PlanId.of(new HouseholdId(same), MONDAY),
                        member,
                        DinnersChanged.Kind.SKIPPED,
                        List.of(new DayDinner(MONDAY, new Dinner.Skipped()))),
                MetaData.emptyInstance());
        commands.handle(
                new RecordAcceptance(new DeliveryId(same), member, "twilio", "SM1", 1), MetaData.emptyInstance());

        var shared = node.house()
                .jdbc()
                .sql("select aggregate_identifier from domain_event_entry group by 1 having count(distinct type) > 1")
                .query(String.class)
                .list();
        assertThat(shared).isEmpty();
        var seen = new TreeSet<>(node.house()
                .jdbc()
                .sql("select distinct type from domain_event_entry")
                .query(String.class)
                .list());
        assertThat(seen).containsAll(typesOfAggregates());
        var kinds = node.house()
                .jdbc()
                .sql("select split_part(aggregate_identifier, ':', 1) as kind from domain_event_entry"
                        + " where type <> 'Conversation' group by 1 having count(distinct type) > 1")
                .query(String.class)
                .list();
        assertThat(kinds).isEmpty();
    }

    /** Every aggregate this service has, by the name its events are stored under. */
    private List<String> typesOfAggregates() {
        Map<String, Repository> repositories = node.context().getBeansOfType(Repository.class);
        assertThat(repositories).isNotEmpty();
        return repositories.keySet().stream()
                .map(name -> Character.toUpperCase(name.charAt(0))
                        + name.substring(1, name.length() - "Repository".length()))
                .toList();
    }

    private MemberId member() {
        return node.house()
                .jdbc()
                .sql("select aggregate_identifier from domain_event_entry where payload_type = 'ConsentGiven'"
                        + " order by global_index desc limit 1")
                .query((row, _) -> MemberId.parse(row.getString(1)))
                .single();
    }

    private HouseholdId household(MemberId member) {
        return node.house()
                .jdbc()
                .sql("select aggregate_identifier from domain_event_entry where payload_type = 'HouseholdFounded' and"
                        + " convert_from(payload, 'UTF8') like ?")
                .param("%" + member + "%")
                .query((row, _) -> HouseholdId.parse(row.getString(1)))
                .single();
    }
}
