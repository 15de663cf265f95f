package ai.jules.saga.mealplan;

import static ai.jules.TheRiveras.ANA;
import static ai.jules.TheRiveras.GROUP_MESSAGE;
import static ai.jules.TheRiveras.GROUP_THREAD;
import static ai.jules.TheRiveras.LEO;
import static ai.jules.TheRiveras.MARIA;
import static ai.jules.saga.mealplan.WeekStage.CLOSES;
import static ai.jules.saga.mealplan.WeekStage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.ThreadCommand.Announce;
import ai.jules.events.mealplan.PlanSettled;
import ai.jules.events.mealplan.ShoppingWritten;
import ai.jules.platform.messaging.Cause;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How everybody hears what they will eat. */
class TellOutcomeTest {

    private final KitchenStage kitchen = new KitchenStage(CLOSES);

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void explainsByTheNamesOfWhoVoted() {
        run(WeekStage.settled(WeekStage.ballots()), 1);

        var told = kitchen.only(Announce.class);
        assertThat(told.thread()).isEqualTo(GROUP_THREAD);
        assertThat(told.group()).isEqualTo(GROUP_MESSAGE);
        assertThat(told.copies()).extracting(Announce.Copy::to).containsExactly(MARIA, LEO, ANA);
        assertThat(words())
                .isEqualTo("Mon Tacos, Tue Lasagna, Wed Pizza, Thu Chili, Fri Lentil curry. Tacos: everyone's pick."
                        + " Lasagna: Maria's 1st, Leo's 3rd. Pizza: Ana's 1st. Chili: Leo's 1st. Lentil curry:"
                        + " next best idea. Shopping list: 14 items, 6 already in the pantry. Text LIST to see"
                        + " it.");
    }

    @Test
    void asksForNoNamesWhereNobodyVoted() {
        run(WeekStage.settled(), 1);

        assertThat(words()).startsWith("Nobody voted, so I picked: Mon Lasagna, Tue Tacos");
        assertThat(kitchen.query.asked()).isEmpty();
    }

    @Test
    void waitsALittleForTheNames() {
        kitchen.query.answers("members", 503, "{}");

        run(WeekStage.settled(WeekStage.ballots()), 1);

        assertThat(kitchen.sent()).isEmpty();
        assertThat(kitchen.paper.scheduled()).hasSize(1);
    }

    @Test
    void leavesTheExplanationOutRatherThanWaitForLong() {
        kitchen.query.answers("members", 503, "{}");

        run(WeekStage.settled(WeekStage.ballots()), 3);

        assertThat(words())
                .isEqualTo("Mon Tacos, Tue Lasagna, Wed Pizza, Thu Chili, Fri Lentil curry. Shopping list: 14 items, 6"
                        + " already in the pantry. Text LIST to see it.");
    }

    private String words() {
        return kitchen.only(Announce.class).copies().getFirst().body().value().orElseThrow();
    }

    private void run(PlanSettled settled, int attempt) {
        new TellOutcome(kitchen.reads, kitchen.commands, kitchen.jobs, kitchen.clock)
                .run(new TellOutcome.Data(
                        new Outcome(settled, new ShoppingWritten(PLAN, 14, 6)),
                        List.of(MARIA, LEO, ANA),
                        MARIA,
                        GROUP_MESSAGE,
                        2,
                        CLOSES,
                        attempt,
                        new Cause("the-permission", Map.of())));
    }
}
