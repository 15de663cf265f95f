package ai.jules.saga.messaging;

import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.privacy.SealBroken;
import ai.jules.platform.privacy.Sealer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One attempt to hand a text to the provider. That it is made is committed before it is made (rule 19). */
@Component
class Sending {

    static final String BEFORE_PROVIDER = "outbound-after-sending-before-provider";
    static final String AFTER_ACCEPTANCE = "outbound-after-acceptance-before-record";

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration UNTIL_THE_VAULT_IS_BACK = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final Ending ending;
    private final SmsProvider provider;
    private final Sealer sealer;
    private final FaultPoints faults;
    private final Clock clock;

    Sending(Outbox outbox, Ending ending, SmsProvider provider, Sealer sealer, FaultPoints faults, Clock clock) {
        this.outbox = outbox;
        this.ending = ending;
        this.provider = provider;
        this.sealer = sealer;
        this.faults = faults;
        this.clock = clock;
    }

    /** Marks the row, inside the caller's transaction; {@link #send} follows once that is committed. */
    boolean mark(OutboxRow row) {
        var now = clock.instant();
        return outbox.sending(row, now, now.plus(Patience.FOR_A_LOST_CALL));
    }

    /** @param row as it was before it was marked */
    void send(OutboxRow row) {
        int attempt = row.attempts() + 1;
        Optional<OutboundSms> sms;
        try {
            sms = open(row);
        } catch (SealBroken e) {
            log.error("what {} says cannot be read", row.message());
            ending.givenUp(row, attempt, null);
            return;
        } catch (RuntimeException e) {
            log.warn("cannot read {} now ({})", row.message(), e.getClass().getSimpleName());
            outbox.notBegun(row.message(), attempt, clock.instant().plus(UNTIL_THE_VAULT_IS_BACK));
            return;
        }
        if (sms.isEmpty()) {
            log.info("{} is erased", row.message());
            outbox.erased(row.message(), attempt, clock.instant());
            return;
        }
        faults.reached(BEFORE_PROVIDER);
        conclude(row, attempt, ask(sms.get()));
    }

    private Outcome ask(OutboundSms sms) {
        if (!clock.instant().isBefore(sms.beginBefore())) {
            return new Outcome.TooLate();
        }
        try {
            return provider.send(sms);
        } catch (RuntimeException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private void conclude(OutboxRow row, int attempt, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted(var id) -> {
                faults.reached(AFTER_ACCEPTANCE);
                ending.accepted(row, attempt, provider.name(), id);
            }
            case Outcome.Refused(var code, var retryable) -> {
                var told = code == 0 ? null : Integer.valueOf(code);
                if (retryable) {
                    ending.failed(row, attempt, told);
                } else {
                    ending.givenUp(row, attempt, told);
                }
            }
            case Outcome.Unknown(var reason) -> ending.unknown(row, attempt, reason);
            case Outcome.TooLate() -> {
                log.info("the permission of {} ran out; asking again", row.message());
                outbox.notBegun(row.message(), attempt, dueAfterALatePermission(row));
            }
        }
    }

    /** When to ask again after a permission that could not be used. */
    Instant dueAfterALatePermission(OutboxRow row) {
        return clock.instant().plus(Patience.betweenAsks(row.futileAsks()));
    }

    private Optional<OutboundSms> open(OutboxRow row) {
        var body = sealer.open(OutboundPolicy.BODY, Objects.requireNonNull(row.body()), String.class)
                .value();
        var to = sealer.open(OutboundPolicy.RECIPIENT, Objects.requireNonNull(row.recipient()), PhoneNumber.class)
                .value();
        return body.flatMap(words -> to.map(number ->
                new OutboundSms(row.message(), row.member(), number, words, Objects.requireNonNull(row.validUntil()))));
    }
}
