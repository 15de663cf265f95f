package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.faults.FaultPoints;
import ai.jules.platform.observability.Traces;
import ai.jules.platform.privacy.SealBroken;
import ai.jules.platform.privacy.Sealer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Presence presence;
    private final Ending ending;
    private final SendingAccounts accounts;
    private final ProviderErrors errors;
    private final Sealer sealer;
    private final Traces traces;
    private final FaultPoints faults;
    private final Clock clock;

    Sending(
            Outbox outbox,
            Presence presence,
            Ending ending,
            SendingAccounts accounts,
            ProviderErrors errors,
            Sealer sealer,
            Traces traces,
            FaultPoints faults,
            Clock clock) {
        this.outbox = outbox;
        this.presence = presence;
        this.ending = ending;
        this.accounts = accounts;
        this.errors = errors;
        this.sealer = sealer;
        this.traces = traces;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * Marks the rows, inside the caller's transaction; {@link #send} follows for each once that is committed.
     *
     * @param sent the rows as they are with the attempt
     */
    Set<DeliveryId> mark(Collection<OutboxRow> sent) {
        var now = clock.instant();
        return sent.isEmpty()
                ? Set.of()
                : outbox.sending(sent, presence.process(), now, now.plus(Patience.FOR_A_LOST_CALL));
    }

    /** @param row as it is with the attempt */
    void send(OutboxRow row, SmsProvider provider) {
        Optional<OutboundSms> sms;
        try {
            sms = open(row);
        } catch (SealBroken e) {
            log.error("what {} says cannot be read", row.message());
            accounts.notBegun(row.message(), row.attempts());
            ending.givenUp(row, null);
            return;
        } catch (RuntimeException e) {
            log.warn("cannot read {} now ({})", row.message(), e.getClass().getSimpleName());
            notBegun(row, clock.instant().plus(UNTIL_THE_VAULT_IS_BACK));
            return;
        }
        if (sms.isEmpty()) {
            log.info("{} is erased", row.message());
            accounts.notBegun(row.message(), row.attempts());
            outbox.erased(row.message(), row.attempts(), clock.instant());
            return;
        }
        faults.reached(BEFORE_PROVIDER);
        var outcome = asIsTraced(row, sms.get(), provider);
        conclude(row, provider, outcome, Heard.now());
    }

    private Outcome asIsTraced(OutboxRow row, OutboundSms sms, SmsProvider provider) {
        try (var step = traces.call("provider " + provider.name(), Traces.parentIn(row.metadata()))) {
            step.note("jules.message", row.message()).note("jules.attempt", row.attempts());
            var outcome = ask(sms, provider);
            step.note("jules.outcome", outcome.getClass().getSimpleName());
            if (outcome instanceof Outcome.Refused refusal) {
                step.note("jules.provider_code", refusal.code());
            }
            return outcome;
        }
    }

    private Outcome ask(OutboundSms sms, SmsProvider provider) {
        if (!clock.instant().isBefore(sms.beginBefore())) {
            return new Outcome.TooLate();
        }
        try {
            return provider.send(sms);
        } catch (RuntimeException e) {
            return new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private void conclude(OutboxRow row, SmsProvider provider, Outcome outcome, Heard heard) {
        switch (outcome) {
            case Outcome.Accepted(var id) -> {
                faults.reached(AFTER_ACCEPTANCE);
                ending.accepted(row, provider.name(), id, heard);
            }
            case Outcome.Refused(var code, var retryable) -> {
                accounts.answered(row.message(), row.attempts(), heard);
                ending.refused(row, provider.name(), code, errors.of(provider.name(), code, retryable));
            }
            case Outcome.Unknown(var reason) -> {
                accounts.answered(row.message(), row.attempts(), heard);
                ending.unknown(row, provider.name(), reason);
            }
            case Outcome.TooLate() -> {
                log.info("the permission of {} ran out; asking again", row.message());
                notBegun(row, dueAfterALatePermission(row));
            }
        }
    }

    private void notBegun(OutboxRow row, Instant dueAt) {
        accounts.notBegun(row.message(), row.attempts());
        outbox.notBegun(row.message(), row.attempts(), dueAt);
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
        return body.flatMap(words -> to.map(number -> new OutboundSms(
                row.message(), row.member(), row.channel(), number, words, Objects.requireNonNull(row.validUntil()))));
    }
}
