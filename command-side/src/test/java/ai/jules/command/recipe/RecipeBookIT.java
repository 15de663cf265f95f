package ai.jules.command.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.command.Node;
import ai.jules.commands.RecipeCommand.AddRecipe;
import ai.jules.commands.RecipeCommand.RestoreRecipe;
import ai.jules.commands.RecipeCommand.RetireRecipe;
import ai.jules.commands.RecipeCommand.TakeBackRecipe;
import ai.jules.commands.RecipeCommand.UpdateRecipe;
import ai.jules.kernel.ExtractionId;
import ai.jules.kernel.HouseholdId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.RecipeId;
import ai.jules.kernel.Role;
import ai.jules.kernel.privacy.Personal;
import ai.jules.kernel.privacy.Subject;
import ai.jules.kitchen.Recipe;
import ai.jules.platform.messaging.LocalCommands;
import ai.jules.platform.privacy.KeyVault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The titles of the book say what the events say, whoever writes and how many at once. */
class RecipeBookIT {

    private final Node node = Node.shared();
    private final HouseholdId household = new HouseholdId(UUID.randomUUID());
    private final MemberId maria = new MemberId(UUID.randomUUID());

    RecipeBookIT() {
        node.bean(KeyVault.class).ensure(Subject.of(maria));
    }

    private static Recipe called(String title) {
        return new Recipe(title, 4, null, List.of(), List.of("Stir."), null);
    }

    private AddRecipe add(RecipeId recipe, String title) {
        return new AddRecipe(
                recipe,
                household,
                new ExtractionId(UUID.randomUUID()),
                maria,
                called(title),
                List.of(),
                Personal.content(maria, List.of()));
    }

    private UpdateRecipe update(RecipeId recipe, String title) {
        return new UpdateRecipe(
                recipe,
                household,
                new ExtractionId(UUID.randomUUID()),
                maria,
                called(title),
                List.of(),
                Personal.content(maria, List.of()));
    }

    private RetireRecipe retire(RecipeId recipe) {
        return new RetireRecipe(recipe, household, maria, Role.ADULT);
    }

    private static void on(Node where, Object command, String action) {
        where.bean(LocalCommands.class)
                .handle(command, MetaData.with(Meta.ACTION, action).and(Meta.ACTOR, "member:x"));
    }

    private void on(Object command) {
        on(node, command, UUID.randomUUID().toString());
    }

    private RecipeId added(String title) {
        var recipe = new RecipeId(UUID.randomUUID());
        on(add(recipe, title));
        return recipe;
    }

    private List<String> titles() {
        return node.bean(RecipeBook.class).titles(household).stream()
                .map(RecipeBook.Entry::title)
                .toList();
    }

    @Test
    void saysWhatIsInTheBookTheNewestFirst() {
        var lasagna = added("Lasagna");
        var tacos = added("Tacos");
        assertThat(titles()).containsExactly("Tacos", "Lasagna");

        on(retire(lasagna));
        on(update(tacos, "Fish Tacos"));
        assertThat(titles()).containsExactly("Fish Tacos");

        on(new RestoreRecipe(lasagna, household, maria, Role.TEEN));
        assertThat(titles()).containsExactly("Fish Tacos", "Lasagna");
        assertThat(node.bean(RecipeBook.class).find(household, "fish taco"))
                .isInstanceOfSatisfying(
                        Found.One.class, one -> assertThat(one.entry().recipe()).isEqualTo(tacos));
        assertThat(node.bean(RecipeBook.class).find(new HouseholdId(UUID.randomUUID()), "lasagna"))
                .isEqualTo(new Found.None(List.of()));
    }

    @Test
    void followsWhatIsTakenBack() {
        var lasagna = added("Lasagna");
        on(node, update(lasagna, "Lasagna Verde"), "SM2");
        on(new TakeBackRecipe(lasagna, household, maria, "SM2"));
        assertThat(titles()).containsExactly("Lasagna");
        on(node, retire(lasagna), "SM3");
        assertThat(titles()).isEmpty();
        on(new TakeBackRecipe(lasagna, household, maria, "SM3"));
        assertThat(titles()).containsExactly("Lasagna");
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        var twice = added("Lasagna");
        try {
            on(add(twice, "Another title"));
        } catch (RuntimeException alreadyThere) {
            assertThat(titles()).containsExactly("Lasagna");
            return;
        }
        throw new AssertionError("added twice");
    }

    @Test
    void agreesWithTheEventsWhenTwoWriteAtOnce() {
        try (var second = Node.in(node.house())) {
            var recipes = new ArrayList<RecipeId>();
            var saving = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 10; i++) {
                var recipe = new RecipeId(UUID.randomUUID());
                recipes.add(recipe);
                var where = i % 2 == 0 ? node : second;
                var title = "Dish " + i;
                saving.add(() -> {
                    on(where, add(recipe, title), title);
                    return true;
                });
            }
            Node.atOnce(saving);
            assertThat(titles()).hasSize(10);

            var changing = new ArrayList<Callable<Boolean>>();
            for (var recipe : recipes) {
                changing.add(() -> {
                    on(node, retire(recipe), "r" + recipe);
                    return true;
                });
                changing.add(() -> {
                    on(second, retire(recipe), "s" + recipe);
                    on(second, new RestoreRecipe(recipe, household, maria, Role.ADULT), "t" + recipe);
                    return true;
                });
            }
            Node.atOnce(changing);

            for (var recipe : recipes) {
                var last = node.house().streamTypes(recipe.toString()).getLast();
                assertThat(inTheBook(recipe)).as(last).isEqualTo(last.equals("RecipeRestored"));
            }
        }
    }

    private boolean inTheBook(RecipeId recipe) {
        return node.bean(RecipeBook.class).titles(household).stream()
                .anyMatch(entry -> entry.recipe().equals(recipe));
    }

    /** Two people save the same card: the second to ask is told of the first. */
    @Test
    void tellsTheSecondOfTwoWhoSaveTheSameTitle() {
        Callable<Boolean> saving = () ->
                Boolean.TRUE.equals(new TransactionTemplate(node.bean(PlatformTransactionManager.class)).execute(_ -> {
                    boolean known = node.bean(RecipeBook.class)
                            .known(household, "The lasagnas")
                            .isPresent();
                    on(add(new RecipeId(UUID.randomUUID()), "Lasagna"));
                    return known;
                }));

        assertThat(Node.atOnce(List.of(saving, saving))).containsExactlyInAnyOrder(false, true);
        assertThat(node.bean(RecipeBook.class).known(household, "Lasagna Verde"))
                .isEmpty();
    }

    @Test
    void entersAtStartWhatWasSavedBeforeThereWasABook() {
        var lasagna = added("Lasagna");
        var tacos = added("Tacos");
        on(update(tacos, "Fish Tacos"));
        var soup = added("Soup");
        on(retire(soup));
        var before = titles();
        forgetTheBook();
        assertThat(titles()).isEmpty();

        try (var second = Node.in(node.house())) {
            assertThat(second.bean(RecipeBook.class).titles(household)).hasSize(2);
        }
        assertThat(titles()).isEqualTo(before);
        on(new RestoreRecipe(soup, household, maria, Role.ADULT));
        assertThat(titles()).containsExactly("Soup", "Fish Tacos", "Lasagna");
        assertThat(inTheBook(lasagna)).isTrue();
    }

    @Test
    void entersARecipeThatAnotherProcessSavedWithoutABook() {
        var lasagna = added("Lasagna");
        forgetTheBook();
        on(update(lasagna, "Lasagna Verde"));
        assertThat(titles()).containsExactly("Lasagna Verde");
        forgetTheBook();
        on(retire(lasagna));
        assertThat(titles()).isEmpty();
        assertThat(node.house()
                        .jdbc()
                        .sql("select title from recipe_book where recipe_id = ?")
                        .param(lasagna.uuid())
                        .query(String.class)
                        .single())
                .isEqualTo("Lasagna Verde");
    }

    private void forgetTheBook() {
        node.house()
                .jdbc()
                .sql("delete from recipe_book where household_id = ?")
                .param(household.uuid())
                .update();
    }
}
