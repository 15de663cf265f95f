package ai.jules.phone;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Carries accepted messages to their handsets and tells the sender: sent, delivered. Of the first status, queued, the answer
 * to the request has told, and the provider calls nobody back for it ("Outbound Message Status in Status Callbacks", Twilio).
 * One attempt each, as the provider does it. With the shuffle fault they come in a wrong order and one of them twice.
 */
class StatusCallbacks {

    private final Exchange exchange;
    private final Webhooks webhooks;
    private final Faults faults;
    private final ProviderAccount account;
    private final Closing closing;
    private final Semaphore concurrent = new Semaphore(32);

    StatusCallbacks(Exchange exchange, Webhooks webhooks, Faults faults, ProviderAccount account, Closing closing) {
        this.exchange = exchange;
        this.webhooks = webhooks;
        this.faults = faults;
        this.account = account;
        this.closing = closing;
    }

    /** Returns at once; the rest happens on a thread of its own. */
    void begin(Message message) {
        Thread.ofVirtual().name("callbacks-", 0).start(() -> carry(message));
    }

    /** Messages whose end nobody had been told of when the phone was last stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        exchange.unfinished().forEach(this::begin);
    }

    private void carry(Message message) {
        Faults.Plan plan = faults.plan();
        if (plan.callbackDelayMs() > 0 && closing.within(Duration.ofMillis(plan.callbackDelayMs()))) {
            return;
        }
        for (MessageStatus status : order(message, plan.callbackShuffle())) {
            if (closing.begun()) {
                return;
            }
            exchange.reach(message.sid(), status);
            URI callback = message.statusCallback();
            if (callback != null) {
                concurrent.acquireUninterruptibly();
                try {
                    webhooks.post(callback, parameters(message, status), Webhooks.Signing.GOOD, null);
                } finally {
                    concurrent.release();
                }
            }
        }
    }

    private static List<MessageStatus> order(Message message, boolean shuffled) {
        MessageStatus end = message.fate() != null ? message.fate() : MessageStatus.DELIVERED;
        List<MessageStatus> statuses = new ArrayList<>(List.of(MessageStatus.SENT, end));
        if (shuffled) {
            List<MessageStatus> sorted = List.copyOf(statuses);
            Collections.shuffle(statuses, new Random(message.sid().hashCode()));
            if (statuses.equals(sorted)) {
                Collections.reverse(statuses);
            }
            statuses.add(statuses.getFirst());
        }
        return statuses;
    }

    private List<Map.Entry<String, String>> parameters(Message message, MessageStatus status) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(List.of(
                Map.entry("ApiVersion", "2010-04-01"),
                Map.entry("AccountSid", account.sid()),
                Map.entry("SmsSid", message.sid()),
                Map.entry("SmsStatus", status.wireName()),
                Map.entry("MessageSid", message.sid()),
                Map.entry("MessageStatus", status.wireName()),
                Map.entry("From", message.from()),
                Map.entry("To", message.to())));
        if (status == message.fate() && message.errorCode() != null) {
            parameters.add(Map.entry("ErrorCode", message.errorCode().toString()));
        }
        return parameters;
    }
}
