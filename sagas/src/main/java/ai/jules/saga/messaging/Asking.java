package ai.jules.saga.messaging;

import ai.jules.commands.MemberCommand.AuthorizeMessage;
import ai.jules.kernel.DeliveryId;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a person's aggregate whether a text may leave now (rule 15); the answer comes as an event. */
@Component
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Commands commands;
    private final Clock clock;

    Asking(Outbox outbox, Commands commands, Clock clock) {
        this.outbox = outbox;
        this.commands = commands;
        this.clock = clock;
    }

    /** Marks the rows, inside the caller's transaction; {@link #ask} follows for each once that is committed. */
    Set<DeliveryId> mark(List<OutboxRow> rows) {
        return rows.isEmpty() ? Set.of() : outbox.asked(rows, clock.instant());
    }

    /** @param row as it was before it was marked */
    void ask(OutboxRow row) {
        int number = row.asks() + 1;
        try {
            commands.send(
                    causeOf(row),
                    OutboundPolicy.class,
                    "authorise-" + number,
                    new AuthorizeMessage(row.member(), row.message(), row.kind(), row.useUntil(), row.copy()));
        } catch (RuntimeException e) {
            log.warn(
                    "could not ask whether {} may leave ({})",
                    row.message(),
                    e.getClass().getSimpleName());
            outbox.notAsked(row.message(), number, clock.instant().plus(AFTER_A_FAILURE));
        }
    }

    /** Everything said about a text is said because of the text: its id makes the ids of the commands. */
    static Cause causeOf(OutboxRow row) {
        return new Cause(row.message().uuid().toString(), row.metadata());
    }
}
