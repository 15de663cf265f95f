package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.kernel.DeliveryId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rule 19: a text is at the provider once, whatever broke on the way. */
@Tag("rule-19")
class UnknownOutcomeIT {

    private final OutboxStage stage = new OutboxStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private void eventuallyStands(DeliveryId message, OutboxState wanted) {
        eventually().untilAsserted(() -> assertThat(stage.state(message)).isEqualTo(wanted));
    }

    private void eventuallyTold(DeliveryId message, String id, int attempt) {
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordAcceptance(message, stage.maria, "scripted", id, attempt)));
    }

    @Test
    void takesACallbackForAcceptance() {
        stage.provider.script.add(stage.provider::acceptAndBreakOff);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.UNKNOWN);
        stage.callback(message, stage.maria);
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
        assertThat(stage.counted("unknown")).isEqualTo(1);
    }

    @Test
    void takesACallbackForAcceptanceEvenWhenTheProviderWillNotNameTheText() {
        stage.provider.script.add(stage.provider::breakOff);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.UNKNOWN);
        stage.callback(message, stage.maria);
        stage.passUntil(message, OutboxState.ACCEPTED);
        eventuallyTold(message, Report.NO_ID, 1);
        assertThat(stage.provider.requests).hasSize(1);
        assertThat(stage.provider.inquiries).hasValue(Patience.MOST_LOOKS);
    }

    @Test
    void findsTheTextAtTheProviderWhenNoCallbackComes() {
        stage.provider.script.add(stage.provider::acceptAndBreakOff);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.UNKNOWN);
        stage.clock.advance(Duration.ofMillis(9_900));
        meanwhile().until(() -> stage.provider.inquiries.get() == 0);
        stage.clock.advance(Duration.ofMillis(100));
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void sendsOnceMoreWhatTheProviderNeverGot() {
        stage.provider.script.add(stage.provider::breakOff);
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.ACCEPTED);
        eventuallyTold(message, "SM0001", 2);
        assertThat(stage.provider.requests).hasSize(2);
        assertThat(stage.commandSide.asked).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void givesUpAfterThreeAttemptsTheProviderNeverGot() {
        for (int i = 0; i < 3; i++) {
            stage.provider.script.add(stage.provider::breakOff);
        }
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.GIVEN_UP);
        assertThat(stage.provider.requests).hasSize(3);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordGivingUp(message, stage.maria, 3, null)));
    }

    @Test
    void doesNotTakeAnEarlierTextOfTheSameWordsForTheLostOne() {
        stage.start();
        var first = stage.compose(stage.maria, "Saved.");
        eventuallyStands(first, OutboxState.ACCEPTED);
        stage.provider.script.add(stage.provider::breakOff);
        var second = stage.compose(stage.maria, "Saved.");
        stage.passUntil(second, OutboxState.ACCEPTED);
        assertThat(stage.provider.kept).hasSize(2);
        assertThat(stage.provider.requestsFor(second)).isEqualTo(2);
    }

    @Test
    void tellsApartTextsOfTheSameWordsWhoseIdIsNotKnown() {
        stage.provider.script.add(stage.provider::acceptAndBreakOff);
        stage.provider.silentWhenAsked = true;
        stage.start();
        var first = stage.compose(stage.maria, "Saved.");
        eventuallyStands(first, OutboxState.UNKNOWN);
        stage.callback(first, stage.maria);
        stage.passUntil(first, OutboxState.ACCEPTED);
        stage.provider.silentWhenAsked = false;
        stage.provider.script.add(stage.provider::breakOff);
        var second = stage.compose(stage.maria, "Saved.");
        stage.passUntil(second, OutboxState.ACCEPTED);
        assertThat(stage.provider.kept).hasSize(2);
    }

    @Test
    void neverSendsAgainWhileTheProviderDoesNotTellWhatItHas() {
        stage.provider.script.add(stage.provider::acceptAndBreakOff);
        stage.provider.silentWhenAsked = true;
        stage.start();
        var message = stage.compose(stage.maria, "one");
        stage.compose(stage.maria, "two");
        eventuallyStands(message, OutboxState.UNKNOWN);
        for (int i = 0; i < 5; i++) {
            var looks = stage.provider.inquiries.get();
            eventually().until(() -> {
                stage.clock.advance(Duration.ofSeconds(1));
                return stage.provider.inquiries.get() > looks;
            });
        }
        assertThat(stage.provider.requests).hasSize(1);
        stage.provider.silentWhenAsked = false;
        stage.passUntil(message, OutboxState.ACCEPTED);
        eventually().until(() -> stage.provider.bodies().equals(List.of("one", "two")));
    }

    @Test
    void sendsOnceWhenTheProcessDiesBetweenAcceptanceAndRecord() {
        var dead = new AtomicBoolean();
        stage.faults = name -> {
            if (name.equals(Sending.AFTER_ACCEPTANCE) && dead.compareAndSet(false, true)) {
                throw new IllegalStateException("killed");
            }
        };
        var process = stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(dead::get);
        process.stop();
        stage.start();
        assertThat(stage.state(message)).isEqualTo(OutboxState.SENDING);
        meanwhile().until(() -> stage.provider.inquiries.get() == 0);
        stage.clock.advance(Patience.FOR_A_LOST_CALL);
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
        assertThat(stage.provider.kept).hasSize(1);
    }

    @Test
    void findsOutSoonerWhenACallbackComesAfterTheProcessDied() {
        var dead = new AtomicBoolean();
        stage.faults = name -> {
            if (name.equals(Sending.AFTER_ACCEPTANCE) && dead.compareAndSet(false, true)) {
                throw new IllegalStateException("killed");
            }
        };
        var process = stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(dead::get);
        process.stop();
        stage.start();
        stage.callback(message, stage.maria);
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    /** Whoever has died waits for no answer: only for the callback it is waited, from when the request may have begun. */
    @Test
    void looksSoonerForWhatAProcessWasSendingWhenItDied() {
        var dead = new AtomicBoolean();
        stage.faults = name -> {
            if (name.equals(Sending.AFTER_ACCEPTANCE) && dead.compareAndSet(false, true)) {
                throw new IllegalStateException("killed");
            }
        };
        var process = stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(dead::get);
        process.stop();
        stage.start();
        stage.clock.advance(Patience.FOR_A_CALL_OF_THE_DEAD.minusMillis(100));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> stage.jdbc
                .sql("select count(*) from sending_process")
                .query(Long.class)
                .single()
                .equals(1L));
        meanwhile().until(() -> stage.provider.inquiries.get() == 0);
        stage.clock.advance(Duration.ofMillis(100));
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void doesNotLookSoonerForWhatALivingProcessIsSending() throws InterruptedException {
        var answer = new CountDownLatch(1);
        stage.provider.script.add(sms -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return stage.provider.accept(sms);
        });
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.provider.requests.size() == 1);
        stage.start();
        stage.clock.advance(Patience.FOR_A_CALL_OF_THE_DEAD);
        Awaitility.await()
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(12))
                .until(() -> stage.provider.inquiries.get() == 0);
        answer.countDown();
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void sendsOnceWhenTheProcessDiesBeforeTheRequest() {
        var dead = new AtomicBoolean();
        stage.faults = name -> {
            if (name.equals(Sending.BEFORE_PROVIDER) && dead.compareAndSet(false, true)) {
                throw new IllegalStateException("killed");
            }
        };
        var process = stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(dead::get);
        process.stop();
        stage.start();
        stage.clock.advance(Patience.FOR_A_LOST_CALL);
        stage.passUntil(message, OutboxState.ACCEPTED);
        eventuallyTold(message, "SM0001", 2);
        assertThat(stage.provider.kept).hasSize(1);
    }

    @Test
    void doesNotLookForATextItIsJustSendingWhenTheClockJumps() throws InterruptedException {
        var answer = new CountDownLatch(1);
        stage.provider.script.add(sms -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return stage.provider.accept(sms);
        });
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.provider.requests.size() == 1);
        stage.clock.advance(Duration.ofHours(3));
        meanwhile().until(() -> stage.provider.inquiries.get() == 0);
        answer.countDown();
        eventuallyTold(message, "SM0001", 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void aCallbackThatOvertakesTheAnswerChangesNothing() throws InterruptedException {
        var answer = new CountDownLatch(1);
        stage.provider.script.add(sms -> {
            var outcome = stage.provider.accept(sms);
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return outcome;
        });
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.provider.requests.size() == 1);
        stage.callback(message, stage.maria);
        stage.callback(message, stage.maria);
        answer.countDown();
        eventuallyTold(message, "SM0001", 1);
        meanwhile().until(() -> stage.commandSide.told.size() == 1 && stage.provider.requests.size() == 1);
    }
}
