package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.member.Withdrawal;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.problem.ProblemException;
import ai.jules.platform.security.Caller;
import ai.jules.platform.security.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 21: what each code of the provider brings about, said at once or later. */
@Tag("rule-21")
class EffectsIT {

    private static final Caller OPERATOR = new Caller(new MemberId(UUID.randomUUID()), Optional.empty(), Role.OPERATOR);

    private final OutboxStage stage = new OutboxStage("twilio", false);

    @AfterEach
    void close() {
        stage.close();
    }

    private DeliveryId refusedWith(int code) {
        IntStream.range(0, 5).forEach(_ -> stage.provider.script.add(ScriptedProvider.refuse(code, false)));
        stage.start();
        return stage.compose(stage.maria, "Saved.");
    }

    private DeliveryId sent() {
        stage.start();
        var message = stage.compose(stage.maria, "Saved.");
        eventuallyStands(message, OutboxState.ACCEPTED);
        return message;
    }

    private void eventuallyStands(DeliveryId message, OutboxState wanted) {
        eventually().untilAsserted(() -> assertThat(stage.state(message)).isEqualTo(wanted));
    }

    private void notDelivered(DeliveryId message, int code) {
        stage.callback(message, stage.maria, DeliveryStatus.UNDELIVERED, code);
    }

    @ParameterizedTest
    @CsvSource({
        "20429, 3",
        "21211, 1",
        "21614, 1",
        "30006, 1",
        "21610, 1",
        "21611, 3",
        "30001, 3",
        "30022, 3",
        "30003, 3",
        "30005, 1",
        "30007, 1",
        "30008, 2",
        "30034, 1"
    })
    void triesARefusedTextAsOftenAsItsCodeSays(int code, int attempts) {
        var message = refusedWith(code);
        eventually().until(() -> {
            var due = stage.column(message, "due_at", Timestamp.class);
            if (stage.state(message) == OutboxState.WAITING
                    && due != null
                    && due.toInstant().isAfter(stage.clock.instant())) {
                stage.clock.advance(Duration.between(stage.clock.instant(), due.toInstant()));
            }
            return stage.state(message) == OutboxState.GIVEN_UP;
        });
        assertThat(stage.provider.requests).hasSize(attempts);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.givingsUp())
                .containsExactly(new RecordGivingUp(message, stage.maria, attempts, code)));
        assertThat(stage.stop().isOn()).isFalse();
        assertThat(stage.controller().standings(OPERATOR).undeliverable())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).isEqualTo(message.uuid()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {20003, 30002, 63038})
    void stopsAllSendingUntilAnOperatorResumes(int code) {
        stage.provider.script.add(ScriptedProvider.refuse(code, false));
        stage.start();
        var first = stage.compose(stage.maria, "one");
        eventually().until(() -> stage.stop().isOn());
        eventuallyStands(first, OutboxState.WAITING);
        var second = stage.compose(stage.leo, "two");
        stage.clock.advance(Duration.ofMinutes(5));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        assertThat(stage.meters.get("jules.outbound.stopped").gauge().value()).isEqualTo(1);
        assertThat(stage.controller().standings(OPERATOR).stopped().code()).isEqualTo(code);

        stage.controller().resume(OPERATOR);
        eventuallyStands(first, OutboxState.ACCEPTED);
        eventuallyStands(second, OutboxState.ACCEPTED);
        assertThat(stage.provider.bodies()).containsExactlyInAnyOrder("one", "two");
        assertThat(stage.controller().standings(OPERATOR).stopped()).isNull();
    }

    @Test
    void aProcessStartedLaterFindsSendingStopped() {
        stage.stop().put("twilio", 20003, new DeliveryId(UUID.randomUUID()));
        stage.start();
        stage.compose(stage.maria, "one");
        meanwhile().until(() -> stage.commandSide.asked.isEmpty());
    }

    @Test
    void onlyAnOperatorMayLookOrResume() {
        var adult = new Caller(stage.maria, Optional.empty(), Role.ADULT);
        Assertions.assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> stage.controller().standings(adult));
        Assertions.assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> stage.controller().resume(adult));
    }

    @ParameterizedTest
    @ValueSource(ints = {21611, 30001, 30022})
    void leavesTheSenderAloneForAWhile(int code) {
        stage.provider.script.add(ScriptedProvider.refuse(code, false));
        stage.start();
        stage.compose(stage.maria, "one");
        eventually().until(() -> stage.accounts().all().stream().anyMatch(it -> it.pausedUntil() != null));
        stage.compose(stage.leo, "two");
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        stage.clock.advance(Duration.ofSeconds(6));
        eventually().until(() -> stage.provider.bodies().size() == 2);
    }

    @Test
    @Tag("rule-3")
    void takesABlockedNumberForAnOptOut() {
        var message = refusedWith(21610);
        eventually().until(() -> stage.commandSide.left.size() == 1);
        assertThat(stage.commandSide.left.getFirst().member()).isEqualTo(stage.maria);
        assertThat(stage.commandSide.left.getFirst().withdrawal())
                .isEqualTo(new Withdrawal(
                        "provider",
                        message.uuid().toString(),
                        Personal.evidence(stage.maria, "21610"),
                        Withdrawal.NoticedBy.PROVIDER));
    }

    @Test
    @Tag("rule-3")
    void takesABlockedNumberThatIsReportedLaterForAnOptOutToo() {
        var message = sent();
        notDelivered(message, 21610);
        assertThat(stage.commandSide.left).hasSize(1);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @Test
    void triesATextNobodyKnowsTheFateOfOnceMoreUnderItsOwnId() {
        var message = sent();
        notDelivered(message, 30008);
        assertThat(stage.state(message)).isEqualTo(OutboxState.WAITING);
        stage.clock.advance(Duration.ofSeconds(29));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        stage.clock.advance(Duration.ofSeconds(1));
        eventuallyStands(message, OutboxState.ACCEPTED);
        assertThat(stage.provider.requestsFor(message)).isEqualTo(2);
        assertThat(stage.commandSide.asked).hasSizeGreaterThanOrEqualTo(2);
        eventually().untilAsserted(() -> assertThat(stage.commandSide.acceptances())
                .extracting(RecordAcceptance::providerMessageId)
                .containsExactly("SM0001", "SM0002"));
        notDelivered(message, 30008);
        stage.clock.advance(Duration.ofHours(1));
        meanwhile().until(() -> stage.provider.requests.size() == 2);
        assertThat(stage.column(message, "error_code", Integer.class)).isEqualTo(30008);
        assertThat(stage.column(message, "body", String.class)).isNull();
    }

    @Test
    void triesAPhoneThatIsOffAgainMinutesLaterAndThreeTimesAtMost() {
        var message = sent();
        notDelivered(message, 30003);
        stage.clock.advance(Duration.ofMinutes(2));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        stage.clock.advance(Duration.ofMinutes(6));
        eventuallyStands(message, OutboxState.ACCEPTED);
        notDelivered(message, 30003);
        stage.clock.advance(Duration.ofMinutes(23));
        eventuallyStands(message, OutboxState.ACCEPTED);
        eventually().until(() -> stage.provider.requestsFor(message) == 3);
        eventuallyStands(message, OutboxState.ACCEPTED);
        notDelivered(message, 30003);
        stage.clock.advance(Duration.ofHours(1));
        meanwhile().until(() -> stage.provider.requests.size() == 3);
        assertThat(stage.column(message, "error_code", Integer.class)).isEqualTo(30003);
    }

    @Test
    @Tag("rule-4")
    void sendsNothingOnceMoreToSomebodyWhoHasLeftMeanwhile() {
        var message = sent();
        stage.member = stage::suppress;
        notDelivered(message, 30008);
        stage.clock.advance(Duration.ofSeconds(30));
        stage.passUntil(message, OutboxState.SUPPRESSED);
        assertThat(stage.provider.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {30005, 30006, 30007, 30034})
    void neverSendsOnceMoreWhatCannotArrive(int code) {
        var message = sent();
        notDelivered(message, code);
        stage.clock.advance(Duration.ofHours(1));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        assertThat(stage.column(message, "error_code", Integer.class)).isEqualTo(code);
        assertThat(stage.column(message, "body", String.class)).isNull();
        assertThat(stage.controller().standings(OPERATOR).undeliverable()).hasSize(1);
    }

    @Test
    void stopsAllSendingAlsoWhenTheAccountIsBlockedAfterwards() {
        var message = sent();
        notDelivered(message, 30002);
        assertThat(stage.stop().isOn()).isTrue();
        assertThat(stage.state(message)).isEqualTo(OutboxState.WAITING);
        stage.clock.advance(Duration.ofMinutes(5));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        stage.controller().resume(OPERATOR);
        eventuallyStands(message, OutboxState.ACCEPTED);
    }

    /** As an answer the same number says that our settings are wrong. */
    @Test
    void takesWhatTheBackupReportsForWhatItMeansThere() {
        try (var backup = new OutboxStage("sinch", false)) {
            backup.start();
            var message = backup.compose(backup.maria, "Saved.");
            eventually().untilAsserted(() -> assertThat(backup.state(message)).isEqualTo(OutboxState.ACCEPTED));
            backup.callback(message, backup.maria, DeliveryStatus.FAILED, 404);
            assertThat(backup.state(message)).isEqualTo(OutboxState.WAITING);
            backup.clock.advance(Duration.ofSeconds(30));
            eventually().untilAsserted(() -> assertThat(backup.state(message)).isEqualTo(OutboxState.ACCEPTED));
            backup.callback(message, backup.maria, DeliveryStatus.FAILED, 402);
            assertThat(backup.column(message, "error_code", Integer.class)).isEqualTo(402);
            assertThat(backup.controller().standings(OPERATOR).undeliverable())
                    .singleElement()
                    .satisfies(it -> assertThat(it.error()).isEqualTo("unroutable"));
        }
    }

    @Test
    void heedsAReportThatOvertakesTheProvidersAnswer() {
        stage.provider.script.add(sms -> {
            var outcome = stage.provider.accept(sms);
            stage.callback(sms.message(), sms.member(), DeliveryStatus.UNDELIVERED, 30007);
            return outcome;
        });
        var message = sent();
        eventually().untilAsserted(() -> assertThat(stage.column(message, "error_code", Integer.class))
                .isEqualTo(30007));
    }

    @Test
    void makesNothingOfAFailureWithoutACode() {
        var message = sent();
        stage.callback(message, stage.maria, DeliveryStatus.FAILED, null);
        stage.clock.advance(Duration.ofHours(1));
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        assertThat(stage.column(message, "body", String.class)).isNull();
    }

    @Test
    void countsByProviderAndKind() {
        stage.provider.script.add(ScriptedProvider.refuse(20429, true));
        stage.start();
        var message = stage.compose(stage.maria, "Dinner?", MessageKind.GROUP);
        stage.passUntil(message, OutboxState.ACCEPTED);
        assertThat(stage.meters
                        .get("jules.outbound.texts")
                        .tags("result", "sent", "kind", "GROUP", "provider", "twilio")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(stage.meters
                        .get("jules.outbound.refusals")
                        .tags("provider", "twilio", "class", "too many requests", "effect", "RETRY")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tellsHowOldTheOldestTextIs() {
        stage.member = _ -> {};
        stage.compose(stage.maria, "Saved.");
        stage.clock.advance(Duration.ofSeconds(90));
        assertThat(stage.meters.get("jules.outbound.oldest.seconds").gauge().value())
                .isEqualTo(90);
    }

    @Test
    void forgetsWhatEndedLongAgoButNotWhileALostTextIsLookedFor() {
        var old = sent();
        stage.provider.silentWhenAsked = true;
        stage.provider.script.add(stage.provider::breakOff);
        var lost = stage.compose(stage.leo, "Saved.");
        eventuallyStands(lost, OutboxState.UNKNOWN);
        stage.clock.advance(Duration.ofDays(15));
        stage.purge().run();
        assertThat(stage.column(old, "state", String.class)).isNotNull();
        stage.provider.silentWhenAsked = false;
        stage.passUntil(lost, OutboxState.ACCEPTED);
        eventually().until(() -> stage.commandSide.acceptances().size() == 2);
        stage.clock.advance(Duration.ofDays(15));
        // that the Delivery was told is written down a turn of the dispatcher later
        eventually().untilAsserted(() -> {
            stage.purge().run();
            assertThat(stage.jdbc
                            .sql("select count(*) from outbox")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }
}
