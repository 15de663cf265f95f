package ai.jules.query.consent.ledger;

import ai.jules.kernel.MemberId;
import ai.jules.platform.messaging.EventGroup;
import ai.jules.platform.messaging.EventWire.Stored;
import ai.jules.platform.messaging.StoredEventHandler;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Turns what the Members' streams say into entries, as it was stored, in the transaction that moves the position. */
@Component
public class LedgerReader implements StoredEventHandler {

    public static final String GROUP = "ledger";

    private final Ledger ledger;

    public LedgerReader(Ledger ledger) {
        this.ledger = ledger;
    }

    @Configuration(proxyBeanMethods = false)
    static class Group {

        @Bean
        EventGroup ledgerGroup() {
            return EventGroup.ledger(GROUP, "member").unhurried();
        }
    }

    @Override
    public String group() {
        return GROUP;
    }

    @Override
    public void handle(List<Stored> events) {
        ledger.append(events.stream()
                .map(LedgerReader::entry)
                .flatMap(Optional::stream)
                .toList());
    }

    /** Empty for an event that is no entry. */
    static Optional<Incoming> entry(Stored event) {
        return EntryType.ofEvent(event.type())
                .map(type -> new Incoming(
                        type,
                        MemberId.parse(event.aggregate()).uuid(),
                        event.time(),
                        event.id(),
                        event.type(),
                        event.revision(),
                        event.aggregate(),
                        event.sequence(),
                        event.payload(),
                        event.metadata()));
    }
}
