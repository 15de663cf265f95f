package ai.jules.saga.messaging;

import ai.jules.kernel.PhoneNumber;
import ai.jules.platform.privacy.Sealer;
import ai.jules.saga.messaging.SmsProvider.ProviderUnavailable;
import ai.jules.saga.messaging.SmsProvider.SentSms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out from the provider itself whether it has a text whose attempt ended nobody knows how (rule 19): among the texts
 * of the same words to the same number since then, those we know under their id or otherwise as other texts are not it.
 */
@Component
class Inquiry {

    private static final Logger log = LoggerFactory.getLogger(Inquiry.class);

    private final Attempts attempts;
    private final Ending ending;
    private final Providers providers;
    private final Sealer sealer;
    private final Clock clock;

    Inquiry(Attempts attempts, Ending ending, Providers providers, Sealer sealer, Clock clock) {
        this.attempts = attempts;
        this.ending = ending;
        this.providers = providers;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Marks the row, inside the caller's transaction; {@link #look} follows once that is committed. */
    boolean mark(OutboxRow row) {
        return attempts.looking(row, clock.instant().plus(Patience.FOR_A_COLLEAGUE));
    }

    /** @param row as it was before it was marked */
    void look(OutboxRow row) {
        var since = Objects.requireNonNull(row.sendingSince()).minus(Patience.CLOCK_SKEW);
        var to = sealer.open(OutboundPolicy.RECIPIENT, Objects.requireNonNull(row.recipient()), PhoneNumber.class)
                .value();
        var body = words(Objects.requireNonNull(row.body()));
        if (to.isEmpty() || body.isEmpty()) {
            forgotten(row);
            return;
        }
        List<SentSms> sent;
        try {
            sent = provider(row).sentSince(row.message(), row.channel(), to.get(), since);
        } catch (ProviderUnavailable e) {
            log.warn("the provider does not tell whether it has {}: {}", row.message(), e.getMessage());
            if (row.confirmed()) {
                confirmedWithoutId(row);
            } else {
                lookAgain(row);
            }
            return;
        }
        find(row, sent, body.get(), since)
                .ifPresentOrElse(
                        it -> ending.accepted(row, name(row), it.providerMessageId(), Heard.now()),
                        () -> notFound(row));
    }

    private SmsProvider provider(OutboxRow row) {
        return providers.named(name(row)).orElseThrow(() -> new ProviderUnavailable("not configured any more"));
    }

    private static String name(OutboxRow row) {
        return Objects.requireNonNull(row.provider());
    }

    private Optional<SentSms> find(OutboxRow row, List<SentSms> sent, String body, Instant since) {
        var same = sent.stream()
                .filter(it -> !it.createdAt().isBefore(since) && isSame(it.body(), body))
                .toList();
        var known = attempts.known(same.stream().map(SentSms::providerMessageId).toList());
        var nobodys = same.stream()
                .filter(it -> !known.contains(it.providerMessageId()))
                .toList();
        var others = provider(row).listsByOurId() ? 0 : othersOfTheSameWords(row, body, since);
        return nobodys.size() > others ? Optional.of(nobodys.getFirst()) : Optional.empty();
    }

    private long othersOfTheSameWords(OutboxRow row, String body, Instant since) {
        return attempts.acceptedWithoutId(row.member(), row.channel(), name(row), since).stream()
                .filter(other -> words(other).filter(it -> isSame(it, body)).isPresent())
                .count();
    }

    private void notFound(OutboxRow row) {
        if (row.confirmed()) {
            confirmedWithoutId(row);
        } else {
            ending.lost(row, name(row));
        }
    }

    /** The callback is proof enough; only the id is missing, and a few looks may still bring it. */
    private void confirmedWithoutId(OutboxRow row) {
        if (row.looks() + 1 >= Patience.MOST_LOOKS) {
            ending.accepted(row, name(row), null, Heard.now());
        } else {
            lookAgain(row);
        }
    }

    private void lookAgain(OutboxRow row) {
        var now = clock.instant();
        attempts.lookAgain(row.message(), row.attempts(), now.plus(Patience.FOR_A_CALLBACK));
    }

    /** Nothing is left to compare or to send again. */
    private void forgotten(OutboxRow row) {
        log.info("{} is erased", row.message());
        if (row.confirmed()) {
            ending.accepted(row, name(row), null, Heard.now());
        } else {
            ending.givenUp(row, null);
        }
    }

    private Optional<String> words(String sealed) {
        return sealer.open(OutboundPolicy.BODY, sealed, String.class).value();
    }

    /** Providers trim, and write line ends their own way. */
    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String body) {
        return body.replace("\r\n", "\n").strip();
    }
}
