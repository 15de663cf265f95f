package ai.jules.saga.messaging;

import ai.jules.kernel.DeliveryId;
import ai.jules.saga.messaging.SendingAccounts.Allowance;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who takes a text, and whether it may leave this moment. */
@Component
class Departures {

    private final Providers providers;
    private final SendingAccounts accounts;
    private final SendingStop stop;
    private final Clock clock;

    Departures(Providers providers, SendingAccounts accounts, SendingStop stop, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.stop = stop;
        this.clock = clock;
    }

    /** Whether it makes sense to ask for permissions: nothing is stopped, and somebody is not paused. */
    boolean areOpen() {
        if (stop.isOn()) {
            return false;
        }
        var now = clock.instant();
        var paused = accounts.all().stream()
                .filter(it -> it.pausedUntil() != null && now.isBefore(it.pausedUntil()))
                .map(SendingAccounts.Standing::name)
                .toList();
        return providers.inOrder().stream().anyMatch(provider -> !paused.contains(provider.name()));
    }

    /** Locks the accounts, always in the same order, until the transaction ends. */
    Gate open() {
        var allowances = new LinkedHashMap<SmsProvider, Allowance>();
        for (var provider : providers.inOrder()) {
            allowances.put(provider, accounts.lock(provider.name(), provider.pace()));
        }
        return new Gate(allowances);
    }

    /** What may leave in one transaction. */
    static final class Gate {

        private final Map<SmsProvider, Allowance> allowances;

        private Gate(Map<SmsProvider, Allowance> allowances) {
            this.allowances = allowances;
        }

        int most() {
            return allowances.values().stream().mapToInt(Allowance::texts).sum();
        }

        /**
         * Whom to ask to send it; empty when whose turn it is cannot take it now. The first choice is asked first, but not
         * while it is avoided and another is left; who may have the text already is the only one to be asked.
         */
        Optional<SmsProvider> route(OutboxRow row) {
            var candidates = candidates(row);
            return candidates.stream()
                    .filter(it -> !allowances.get(it).isAvoided())
                    .findFirst()
                    .or(() -> candidates.stream().findFirst())
                    .filter(it -> {
                        var allowance = allowances.get(it);
                        return allowance.has(allowance.unitsOf(row));
                    });
        }

        private List<SmsProvider> candidates(OutboxRow row) {
            return allowances.keySet().stream()
                    .filter(it -> row.onceUnknown()
                            ? it.name().equals(row.provider())
                            : !row.exhausted().contains(it.name()))
                    .toList();
        }

        /** Takes the slot. */
        void pass(OutboxRow sent, SmsProvider provider) {
            allowances.get(provider).take(sent);
        }

        /** Writes down which of those that passed do leave. */
        void close(Set<DeliveryId> leaving) {
            allowances.values().forEach(allowance -> allowance.writeDown(leaving));
        }
    }
}
