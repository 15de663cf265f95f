package ai.jules.query.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.events.member.MessageSuppressed.Reason;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessageStatusTest {

    @Test
    @Tag("rule-20")
    void goesOnFromQueuedToItsEnd() {
        assertThat(List.of(
                        MessageStatus.QUEUED,
                        MessageStatus.AUTHORISED,
                        MessageStatus.SUPPRESSED,
                        MessageStatus.SENT,
                        MessageStatus.DELIVERED))
                .extracting(MessageStatus::progress)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("rule-20")
    void knowsNoWayFromOneEndToAnother() {
        assertThat(List.of(MessageStatus.DELIVERED, MessageStatus.UNDELIVERED, MessageStatus.FAILED))
                .extracting(MessageStatus::progress)
                .containsOnly(MessageStatus.DELIVERED.progress());
    }

    @Test
    void countsAsSentWhateverAProviderHasTaken() {
        assertThat(MessageStatus.of(DeliveryStatus.QUEUED)).isEqualTo(MessageStatus.SENT);
        assertThat(MessageStatus.of(DeliveryStatus.SENDING)).isEqualTo(MessageStatus.SENT);
        assertThat(MessageStatus.of(DeliveryStatus.UNDELIVERED)).isEqualTo(MessageStatus.UNDELIVERED);
    }

    @Test
    void tellsATextThatCameTooLateFromOneThatWasNotAllowed() {
        assertThat(MessageStatus.of(Reason.EXPIRED)).isEqualTo(MessageStatus.EXPIRED);
        assertThat(MessageStatus.of(Reason.REVOKED).wireName()).isEqualTo("suppressed");
    }
}
