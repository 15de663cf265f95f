package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a provider says of a text after it took it. A text it did not deliver is surely not on the phone, so it may be handed
 * over once more, as a new attempt under its own id, when the table of errors says that this can help (rule 21).
 */
@Component
class Aftermath {

    private static final Logger log = LoggerFactory.getLogger(Aftermath.class);

    /** Stands for a code the provider did not give. */
    static final int NO_CODE = -1;

    private static final Duration BEFORE_ONCE_MORE = Duration.ofSeconds(30);

    private final Attempts attempts;
    private final SendingAccounts accounts;
    private final SendingStop stop;
    private final ProviderErrors errors;
    private final Report report;
    private final OutboundMetrics metrics;
    private final Clock clock;

    Aftermath(
            Attempts attempts,
            SendingAccounts accounts,
            SendingStop stop,
            ProviderErrors errors,
            Report report,
            OutboundMetrics metrics,
            Clock clock) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.stop = stop;
        this.errors = errors;
        this.report = report;
        this.metrics = metrics;
        this.clock = clock;
    }

    void delivered(DeliveryId message) {
        attempts.over(message, null);
    }

    /** The provider's last word on the attempt; it may overtake our own record of its acceptance. */
    void notDelivered(DeliveryId message, int code) {
        var found = attempts.find(message);
        if (found.isEmpty() || found.get().attempts() == 0) {
            return;
        }
        var row = found.get();
        switch (row.state()) {
            case ACCEPTED -> consequences(row, code);
            case WAITING, ASKED, AUTHORISED, SENDING, UNKNOWN -> attempts.reported(message, code);
            case SUPPRESSED, GIVEN_UP -> log.info("{} has ended already", row);
        }
    }

    private void consequences(OutboxRow row, int code) {
        var provider = Objects.requireNonNull(row.provider());
        var verdict = errors.reported(provider, code);
        metrics.refusal(provider, verdict.kind(), verdict.effect());
        switch (verdict.effect()) {
            case RETRY, RETRY_ONCE -> onceMoreOrNot(row, code, verdict.effect(), BEFORE_ONCE_MORE);
            case RETRY_WITH_PATIENCE ->
                onceMoreOrNot(row, code, verdict.effect(), Patience.beforePatientAttempt(row.attemptsHere() + 1));
            case BACK_OFF -> {
                accounts.pause(provider);
                onceMoreOrNot(row, code, verdict.effect(), BEFORE_ONCE_MORE);
            }
            case STOP_ALL -> {
                stop.put(provider, code, row.message());
                onceMoreOrNot(row, code, verdict.effect(), BEFORE_ONCE_MORE);
            }
            case GIVE_UP, SUSPECT, REVIEW, CONFIGURATION -> undelivered(row, code);
            case REVOKE -> {
                report.left(row.message(), row.member(), row.metadata(), code);
                undelivered(row, code);
            }
        }
        if (verdict.effect().callsForALook()) {
            log.error("{}: {} said {} of {}", verdict.kind(), provider, code, row.message());
        }
    }

    private void onceMoreOrNot(OutboxRow row, int code, Effect effect, Duration wait) {
        if (row.attemptsHere() < effect.mostAttempts()
                && attempts.onceMore(row, clock.instant().plus(wait))) {
            log.info("{} was not delivered ({}); trying once more", row.message(), code);
            metrics.retried(row.kind(), row.provider());
        } else {
            undelivered(row, code);
        }
    }

    private void undelivered(OutboxRow row, int code) {
        log.warn("UNDELIVERED: {} to {}, code {}", row.message(), row.member(), code);
        attempts.over(row.message(), code == NO_CODE ? null : Integer.valueOf(code));
        metrics.failed(row.kind(), row.provider());
    }
}
