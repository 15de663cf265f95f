package ai.jules.saga.messaging;

import static ai.jules.saga.messaging.OutboxStage.eventually;
import static ai.jules.saga.messaging.OutboxStage.meanwhile;
import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.MessageKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who goes first (rule 18), and in which order a person hears from us. */
class PrecedenceIT {

    private final OutboxStage stage = new OutboxStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private void putOff(DeliveryId message, Duration by) {
        stage.jdbc
                .sql("update outbox set due_at = ? where message_id = ?")
                .params(Timestamp.from(stage.clock.instant().plus(by)), message.uuid())
                .update();
    }

    @Test
    @Tag("rule-18")
    void repliesOvertakeFiveHundredQueuedPollCopies() {
        var family = new ArrayList<MemberId>();
        for (int i = 0; i < 500; i++) {
            family.add(OutboxStage.someone("+1202555%04d".formatted(1000 + i)));
            stage.compose(family.getLast(), "What shall we have?", MessageKind.GROUP);
        }
        stage.start();
        eventually().until(() -> stage.provider.requests.size() >= 100);
        int before = stage.provider.requests.size();
        var replies = new ArrayList<DeliveryId>();
        for (int i = 480; i < 500; i++) {
            replies.add(stage.compose(family.get(i), "Saved."));
        }
        eventually().until(() -> replies.stream().allMatch(reply -> stage.provider.requestsFor(reply) == 1));
        var polls = stage.provider.requests.stream().skip(before).toList();
        var last = polls.stream()
                .filter(it -> replies.contains(it.sms().message()))
                .toList()
                .getLast();
        assertThat(polls.indexOf(last))
                .as("texts before the last of 20 replies")
                .isLessThan(20 + 30);
    }

    @Test
    @Tag("rule-18")
    void sendsPollCopiesAfterNoticesAndThoseAfterReplies() {
        stage.member = _ -> {};
        var process = stage.start();
        process.stop();
        stage.compose(OutboxStage.someone("+12025551001"), "poll", MessageKind.GROUP);
        stage.compose(OutboxStage.someone("+12025551002"), "notice", MessageKind.NOTICE);
        stage.compose(OutboxStage.someone("+12025551003"), "reply", MessageKind.REPLY);
        stage.provider.pace = new Pace(5, 6, Pace.Unit.MESSAGE);
        stage.start();
        eventually().until(() -> stage.commandSide.asked.size() == 3);
        assertThat(stage.commandSide.asked)
                .extracting(ask -> ask.kind())
                .contains(MessageKind.REPLY, MessageKind.NOTICE, MessageKind.GROUP);
        var order = List.of("reply", "notice", "poll");
        var mark = stage.commandSide.asked.stream().toList();
        stage.jdbc
                .sql("update sending_account set next_slot = clock_timestamp() + interval '600 ms'")
                .update();
        mark.forEach(stage::allow);
        eventually().until(() -> stage.provider.bodies().size() == 3);
        assertThat(stage.provider.bodies()).isEqualTo(order);
    }

    @Test
    @Tag("rule-17")
    void noReplyWaitsBehindANoticeThatWasPutOff() {
        var notice = stage.compose(stage.maria, "Dinner is at six.", MessageKind.NOTICE);
        putOff(notice, Duration.ofHours(9));
        stage.compose(stage.maria, "Saved.");
        stage.start();
        eventually().until(() -> stage.provider.bodies().equals(List.of("Saved.")));
        stage.clock.advance(Duration.ofHours(9));
        eventually().until(() -> stage.provider.bodies().equals(List.of("Saved.", "Dinner is at six.")));
    }

    @Test
    void noNoticeWaitsBehindOneThatWasPutOffForLonger() {
        var tomorrow = stage.compose(stage.maria, "later", MessageKind.NOTICE);
        putOff(tomorrow, Duration.ofHours(9));
        stage.compose(stage.maria, "now", MessageKind.NOTICE);
        stage.start();
        eventually().until(() -> stage.provider.bodies().equals(List.of("now")));
    }

    @Test
    void aPersonsNoticesStayInOrderAlsoWhenOneHasToBeTriedAgain() {
        stage.provider.script.add(ScriptedProvider.refuse(20429, true));
        stage.start();
        var first = stage.compose(stage.maria, "one", MessageKind.NOTICE);
        stage.compose(stage.maria, "two", MessageKind.NOTICE);
        eventually().until(() -> stage.provider.requestsFor(first) == 1);
        meanwhile().until(() -> stage.provider.requests.size() == 1);
        stage.passUntil(first, OutboxState.ACCEPTED);
        eventually().until(() -> stage.provider.bodies().equals(List.of("one", "two")));
    }

    @Test
    void aReplyDoesNotWaitForANoticeWhoseOutcomeNobodyKnows() {
        stage.provider.script.add(stage.provider::breakOff);
        stage.start();
        var notice = stage.compose(stage.maria, "Dinner is at six.", MessageKind.NOTICE);
        eventually().untilAsserted(() -> assertThat(stage.state(notice)).isEqualTo(OutboxState.UNKNOWN));
        stage.compose(stage.maria, "Saved.");
        eventually().until(() -> stage.provider.bodies().equals(List.of("Saved.")));
    }
}
