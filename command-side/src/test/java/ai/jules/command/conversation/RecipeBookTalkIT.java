package ai.jules.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Node;
import ai.jules.command.member.MemberStanding;
import ai.jules.command.recipe.RecipeBook;
import ai.jules.commands.MemberCommand.Recognise;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.ShoppingCommand.ReadList;
import ai.jules.events.conversation.ReplyComposed;
import ai.jules.events.shopping.ListEntry;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.PhoneNumber;
import ai.jules.kernel.Role;
import ai.jules.kernel.ShoppingListId;
import ai.jules.kernel.ThreadId;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.ListWish;
import ai.jules.language.RecipeWish;
import ai.jules.platform.messaging.LocalCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** What Maria hears about her book: a card she has already, one she drops, one she shops for. */
class RecipeBookTalkIT {

    private static final String LASAGNA = """
        Lasagna
        Serves 8
        1 lb ground beef
        2 (14 oz) cans diced tomatoes
        9 lasagna noodles
        1 tsp salt
        1/2 tsp black pepper
        1 cup water
        1. Layer everything.
        2. Bake for 40 minutes.\
        """;

    private final Node node = Node.shared();
    private final String phone = Node.newNumber();
    private final MemberId maria;

    RecipeBookTalkIT() {
        node.text(phone, "JOIN");
        maria = node.bean(PhoneDirectory.class).memberOf(new PhoneNumber(phone));
    }

    private String texts(String words) {
        node.text(phone, words);
        return replies().getLast();
    }

    private List<String> replies() {
        var replies = new ArrayList<String>();
        var stream = node.bean(EventStorageEngine.class)
                .readEvents(ThreadId.direct(maria).toString(), 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof ReplyComposed reply) {
                replies.add(reply.body().orElse(""));
            }
        }
        return replies;
    }

    private void saves(String recipe) {
        texts(recipe);
        assertThat(texts("save it")).startsWith("Saved ");
    }

    private static String dish(String title) {
        return title + "\n2 cups flour\n3 eggs\n1 cup milk\n1. Whisk everything.\n2. Bake it.";
    }

    /** As a wish within a text of hers. */
    private String wishes(String sid, Function<Turn, String> talk) {
        return wishes(sid, Optional.empty(), talk);
    }

    private String wishes(String sid, Optional<Role> as, Function<Turn, String> talk) {
        var metadata = MetaData.with(Meta.ACTION, sid).and(Meta.ACTOR, maria.toString());
        var said = new AtomicReference<String>();
        var unit = DefaultUnitOfWork.startAndGet(new GenericMessage<>("text"));
        unit.attachTransaction(node.bean(TransactionManager.class));
        unit.execute(() -> said.set(talk.apply(turn(sid, as, metadata))));
        return said.get();
    }

    private Turn turn(String sid, Optional<Role> as, MetaData metadata) {
        var commands = node.bean(LocalCommands.class);
        var number = new PhoneNumber(phone);
        MemberStanding her = Objects.requireNonNull(
                commands.within(new Recognise(maria, Personal.evidence(maria, number)), metadata));
        var person = new MemberStanding(
                her.consent(),
                her.introduced(),
                her.household(),
                as.or(her::role),
                her.name(),
                her.invitation(),
                her.farewellSaid(),
                her.blocked(),
                her.placed());
        return new Turn(
                maria,
                number,
                ThreadId.direct(maria),
                new Inbound(sid, phone, Node.DIRECT, "", List.of(), null, null, ""),
                person,
                new ThreadStanding(Optional.empty(), false, Optional.empty()),
                commands,
                metadata);
    }

    private String drops(String words) {
        return wishes(
                Node.sid(), turn -> node.bean(RecipeWishTalk.class).serve(turn, new RecipeWish.DropRecipe(words)));
    }

    private String shopsFor(String words) {
        return wishes(Node.sid(), turn -> node.bean(RecipeWishTalk.class).addFor(turn, new ListWish.AddFor(words)));
    }

    private HouseholdId household() {
        var household = new AtomicReference<HouseholdId>();
        wishes(Node.sid(), turn -> {
            household.set(turn.person().household().orElseThrow());
            return "";
        });
        return household.get();
    }

    private List<RecipeBook.Entry> book() {
        return node.bean(RecipeBook.class).titles(household());
    }

    @Test
    void asksAboutACardThatIsInTheBookAndUpdatesIt() {
        saves(LASAGNA);
        var first = book().getFirst();
        texts(LASAGNA.replace("Serves 8", "Serves 6"));

        assertThat(texts("yes")).isEqualTo("Looks like your Lasagna from today. 1 update it, 2 keep both, 3 skip");
        assertThat(texts("yes"))
                .isEqualTo("1 puts the new one in its place, 2 keeps both, 3 leaves the book as it is. Which one?");
        assertThat(texts("1")).isEqualTo("Updated Lasagna. UNDO brings back what was there.");
        assertThat(book()).containsExactly(first);
        assertThat(node.house().streamTypes(first.recipe().toString())).containsExactly("RecipeAdded", "RecipeUpdated");
    }

    @Test
    void keepsBothOrSkipsTheNewOne() {
        saves(LASAGNA);
        texts(LASAGNA);
        texts("save");
        assertThat(texts("keep both")).isEqualTo("Saved Lasagna to your family recipe book. UNDO takes it back.");
        assertThat(book()).hasSize(2);

        texts(LASAGNA);
        texts("save");
        assertThat(texts("3")).isEqualTo("Skipped it, nothing was saved.");
        assertThat(book()).hasSize(2);
    }

    @Test
    void addsItAnewWhenTheKnownOneWasDroppedMeanwhile() {
        saves(LASAGNA);
        texts(LASAGNA);
        texts("save");
        drops("lasagna");
        assertThat(texts("1")).isEqualTo("Saved Lasagna to your family recipe book. UNDO takes it back.");
        assertThat(book()).hasSize(1);
    }

    @Test
    void asksAboutEachKnownOneOfSeveral() {
        saves(dish("Pancakes"));
        saves(dish("Waffles"));
        texts(dish("Waffles") + "\n\n" + dish("Crepes").replace("eggs", "large eggs") + "\n\n" + dish("Pancakes"));

        assertThat(texts("save all")).startsWith("Looks like your Waffles from today.");
        assertThat(texts("update it")).startsWith("Looks like your Pancakes from today.");
        assertThat(texts("skip"))
                .isEqualTo("Saved Crepes. Updated Waffles. Skipped Pancakes. UNDO brings back what was there.");
        assertThat(book()).extracting(RecipeBook.Entry::title).containsExactly("Crepes", "Waffles", "Pancakes");
    }

    @Test
    void dropsARecipeAndTakesThatBack() {
        saves(LASAGNA);
        var lasagna = book().getFirst();
        assertThat(wishes("SMdrop", turn -> node.bean(RecipeWishTalk.class)
                        .serve(turn, new RecipeWish.DropRecipe("lasagne"))))
                .isEqualTo("Dropped Lasagna from the book. UNDO brings it back.");
        assertThat(book()).isEmpty();

        node.bean(LocalCommands.class)
                .handle(
                        new TakeBackRecipe(lasagna.recipe(), household(), maria, "SMdrop"),
                        MetaData.with(Meta.ACTION, "SMundo"));
        assertThat(book()).containsExactly(lasagna);
    }

    @Test
    void asksWhichOneWhenSeveralAreMeant() {
        saves(dish("Pancakes"));
        saves(dish("Banana Pancakes"));
        saves(dish("Blueberry Pancakes"));
        drops("pancakes");
        assertThat(book()).as("the very title is meant").hasSize(2);

        saves(dish("Waffles"));
        assertThat(drops("pancakes"))
                .isEqualTo("Drop which one? 1 Blueberry Pancakes (today), 2 Banana Pancakes (today).");
        assertThat(texts("2")).isEqualTo("Dropped Banana Pancakes from the book. UNDO brings it back.");
        assertThat(book()).extracting(RecipeBook.Entry::title).containsExactly("Waffles", "Blueberry Pancakes");
    }

    @Test
    void dropsNothingWhenNoneOfThemWasMeant() {
        saves(dish("Banana Pancakes"));
        saves(dish("Blueberry Pancakes"));
        drops("pancakes");
        assertThat(texts("never mind")).isEqualTo("OK, nothing was dropped.");
        assertThat(book()).hasSize(2);
    }

    @Test
    void namesWhatIsCloseToARecipeThatIsNotThere() {
        saves(dish("Banana Pancakes"));
        assertThat(drops("apple pancakes"))
                .isEqualTo("I do not see apple pancakes in your recipe book. Close to it: Banana Pancakes.");
        assertThat(drops("tiramisu")).isEqualTo("I do not see tiramisu in your recipe book.");
    }

    @Test
    void letsNoChildDropARecipe() {
        saves(LASAGNA);
        assertThat(wishes(Node.sid(), Optional.of(Role.CHILD), turn -> node.bean(RecipeWishTalk.class)
                        .serve(turn, new RecipeWish.DropRecipe("lasagna"))))
                .isEqualTo("Dropping recipes is for the grown-ups and teens of the household.");
        assertThat(book()).hasSize(1);
    }

    @Test
    void putsWhatARecipeNeedsOnTheList() {
        saves(LASAGNA);
        assertThat(shopsFor("the lasagna"))
                .isEqualTo("Added 3 items for Lasagna: ground beef, canned tomatoes, lasagna noodles."
                        + " Left out salt, black pepper and water. UNDO takes them off.");
        List<ListEntry> list = Objects.requireNonNull(node.bean(LocalCommands.class)
                .within(new ReadList(ShoppingListId.of(household())), MetaData.emptyInstance()));
        assertThat(list)
                .extracting(entry -> entry.item().amount() + " " + entry.item().unit() + " "
                        + entry.item().food() + " " + entry.item().note())
                .containsExactly("1 lb ground beef null", "2 can canned tomatoes 14 oz", "9 null lasagna noodles null");
        assertThat(shopsFor("lasagna")).contains("On it already, now twice: ground beef");
    }
}
