package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LASAGNA;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.TheRiveras.MARIAS_THREAD;
import static ai.jules.TheRiveras.MOLE;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.PlanCommand.ReplaceDish;
import ai.jules.commands.PlanCommand.WriteShopping;
import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.table.AllergyNoted;
import ai.jules.events.table.SeatTaken;
import ai.jules.kernel.Diner;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Personal;
import ai.jules.language.Preference;
import ai.jules.platform.messaging.Cause;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dinners that are planned already when somebody turns out to be allergic. */
class RecheckDinnersTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");
    private static final LocalDate THURSDAY = LocalDate.parse("2026-11-26");
    private static final String BOOK = KitchenStage.book(LASAGNA);

    private final KitchenStage kitchen = new KitchenStage(TUESDAY);

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void replacesWhatSomebodyMustNotEatAndSaysWhyInPrivate() {
        kitchen.samMustNotEat("milk", true);
        kitchen.meals(
                KitchenStage.onlyACook("2026-11-24"),
                KitchenStage.meal("2026-11-25", KitchenStage.starter("black-bean-tacos"), "Black Bean Tacos", "null"),
                KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LITTLE_SAM, "milk", 1);

        var change = kitchen.only(ReplaceDish.class);
        assertThat(change.plan()).isEqualTo(PLAN);
        assertThat(change.finding()).isEqualTo("not everybody here could eat it");
        assertThat(change.date()).isEqualTo(THURSDAY);
        assertThat(change.was()).isEqualTo(new DishRef.FromBook(LASAGNA));
        assertThat(change.title()).isEqualTo("Grandma's Lasagna");
        var instead = change.instead();
        assertThat(instead.title()).isNotEqualTo("Grandma's Lasagna").isNotEqualTo("Black Bean Tacos");
        assertThat(kitchen.only(WriteShopping.class).plan()).isEqualTo(PLAN);

        replacedAsAsked();
        tell();

        var told = kitchen.only(Reply.class);
        assertThat(told.thread()).isEqualTo(MARIAS_THREAD);
        assertThat(told.kind()).isEqualTo(MessageKind.NOTICE);
        assertThat(told.body().value().orElseThrow())
                .startsWith("Thu was Grandma's Lasagna: contains milk")
                .contains("I planned " + instead.title() + " instead.");
    }

    @Test
    void tellsThePersonTooWhenSomebodyElseToldIt() {
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LEO, "milk", 1);
        replacedAsAsked();
        tell();

        assertThat(kitchen.sent())
                .filteredOn(Reply.class::isInstance)
                .extracting(command -> ((Reply) command).to())
                .containsExactly(MARIA, LEO);
    }

    @Test
    void bindsAlsoWhereTheViewOfThePersonLagsBehind() {
        kitchen.nobodyIsAllergic();
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LITTLE_SAM, "milk", 1);

        kitchen.only(ReplaceDish.class);
    }

    @Test
    void replacesTwoDinnersByTwoDifferentOnes() {
        kitchen.meals(
                KitchenStage.meal("2026-11-25", BOOK, "Grandma's Lasagna", "null"),
                KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LITTLE_SAM, "milk", 1);

        assertThat(replacements()).hasSize(2).extracting(ReplaceDish::instead).doesNotHaveDuplicates();
        kitchen.only(WriteShopping.class);
        replacedAsAsked();
        tell();
        assertThat(kitchen.only(Reply.class).body().value().orElseThrow()).contains("changed 1 more day");
    }

    @Test
    void goesByTheNameOfADishThatHasNothingElse() {
        kitchen.meals(
                KitchenStage.meal("2026-11-25", KitchenStage.named(), "Pizza night", "null"),
                KitchenStage.meal("2026-11-26", KitchenStage.named(), "Peanut noodles", "null"));

        run(LITTLE_SAM, "peanut", 1);

        assertThat(kitchen.only(ReplaceDish.class).date()).isEqualTo(THURSDAY);
    }

    @Test
    void looksUpARecipeThatIsInTheBookNoLonger() {
        kitchen.query.answers(
                MOLE.uuid().toString(),
                200,
                KitchenStage.recipe(MOLE.uuid().toString(), "Weeknight Mole", "2 cups peanuts"));
        kitchen.meals(KitchenStage.meal("2026-11-26", KitchenStage.book(MOLE), "Weeknight Mole", "null"));

        run(LITTLE_SAM, "peanut", 1);

        kitchen.only(ReplaceDish.class);
    }

    @Test
    void leavesEverythingThatEverybodyMayEat() {
        kitchen.meals(
                KitchenStage.meal("2026-11-23", BOOK, "Grandma's Lasagna", "null"),
                KitchenStage.meal("2026-11-26", KitchenStage.starter("black-bean-tacos"), "Black Bean Tacos", "null"));

        run(LITTLE_SAM, "milk", 1);

        assertThat(kitchen.sent()).as("Monday is eaten").isEmpty();
    }

    @Test
    void leavesTheDinnersOfWhoDoesNotEatHere() {
        kitchen.samMustNotEat("milk", false);
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LITTLE_SAM, "milk", 1);

        assertThat(kitchen.sent()).isEmpty();
    }

    @Test
    void looksAtAllTheyMustNotEatWhenSomebodyTakesASeat() {
        kitchen.samMustNotEat("milk", true);
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));

        run(LITTLE_SAM, null, 1);

        kitchen.only(ReplaceDish.class);
    }

    @Test
    void doesNotGiveUpWhileTheReadsAreDown() {
        kitchen.query.answers("days", 503, "{}");
        kitchen.clock.advance(Duration.ofDays(3));

        run(LITTLE_SAM, "milk", 800);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(
                        tuple("recheck-dinners", kitchen.clock.instant().plusSeconds(300)));
    }

    @Test
    void looksAtOnceAndOnceMoreWhenAnAllergyIsTold() throws Exception {
        hear(new AllergyNoted(HOUSEHOLD, LITTLE_SAM, ai.jules.TheRiveras.preference(1), MARIA, milk("milk")));

        assertThat(kitchen.paper.scheduled())
                .extracting(Job::name)
                .containsExactly("recheck-dinners", "recheck-dinners");
    }

    @Test
    void looksWhenSomebodyTakesASeat() throws Exception {
        hear(new SeatTaken(HOUSEHOLD, LITTLE_SAM, MARIA));

        assertThat(kitchen.paper.scheduled()).isNotEmpty();
    }

    @Test
    void saysNothingOfADayThatSomebodyChangedInTheSameMoment() {
        kitchen.meals(
                KitchenStage.meal("2026-11-25", BOOK, "Grandma's Lasagna", "null"),
                KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));
        run(LITTLE_SAM, "milk", 1);
        kitchen.meals(
                meal(replacements().getFirst()),
                KitchenStage.meal("2026-11-26", KitchenStage.named(), "Pizza night", "null"));

        tell();

        assertThat(kitchen.only(Reply.class).body().value().orElseThrow())
                .startsWith("Wed was Grandma's Lasagna")
                .doesNotContain("more day");
    }

    @Test
    void saysNothingAtAllWhenSomebodyChangedItAll() {
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));
        run(LITTLE_SAM, "milk", 1);
        kitchen.meals();

        tell();

        assertThat(kitchen.sent()).noneMatch(Reply.class::isInstance);
    }

    @Test
    void waitsUntilThePlanShowsWhatWasDoneToIt() {
        kitchen.meals(KitchenStage.meal("2026-11-26", BOOK, "Grandma's Lasagna", "null"));
        run(LITTLE_SAM, "milk", 1);

        tell();

        assertThat(kitchen.sent()).noneMatch(Reply.class::isInstance);
        assertThat(kitchen.paper.scheduled()).extracting(Job::name).containsExactly("tell-replaced", "tell-replaced");
    }

    private List<ReplaceDish> replacements() {
        return kitchen.sent().stream()
                .filter(ReplaceDish.class::isInstance)
                .map(ReplaceDish.class::cast)
                .toList();
    }

    private void replacedAsAsked() {
        kitchen.meals(replacements().stream().map(RecheckDinnersTest::meal).toArray(String[]::new));
    }

    private static String meal(ReplaceDish replaced) {
        var dish = replaced.instead();
        return KitchenStage.meal(
                replaced.date().toString(), dish(dish), dish.title().replace("\"", ""), "null");
    }

    private static String dish(Dish dish) {
        return switch (dish.ref()) {
            case DishRef.FromBook(var recipe) -> KitchenStage.book(recipe);
            case DishRef.Starter(var key) -> KitchenStage.starter(key);
            case DishRef.JustNamed() -> KitchenStage.named();
        };
    }

    private void tell() {
        var data = kitchen.paper.dataOf("tell-replaced", TellReplaced.Data.class);
        new TellReplaced(kitchen.reads, kitchen.commands, kitchen.jobs, kitchen.clock).run(data);
    }

    private void hear(Object event) throws Exception {
        var policy = new AnnotationEventHandlerAdapter(new AllergyPolicy(kitchen.jobs));
        var message = new GenericDomainEventMessage<>("Household", HOUSEHOLD.toString(), 4, event);
        DefaultUnitOfWork.startAndGet(message).executeWithResult(() -> policy.handle(message));
    }

    private void run(Diner diner, @Nullable String allergen, int attempt) {
        new RecheckDinners(kitchen.reads, OnPaper.schedules(MARIA), kitchen.commands, kitchen.jobs, kitchen.clock)
                .run(new RecheckDinners.Data(
                        HOUSEHOLD,
                        diner,
                        MARIA,
                        allergen == null ? null : milk(allergen),
                        "the-token",
                        TUESDAY,
                        attempt,
                        new Cause("the-allergy", Map.of())));
    }

    private static Personal<Preference.Allergy> milk(String allergen) {
        return Personal.content(MARIA, new Preference.Allergy(allergen, allergen));
    }
}
