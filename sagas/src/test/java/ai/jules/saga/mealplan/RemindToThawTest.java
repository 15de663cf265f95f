package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.HOUSEHOLD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.LITTLE_SAM;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.jules.commands.ThreadCommand.Reply;
import ai.jules.events.mealplan.DayChange;
import ai.jules.events.mealplan.Dinner;
import ai.jules.events.mealplan.DinnersChanged;
import ai.jules.kernel.Dish;
import ai.jules.kernel.DishRef;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.ThreadId;
import ai.jules.platform.messaging.Cause;
import ai.jules.saga.jobs.JobsOnPaper.Job;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The evening before a dish that begins in the freezer. */
class RemindToThawTest {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
    private static final Instant TUESDAY_EVENING = Instant.parse("2026-11-24T23:00:00Z");
    private static final DishRef CARNITAS = new DishRef.Starter("pork-carnitas");

    private final KitchenStage kitchen = new KitchenStage(TUESDAY_EVENING);

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void remindsWhoCooks() {
        planned("pork-carnitas", "\"" + LEO.uuid() + "\"");

        run(MARIA);

        var told = kitchen.only(Reply.class);
        assertThat(told.thread()).isEqualTo(ThreadId.direct(LEO));
        assertThat(told.kind()).isEqualTo(MessageKind.NOTICE);
        assertThat(told.body().value())
                .contains("Tomorrow is Pork Carnitas. Take the pork shoulder out of the freezer tonight.");
    }

    @Test
    void remindsTheAccountHolderWhereNobodyIsSaidToCook() {
        planned("pork-carnitas", "null");

        run(MARIA);

        assertThat(kitchen.only(Reply.class).to()).isEqualTo(MARIA);
    }

    @Test
    void remindsTheAccountHolderWhereTheCookHasNoPhone() {
        planned("pork-carnitas", "\"" + LITTLE_SAM.uuid() + "\"");

        run(MARIA);

        assertThat(kitchen.only(Reply.class).to()).isEqualTo(MARIA);
    }

    @Test
    void saysNothingWhenThePlanIsAnotherByThen() {
        planned("black-bean-tacos", "null");

        run(MARIA);

        assertThat(kitchen.sent()).isEmpty();
    }

    @Test
    void saysNothingWhenNothingIsCooked() {
        kitchen.meals();

        run(MARIA);

        assertThat(kitchen.sent()).isEmpty();
    }

    @Test
    void asksNobodyAboutAHouseholdNobodyLooksAfter() {
        run(null);

        assertThat(kitchen.query.asked()).isEmpty();
        assertThat(kitchen.sent()).isEmpty();
    }

    @Test
    void triesAgainWhileThePlanCannotBeRead() {
        kitchen.query.answers("days", 503, "{}");

        run(MARIA);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled()).extracting(Job::due).containsExactly(TUESDAY_EVENING.plusSeconds(1));
    }

    @Test
    void isSilentWhenItIsTooLateToThaw() {
        planned("pork-carnitas", "null");
        kitchen.clock.advance(Duration.ofHours(13));

        run(MARIA);

        assertThat(kitchen.sent()).isEmpty();
    }

    @Test
    void waitsForTheEveningBeforeByTheHouseholdsClock() {
        kitchen.clock.advance(Duration.ofHours(-9));
        changed(CARNITAS);

        assertThat(kitchen.paper.scheduled())
                .extracting(Job::name, Job::due)
                .containsExactly(tuple("remind-to-thaw", TUESDAY_EVENING));
    }

    @Test
    void setsNoTimeForWhatIsNotFrozenOrTooNear() {
        changed(new DishRef.Starter("black-bean-tacos"));
        changed(new DishRef.JustNamed());
        changed(CARNITAS);

        assertThat(kitchen.paper.scheduled()).isEmpty();
    }

    private void planned(String key, String cook) {
        kitchen.meals(KitchenStage.meal("2026-11-25", KitchenStage.starter(key), "Pork Carnitas", cook));
    }

    private void changed(DishRef dish) {
        var policy = new AnnotationEventHandlerAdapter(
                new ThawPolicy(OnPaper.schedules(MARIA), kitchen.jobs, kitchen.clock));
        var message = GenericEventMessage.asEventMessage(new DinnersChanged(
                PLAN,
                LEO,
                DinnersChanged.Kind.SET,
                List.of(new DayChange(WEDNESDAY, null, new Dinner.Cooked(new Dish(dish, "A dish", null)))),
                null));
        DefaultUnitOfWork.startAndGet(message).execute(() -> {
            try {
                policy.handle(message);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void run(@Nullable MemberId holder) {
        new RemindToThaw(kitchen.reads, OnPaper.schedules(holder), kitchen.commands, kitchen.jobs, kitchen.clock)
                .run(new RemindToThaw.Data(HOUSEHOLD, WEDNESDAY, TUESDAY_EVENING, 1, new Cause("the-plan", Map.of())));
    }
}
