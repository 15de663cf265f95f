package ai.jules.phone;

import ai.jules.phone.Webhooks.Signing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handset sends a text: the provider records it, acts on its own keywords, and calls Jules. */
class InboundTexts {

    private static final String CONFIRMATION =
            "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply"
                    + " START to resubscribe.";

    private final Exchange exchange;
    private final Webhooks webhooks;
    private final PhoneSettings settings;
    private final ProviderAccount account;
    private final OwnAddress address;
    private final SimulatedClock clock;

    InboundTexts(
            Exchange exchange,
            Webhooks webhooks,
            PhoneSettings settings,
            ProviderAccount account,
            OwnAddress address,
            SimulatedClock clock) {
        this.exchange = exchange;
        this.webhooks = webhooks;
        this.settings = settings;
        this.account = account;
        this.address = address;
        this.clock = clock;
    }

    /** Delivers a text as often as asked, one delivery after the other, and tells how Jules took it. */
    Receipt send(HandsetText text) {
        String sid = text.messageSid() != null ? text.messageSid() : Sids.message();
        Message message = Message.inbound(sid, text.from(), text.to(), text.body(), text.media(), clock.instant());
        OptOutKeyword keyword = OptOutKeyword.of(text.body(), exchange.isBlocked(text.from()));
        record(message, text.signing(), keyword);
        List<Map.Entry<String, String>> parameters = parameters(message, keyword);
        OptionalInt outcome = OptionalInt.empty();
        boolean accepted = true;
        for (int delivery = 0; delivery < text.deliveries(); delivery++) {
            OptionalInt status = webhooks.post(settings.webhook(), parameters, text.signing(), idempotencyToken(sid));
            if (accepted) {
                outcome = status;
            }
            accepted = accepted && status.orElse(0) / 100 == 2;
        }
        exchange.reach(sid, accepted ? MessageStatus.RECEIVED : MessageStatus.FAILED);
        return new Receipt(sid, accepted, outcome.isPresent() ? outcome.getAsInt() : null);
    }

    /** A forged delivery never passed through the provider, so the provider's block list knows nothing of it. */
    private void record(Message message, Signing signing, OptOutKeyword keyword) {
        OptOutKeyword effective = signing == Signing.GOOD ? keyword : OptOutKeyword.NONE;
        if (exchange.receive(message, effective)) {
            Message confirmation = Message.outbound(
                    Sids.message(), message.to(), message.from(), CONFIRMATION, List.of(), clock.instant(), null);
            exchange.originate(confirmation);
            exchange.reach(confirmation.sid(), MessageStatus.DELIVERED);
        }
    }

    /** The same for every delivery of one message. */
    private static String idempotencyToken(String sid) {
        return UUID.nameUUIDFromBytes(sid.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Map.Entry<String, String>> parameters(Message message, OptOutKeyword keyword) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(List.of(
                Map.entry("ToCountry", "US"),
                Map.entry("ToState", ""),
                Map.entry("SmsMessageSid", message.sid()),
                Map.entry("NumMedia", Integer.toString(message.media().size())),
                Map.entry("ToCity", ""),
                Map.entry("FromZip", ""),
                Map.entry("SmsSid", message.sid()),
                Map.entry("FromState", ""),
                Map.entry("SmsStatus", "received"),
                Map.entry("FromCity", ""),
                Map.entry("Body", message.body()),
                Map.entry("FromCountry", "US"),
                Map.entry("To", message.to()),
                Map.entry("ToZip", ""),
                Map.entry("NumSegments", Integer.toString(Segments.of(message.body()))),
                Map.entry("MessageSid", message.sid()),
                Map.entry("AccountSid", account.sid()),
                Map.entry("From", message.from()),
                Map.entry("ApiVersion", "2010-04-01")));
        for (int number = 0; number < message.media().size(); number++) {
            Media media = message.media().get(number);
            parameters.add(Map.entry("MediaContentType" + number, media.contentType()));
            parameters.add(
                    Map.entry("MediaUrl" + number, address.of(ProviderMediaController.path(account, message, media))));
        }
        if (keyword != OptOutKeyword.NONE) {
            parameters.add(Map.entry("OptOutType", keyword.name()));
        }
        return parameters;
    }

    /**
     * What somebody types.
     *
     * @param messageSid chosen by the sender, or null for a new one; a known one is the same message delivered again
     * @param deliveries how many times the webhook is called
     */
    record HandsetText(
            String from,
            String to,
            String body,
            List<Media> media,
            @Nullable String messageSid,
            int deliveries,
            Signing signing) {}

    /** How it went; the status is that of the first delivery that failed, else of the last; null: nobody answered. */
    record Receipt(
            String messageSid, boolean accepted, @Nullable Integer webhookStatus) {}
}
