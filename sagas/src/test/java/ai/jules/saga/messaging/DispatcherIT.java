package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Purpose;
import ai.jules.kernel.privacy.Subject;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DispatcherIT {

    private final OutboxStage stage = new OutboxStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private void eventuallyStands(DeliveryId message, OutboxState wanted) {
        eventually().untilAsserted(() -> assertThat(stage.state(message)).isEqualTo(wanted));
    }

    @Test
    void sendsWhatThePersonAllowsAndTellsTheDelivery() {
        stage.start();
        var message = stage.compose(stage.maria, "Saved Grandma's mole.");
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordAcceptance(message, stage.maria, "scripted", "SM0001", 1)));
        assertThat(stage.provider.bodies()).containsExactly("Saved Grandma's mole.");
        assertThat(stage.provider.requests.getFirst().sms().to().e164()).isEqualTo("+12025550101");
        eventually().untilAsserted(() -> assertThat(stage.column(message, "due_at", Timestamp.class))
                .isNull());
        assertThat(stage.state(message)).isEqualTo(OutboxState.ACCEPTED);
        assertThat(stage.column(message, "recipient", String.class)).isNull();
        assertThat(stage.counted("sent")).isEqualTo(1);
        assertThat(stage.column(message, "body", String.class)).isNotNull();
        stage.callback(message, stage.maria, DeliveryStatus.DELIVERED, null);
        assertThat(stage.column(message, "body", String.class)).isNull();
    }

    @Test
    @Tag("rule-33")
    void keepsWordsAndNumbersSealed() {
        stage.member = _ -> {};
        var process = stage.start();
        var message = stage.compose(stage.maria, "Saved Grandma's mole.");
        eventually().until(() -> stage.commandSide.asked.size() == 1);
        process.stop();
        stage.allow(stage.commandSide.asked.getFirst());
        assertThat(stage.column(message, "body", String.class)).isNotNull();
        assertThat(stage.column(message, "recipient", String.class)).isNotNull();
        var all = stage.jdbc
                .sql("select row_to_json(o)::text from outbox o")
                .query(String.class)
                .list();
        assertThat(all).allSatisfy(row -> assertThat(row).doesNotContain("mole").doesNotContain("2025550101"));
    }

    @Test
    @Tag("rule-15")
    void waitsForThePersonsDecision() {
        stage.member = _ -> {};
        stage.start();
        stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.commandSide.asked.size() == 1);
        meanwhile().until(() -> stage.provider.requests.isEmpty());
        stage.allow(stage.commandSide.asked.getFirst());
        eventually().until(() -> stage.provider.kept.size() == 1);
    }

    @Test
    void asksAgainWhenNobodyAnswersWithinFiveSeconds() {
        stage.member = _ -> {};
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.commandSide.asked.size() == 1);
        stage.clock.advance(Duration.ofMillis(4_900));
        meanwhile().until(() -> stage.commandSide.asked.size() == 1);
        stage.member = stage::allow;
        stage.clock.advance(Duration.ofMillis(200));
        eventuallyStands(message, OutboxState.ACCEPTED);
        assertThat(stage.commandSide.asked).hasSize(2);
    }

    @Test
    @Tag("rule-4")
    void asksAgainForAnExpiredPermissionAndNeverSendsLate() {
        stage.member = ask -> {
            stage.allow(ask);
            if (stage.commandSide.asked.size() < 3) {
                stage.clock.advance(OutboxStage.VALID_FOR);
            }
        };
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.ACCEPTED);
        assertThat(stage.provider.requests).allSatisfy(request -> assertThat(request.begun())
                .isBefore(request.sms().beginBefore()));
        assertThat(stage.provider.kept).hasSize(1);
    }

    @Test
    @Tag("rule-4")
    void doesNotSendWhenThePermissionRunsOutJustBeforeTheRequest() {
        var stalled = new ArrayList<String>();
        stage.faults = name -> {
            if (stalled.isEmpty() && name.equals(Sending.BEFORE_PROVIDER)) {
                stalled.add(name);
                stage.clock.advance(Duration.ofMinutes(1));
            }
        };
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.ACCEPTED);
        assertThat(stage.commandSide.asked).hasSize(2);
        assertThat(stage.provider.requests).hasSize(1);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.acceptances())
                .extracting(RecordAcceptance::attempt)
                .containsExactly(1));
    }

    @Test
    @Tag("rule-4")
    void sendsNothingWhenTheRelayStoodForAMinuteBetweenTheYesAndTheStop() {
        stage.member = ask -> {
            if (stage.commandSide.asked.size() > 1) {
                stage.suppress(ask);
                return;
            }
            var yes = stage.yesTo(ask);
            stage.clock.advance(Duration.ofMinutes(1));
            stage.publish(yes);
        };
        stage.start();
        var message = stage.compose(stage.maria, "Dinner?");
        stage.passUntil(message, OutboxState.SUPPRESSED);
        assertThat(stage.provider.requests).isEmpty();
    }

    @Test
    @Tag("rule-4")
    void neverSendsWhatIsSuppressed() {
        stage.member = stage::suppress;
        stage.start();
        var message = stage.compose(stage.maria, "Dinner?");
        eventuallyStands(message, OutboxState.SUPPRESSED);
        meanwhile().until(() -> stage.provider.requests.isEmpty());
        assertThat(stage.commandSide.told).isEmpty();
        assertThat(stage.column(message, "body", String.class)).isNull();
        assertThat(stage.counted("suppressed")).isEqualTo(1);
    }

    @Test
    @Tag("rule-4")
    void sendsNothingAfterAStopThatComesBetweenTwoAttempts() {
        stage.provider.script.add(ScriptedProvider.refuse(20429, true));
        stage.member = ask -> {
            if (stage.commandSide.asked.size() == 1) {
                stage.allow(ask);
            } else {
                stage.suppress(ask);
            }
        };
        stage.start();
        var message = stage.compose(stage.maria, "Dinner?");
        stage.passUntil(message, OutboxState.SUPPRESSED);
        assertThat(stage.provider.requests).hasSize(1);
        assertThat(stage.provider.kept).isEmpty();
    }

    @Test
    void keepsEachPersonsOrderAndHoldsUpNobodyElse() {
        stage.member = ask -> {
            if (ask.member().equals(stage.leo)) {
                stage.allow(ask);
            }
        };
        var first = stage.compose(stage.maria, "one");
        stage.compose(stage.maria, "two");
        stage.compose(stage.maria, "three");
        stage.compose(stage.leo, "other");
        stage.start();
        eventually().until(() -> stage.provider.bodies().equals(List.of("other")));
        assertThat(stage.commandSide.asked)
                .filteredOn(ask -> ask.member().equals(stage.maria))
                .extracting(ask -> ask.message())
                .containsExactly(first);
        stage.member = stage::allow;
        stage.allow(stage.commandSide.asked.stream()
                .filter(ask -> ask.message().equals(first))
                .findFirst()
                .orElseThrow());
        eventually().until(() -> stage.provider.bodies().equals(List.of("other", "one", "two", "three")));
    }

    @Test
    void letsTheNextTextGoWhenOneIsSuppressed() {
        stage.member = ask -> {
            if (ask.kind() == MessageKind.REPLY) {
                stage.suppress(ask);
            } else {
                stage.allow(ask);
            }
        };
        stage.start();
        stage.compose(stage.maria, "one");
        stage.compose(stage.maria, "You are out.", MessageKind.OPT_OUT_CONFIRMATION);
        eventually().until(() -> stage.provider.bodies().equals(List.of("You are out.")));
    }

    @Test
    @Tag("rule-18")
    void triesARefusalThatMayPassAtMostThreeTimes() {
        IntStream.range(0, 5).forEach(_ -> stage.provider.script.add(ScriptedProvider.refuse(20429, true)));
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.GIVEN_UP);
        assertThat(stage.provider.requests).hasSize(3);
        assertThat(stage.commandSide.asked).hasSizeGreaterThanOrEqualTo(3);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.told)
                .containsExactly(new RecordGivingUp(message, stage.maria, 3, 20429)));
        assertThat(stage.counted("failed")).isEqualTo(1);
        assertThat(stage.counted("retried")).isEqualTo(2);
    }

    @Test
    @Tag("rule-18")
    void waitsLongerAfterEachRefusal() {
        stage.provider.script.add(ScriptedProvider.refuse(20429, true));
        stage.provider.script.add(ScriptedProvider.refuse(20429, true));
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        stage.passUntil(message, OutboxState.ACCEPTED);
        var times = stage.provider.requests.stream()
                .map(ScriptedProvider.Request::begun)
                .toList();
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(500));
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(1_000));
        eventually().untilAsserted(() -> assertThat(stage.commandSide.acceptances())
                .extracting(RecordAcceptance::attempt)
                .containsExactly(3));
    }

    @Test
    @Tag("rule-18")
    void doesNotTryAPermanentRefusalAgain() {
        stage.provider.script.add(ScriptedProvider.refuse(21610, false));
        stage.start();
        var refused = stage.compose(stage.maria, "one");
        stage.compose(stage.maria, "two");
        eventually().until(() -> stage.provider.bodies().equals(List.of("two")));
        assertThat(stage.provider.requestsFor(refused)).isEqualTo(1);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.givingsUp())
                .containsExactly(new RecordGivingUp(refused, stage.maria, 1, 21610)));
    }

    @Test
    void tellsTheDeliveryOnceTheBrokerIsBack() {
        var outage = new ArrayList<String>();
        stage.faults = name -> {
            if (name.equals(Sending.AFTER_ACCEPTANCE)) {
                outage.add(name);
                stage.commandSide.brokerAway = true;
            }
        };
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.ACCEPTED);
        meanwhile().until(() -> stage.commandSide.told.isEmpty());
        stage.commandSide.brokerAway = false;
        stage.clock.advance(Patience.FOR_A_COLLEAGUE);
        eventually().until(() -> stage.commandSide.acceptances().size() == 1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void asksOnceTheBrokerIsBack() {
        stage.commandSide.brokerAway = true;
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        meanwhile().until(() -> stage.commandSide.asked.isEmpty());
        stage.commandSide.brokerAway = false;
        stage.passUntil(message, OutboxState.ACCEPTED);
        assertThat(stage.provider.kept).hasSize(1);
    }

    @Test
    void sendsNothingThatIsErasedMeanwhile() {
        stage.member = _ -> {};
        stage.start();
        var message = stage.compose(stage.leo, "A secret.");
        eventually().until(() -> stage.commandSide.asked.size() == 1);
        TestKeys.VAULT.destroy(Subject.of(stage.leo), Purpose.CONTENT);
        stage.allow(stage.commandSide.asked.getFirst());
        eventuallyStands(message, OutboxState.SUPPRESSED);
        assertThat(stage.provider.requests).isEmpty();
    }

    @Test
    void sendsTwoHundredTextsOnceEach() {
        stage.start();
        for (int i = 0; i < 100; i++) {
            var member = OutboxStage.someone("+1202555%04d".formatted(1000 + i));
            stage.compose(member, "one " + i);
            stage.compose(member, "two " + i);
        }
        eventually().until(() -> stage.commandSide.acceptances().size() == 200);
        assertThat(stage.provider.bodies()).hasSize(200).doesNotHaveDuplicates();
        for (int i = 0; i < 100; i++) {
            assertThat(stage.provider.bodies()).containsSubsequence("one " + i, "two " + i);
        }
        assertThat(stage.meters.get("jules.outbound.queue").gauge().value()).isZero();
    }

    @Test
    @Tag("rule-19")
    void sendsEachTextOnceWhenTwoProcessesDispatch() {
        stage.start();
        stage.start();
        for (int i = 0; i < 50; i++) {
            var member = OutboxStage.someone("+1202555%04d".formatted(2000 + i));
            stage.compose(member, "one " + i);
            stage.compose(member, "two " + i);
        }
        eventually().until(() -> stage.commandSide.acceptances().size() == 100);
        assertThat(stage.provider.requests).hasSize(100);
        for (int i = 0; i < 50; i++) {
            assertThat(stage.provider.bodies()).containsSubsequence("one " + i, "two " + i);
        }
    }

    @Test
    void sendsWhatIsAllowedBeforeAskingAboutOlderTexts() {
        stage.member = _ -> {};
        var process = stage.start();
        var allowed = new ArrayList<DeliveryId>();
        for (int i = 0; i < 72; i++) {
            allowed.add(stage.compose(OutboxStage.someone("+1202555%04d".formatted(3000 + i)), "allowed " + i));
        }
        eventually().until(() -> stage.commandSide.asked.size() == 72);
        process.stop();
        for (int i = 0; i < 100; i++) {
            stage.compose(OutboxStage.someone("+1202555%04d".formatted(4000 + i)), "older " + i);
        }
        stage.jdbc
                .sql("update outbox set member_id = gen_random_uuid(), position = default where state = 'ASKED'")
                .update();
        List.copyOf(stage.commandSide.asked).forEach(stage::allow);
        stage.clock.advance(Duration.ofMillis(100));
        stage.member = stage::allow;
        stage.start();
        eventually().until(() -> stage.provider.requests.size() == 172);
        assertThat(stage.provider.requests.subList(0, 16))
                .allSatisfy(it -> assertThat(allowed).contains(it.sms().message()));
    }
}
