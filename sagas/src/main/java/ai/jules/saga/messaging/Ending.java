package ai.jules.saga.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes down how an attempt ended, and what follows from it (rule 21); tells the Delivery when the text has ended with it.
 * Rows given here are as they are with the attempt.
 */
@Component
class Ending {

    private static final Logger log = LoggerFactory.getLogger(Ending.class);

    private final Attempts attempts;
    private final SendingAccounts accounts;
    private final SendingStop stop;
    private final Providers providers;
    private final Aftermath aftermath;
    private final Report report;
    private final OutboundMetrics metrics;
    private final Clock clock;

    Ending(
            Attempts attempts,
            SendingAccounts accounts,
            SendingStop stop,
            Providers providers,
            Aftermath aftermath,
            Report report,
            OutboundMetrics metrics,
            Clock clock) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.stop = stop;
        this.providers = providers;
        this.aftermath = aftermath;
        this.report = report;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * @param providerMessageId null when a callback proves that the provider has it but nobody knows under which id
     * @param heard when that became known
     */
    void accepted(OutboxRow row, String provider, @Nullable String providerMessageId, Heard heard) {
        var now = clock.instant();
        attempts.accepted(
                        row.message(),
                        row.attempts(),
                        provider,
                        providerMessageId,
                        now,
                        now.plus(Patience.FOR_A_COLLEAGUE),
                        heard)
                .ifPresent(code -> {
                    accounts.worked(provider);
                    metrics.sent(row.kind(), provider);
                    report.accepted(row, row.attempts(), provider, providerMessageId);
                    if (code != 0) {
                        aftermath.notDelivered(row.message(), code);
                    }
                });
    }

    /**
     * The provider surely does not have it and said why.
     *
     * @param code 0 when it was never reached
     */
    void refused(OutboxRow row, String provider, int code, ProviderErrors.Verdict verdict) {
        metrics.refusal(provider, verdict.kind(), verdict.effect());
        var effect = verdict.effect();
        if (effect.isAboutTheProvider()) {
            accounts.failed(provider);
        }
        switch (effect) {
            case RETRY, RETRY_ONCE -> againOrNot(row, provider, code, effect, soon(row));
            case RETRY_WITH_PATIENCE ->
                againOrNot(
                        row,
                        provider,
                        code,
                        effect,
                        clock.instant().plus(Patience.beforePatientAttempt(row.attemptsHere() + 1)));
            case BACK_OFF -> {
                var until = accounts.pause(provider);
                var soon = soon(row);
                againOrNot(row, provider, code, effect, until.isAfter(soon) ? until : soon);
            }
            case STOP_ALL -> {
                stop.put(provider, code, row.message());
                attempts.heldBack(row.message(), row.attempts(), soon(row));
            }
            case GIVE_UP, SUSPECT, REVIEW, CONFIGURATION -> givenUp(row, told(code));
            case REVOKE -> {
                report.left(row.message(), row.member(), row.metadata(), code);
                givenUp(row, told(code));
            }
        }
        if (effect.callsForALook()) {
            log.error("{}: {} answered {} to {}", verdict.kind(), provider, code, row.message());
        }
    }

    private Instant soon(OutboxRow row) {
        return clock.instant().plus(Patience.beforeAttempt(row.attemptsHere() + 1));
    }

    private void againOrNot(OutboxRow row, String provider, int code, Effect effect, Instant dueAt) {
        if (row.attemptsHere() >= effect.mostAttempts()) {
            elsewhereOrNot(row, provider, code);
        } else if (attempts.again(row.message(), row.attempts(), dueAt)) {
            log.info("attempt {} of {} was refused with {}; trying again", row.attempts(), row.message(), code);
            metrics.retried(row.kind(), provider);
        }
    }

    /** Only what nobody can have is handed to somebody else (rule 19). */
    private void elsewhereOrNot(OutboxRow row, String provider, int code) {
        var refused = new TreeSet<>(row.exhausted());
        refused.add(provider);
        if (row.onceUnknown() || !providers.isAnybodyElseThan(refused)) {
            givenUp(row, told(code));
        } else if (attempts.elsewhere(row.message(), row.attempts(), refused, clock.instant())) {
            log.warn("{} will not take {} ({}); asking somebody else", provider, row.message(), code);
            metrics.retried(row.kind(), provider);
        }
    }

    /** It turned out that the provider never got it. It is only ever offered to the same one again. */
    void lost(OutboxRow row, String provider) {
        if (row.attemptsHere() >= Patience.MOST_ATTEMPTS) {
            givenUp(row, null);
        } else if (attempts.again(row.message(), row.attempts(), clock.instant())) {
            log.info("the provider never got attempt {} of {}; trying again", row.attempts(), row.message());
            metrics.retried(row.kind(), provider);
        }
    }

    void givenUp(OutboxRow row, @Nullable Integer code) {
        var now = clock.instant();
        if (attempts.givenUp(row.message(), row.attempts(), code, now, now.plus(Patience.FOR_A_COLLEAGUE))) {
            log.error(
                    "GIVEN UP: {} to {} after {} attempts, code {}", row.message(), row.member(), row.attempts(), code);
            metrics.failed(row.kind(), row.provider());
            report.givenUp(row, row.attempts(), code);
        }
    }

    void unknown(OutboxRow row, String provider, String reason) {
        var now = clock.instant();
        if (attempts.unknown(row.message(), row.attempts(), now, now.plus(Patience.FOR_A_CALLBACK))) {
            log.warn("nobody knows whether attempt {} of {} arrived: {}", row.attempts(), row.message(), reason);
            metrics.unknown(row.kind(), provider);
        }
    }

    private static @Nullable Integer told(int code) {
        return code == 0 ? null : Integer.valueOf(code);
    }
}
