package ai.jules.saga.messaging;

import ai.jules.commands.DeliveryCommand;
import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.platform.messaging.Commands;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the Delivery how a text ended, until the broker has it. */
@Component
class Report {

    /** What stands for the provider's id of a text it surely has but would not name. */
    static final String NO_ID = "unknown";

    private static final Logger log = LoggerFactory.getLogger(Report.class);

    private final Outbox outbox;
    private final Commands commands;

    Report(Outbox outbox, Commands commands) {
        this.outbox = outbox;
        this.commands = commands;
    }

    /** What an earlier process or try could not tell. */
    void tell(OutboxRow row) {
        switch (row.state()) {
            case ACCEPTED ->
                accepted(row, row.attempts(), Objects.requireNonNull(row.provider()), row.providerMessageId());
            case GIVEN_UP -> givenUp(row, row.attempts(), row.errorCode());
            case SUPPRESSED, WAITING, ASKED, AUTHORISED, SENDING, UNKNOWN ->
                throw new IllegalStateException("nothing to tell of " + row);
        }
    }

    void accepted(OutboxRow row, int attempt, String provider, @Nullable String providerMessageId) {
        var id = providerMessageId == null ? NO_ID : providerMessageId;
        send(row, "accepted", new RecordAcceptance(row.message(), row.member(), provider, id, attempt));
    }

    void givenUp(OutboxRow row, int attempts, @Nullable Integer code) {
        send(row, "given-up", new RecordGivingUp(row.message(), row.member(), attempts, code));
    }

    private void send(OutboxRow row, String step, DeliveryCommand command) {
        try {
            commands.send(Asking.causeOf(row), OutboundPolicy.class, step, command);
            outbox.told(row.message());
        } catch (RuntimeException e) {
            log.warn("could not tell of {} ({})", row.message(), e.getClass().getSimpleName());
        }
    }
}
