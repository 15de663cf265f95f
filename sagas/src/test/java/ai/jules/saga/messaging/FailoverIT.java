package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.kernel.DeliveryId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The second provider: only after a refusal, never while somebody may have the text (rules 18 and 19). */
class FailoverIT {

    private final OutboxStage stage = new OutboxStage("twilio", true);

    @AfterEach
    void close() {
        stage.close();
    }

    private void refuse(ScriptedProvider who, int times, int code) {
        IntStream.range(0, times).forEach(_ -> who.script.add(ScriptedProvider.refuse(code, true)));
    }

    private void eventuallyStands(DeliveryId message, OutboxState wanted) {
        eventually().untilAsserted(() -> assertThat(stage.state(message)).isEqualTo(wanted));
    }

    @Test
    @Tag("rule-18")
    void asksTheBackupAfterThreeRefusals() {
        refuse(stage.provider, 3, 20429);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).hasSize(3);
        assertThat(stage.backup.bodies()).containsExactly("Saved.");
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordAcceptance(message, stage.maria, "backup", "BK0001", 4)));
    }

    @Test
    @Tag("rule-4")
    void hasEachAttemptAllowedAlsoAtTheBackup() {
        refuse(stage.provider, 3, 20429);
        stage.member = ask -> {
            if (stage.commandSide.asked.size() <= 3) {
                stage.allow(ask);
            } else {
                stage.suppress(ask);
            }
        };
        stage.start();
        var message = stage.compose(stage.maria, "Dinner?");
        stage.passUntil(message, OutboxState.SUPPRESSED);
        assertThat(stage.backup.requests).isEmpty();
    }

    @Test
    @Tag("rule-19")
    void offersNobodyElseWhatTheFirstMayHave() {
        IntStream.range(0, 3).forEach(_ -> stage.provider.script.add(stage.provider::breakOff));
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.GIVEN_UP);
        assertThat(stage.provider.requests).hasSize(3);
        assertThat(stage.backup.requests).isEmpty();
    }

    @Test
    @Tag("rule-19")
    void offersNobodyElseWhatOnceHadAnUnknownOutcomeEvenAfterRefusals() {
        stage.provider.script.add(stage.provider::breakOff);
        refuse(stage.provider, 2, 20429);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.GIVEN_UP);
        assertThat(stage.backup.requests).isEmpty();
    }

    @Test
    @Tag("rule-19")
    void looksForALostTextAtTheProviderThatMayHaveIt() {
        refuse(stage.provider, 3, 20429);
        stage.backup.script.add(stage.backup::acceptAndBreakOff);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.ACCEPTED);
        assertThat(stage.backup.requests).hasSize(1);
        assertThat(stage.provider.inquiries).hasValue(0);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.acceptances())
                .extracting(RecordAcceptance::providerMessageId)
                .containsExactly("BK0001"));
    }

    @Test
    @Tag("rule-18")
    void doesNotWorkAroundAPermanentRefusal() {
        stage.provider.script.add(ScriptedProvider.refuse(21610, false));
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.GIVEN_UP);
        meanwhile().until(() -> stage.backup.requests.isEmpty());
    }

    @Test
    @Tag("rule-4")
    void doesNotWorkAroundAStop() {
        stage.provider.script.add(ScriptedProvider.refuse(20003, false));
        stage.start();
        stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.stop().isOn());
        stage.clock.advance(Duration.ofMinutes(1));
        meanwhile().until(() -> stage.backup.requests.isEmpty());
    }

    @Test
    @Tag("rule-18")
    void marksAsUndeliverableWhatNobodyTakes() {
        refuse(stage.provider, 3, 20429);
        refuse(stage.backup, 3, 429);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.GIVEN_UP);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordGivingUp(message, stage.maria, 6, 429)));
        assertThat(stage.counted("failed")).isEqualTo(1);
    }

    @Test
    @Tag("rule-18")
    void asksTheBackupFirstAfterFiveFailuresInARowAndReturnsByItself() {
        refuse(stage.provider, 5, 20503);
        stage.start();
        stage.passUntil(stage.compose(stage.maria, "one"), OutboxState.ACCEPTED);
        stage.passUntil(stage.compose(stage.leo, "two"), OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).hasSize(5);
        assertThat(stage.backup.bodies()).containsExactlyInAnyOrder("one", "two");

        var during = stage.compose(stage.maria, "three");
        eventuallyStands(during, OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).hasSize(5);
        assertThat(stage.backup.bodies()).endsWith("three");

        stage.clock.advance(Duration.ofSeconds(60));
        eventuallyStands(stage.compose(stage.maria, "four"), OutboxState.ACCEPTED);
        eventuallyStands(stage.compose(stage.leo, "five"), OutboxState.ACCEPTED);
        assertThat(stage.provider.bodies()).isEqualTo(List.of("four", "five"));
    }

    @Test
    void staysWithTheBackupWhenTheTrialFails() {
        refuse(stage.provider, 6, 20503);
        stage.start();
        stage.passUntil(stage.compose(stage.maria, "one"), OutboxState.ACCEPTED);
        stage.passUntil(stage.compose(stage.leo, "two"), OutboxState.ACCEPTED);
        stage.clock.advance(Duration.ofSeconds(60));
        stage.passUntil(stage.compose(stage.maria, "three"), OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).hasSize(6);
        eventuallyStands(stage.compose(stage.maria, "four"), OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).hasSize(6);
        assertThat(stage.backup.bodies()).hasSize(4);
    }
}
