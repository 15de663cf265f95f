package ai.jules.saga.messaging;

import ai.jules.commands.DeliveryCommand;
import ai.jules.commands.DeliveryCommand.RecordAcceptance;
import ai.jules.commands.DeliveryCommand.RecordGivingUp;
import ai.jules.commands.MemberCommand.RevokeConsent;
import ai.jules.events.member.Withdrawal;
import ai.jules.events.member.Withdrawal.NoticedBy;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.kernel.privacy.Personal;
import ai.jules.platform.messaging.Cause;
import ai.jules.platform.messaging.Commands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the Delivery how a text ended, until the broker has it. That it has been told is written down for several texts at
 * once; what is lost of that in a crash is told again, which asks nothing new.
 */
@Component
class Report {

    /** What stands for the provider's id of a text it surely has but would not name. */
    static final String NO_ID = "unknown";

    private static final String BY_PROVIDER = "provider";

    private static final Logger log = LoggerFactory.getLogger(Report.class);

    private final Attempts attempts;
    private final Commands commands;
    private final Queue<OutboxRow> told = new ConcurrentLinkedQueue<>();

    Report(Attempts attempts, Commands commands) {
        this.attempts = attempts;
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
        send(row, "accepted-" + attempt, new RecordAcceptance(row.message(), row.member(), provider, id, attempt));
    }

    void givenUp(OutboxRow row, int attempts, @Nullable Integer code) {
        send(row, "given-up-" + attempts, new RecordGivingUp(row.message(), row.member(), attempts, code));
    }

    /** The provider refuses to send to a person because they left, which nobody has told us (rule 3). */
    void left(DeliveryId message, MemberId member, Map<String, String> metadata, int code) {
        var withdrawal = new Withdrawal(
                BY_PROVIDER, message.uuid().toString(), Personal.evidence(member, "" + code), NoticedBy.PROVIDER);
        var because = new HashMap<>(metadata);
        because.put(Meta.ACTOR, "provider");
        log.warn("{} is blocked by the provider: {} has left", message, member);
        commands.send(
                new Cause(message.uuid().toString(), because),
                OutboundPolicy.class,
                "left",
                new RevokeConsent(member, withdrawal));
    }

    /** @param step names the attempt: another one's acceptance is another thing to tell */
    private void send(OutboxRow row, String step, DeliveryCommand command) {
        try {
            commands.send(Asking.causeOf(row), OutboundPolicy.class, step, command);
            told.add(row);
        } catch (RuntimeException e) {
            log.warn("could not tell of {} ({})", row.message(), e.getClass().getSimpleName());
        }
    }

    /** Writes down who has been told, inside the caller's transaction. */
    void writeDown() {
        var rows = new ArrayList<OutboxRow>();
        for (var row = told.poll(); row != null; row = told.poll()) {
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            attempts.told(rows);
        }
    }
}
