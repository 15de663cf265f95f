package ai.jules.saga.messaging.twilio;

import ai.jules.kernel.Channel;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.PhoneNumber;
import ai.jules.saga.messaging.OutboundSms;
import ai.jules.saga.messaging.Outcome;
import ai.jules.saga.messaging.Pace;
import ai.jules.saga.messaging.SmsProvider;
import ai.jules.saga.messaging.wire.Wire;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends by Twilio's Messages resource. Its exceptions and log lines can hold numbers and words, so none leaves this class:
 * an answer in Twilio's own words is a refusal, everything else that happens once the request may have gone is unknown.
 */
@Component
@Order(1)
class TwilioProvider implements SmsProvider {

    private static final int PAGE = 100;
    private static final int MOST_LISTED = 1_000;

    /** Twilio lists by the time of sending, which is a little later than creation when a queue is long. */
    private static final Duration QUEUED_AT_MOST = Duration.ofHours(1);

    private final TwilioSettings settings;
    private final Clock clock;
    private final Wire wire;

    TwilioProvider(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.wire = new Wire(settings.connectWithin(), settings.answerWithin());
    }

    @Override
    public String name() {
        return "twilio";
    }

    @Override
    public Pace pace() {
        return settings.pace();
    }

    @Override
    public Outcome send(OutboundSms sms) {
        var twilio = new TwilioWire(wire, settings, () -> clock.instant().isBefore(sms.beginBefore()));
        try {
            var message = Message.creator(
                            new com.twilio.type.PhoneNumber(sms.to().e164()), number(sms.from()), sms.body())
                    .setStatusCallback(callback(sms))
                    .create(twilio.client());
            var sid = message.getSid();
            return sid == null ? new Outcome.Unknown("an answer without an id") : new Outcome.Accepted(sid);
        } catch (TwilioWire.Answered answer) {
            return refusal(answer);
        } catch (Wire.NotReached e) {
            return new Outcome.Refused(0, true);
        } catch (Wire.TooLate e) {
            return new Outcome.TooLate();
        } catch (Wire.Broken e) {
            return new Outcome.Unknown(e.getMessage());
        } catch (TwilioException e) {
            return new Outcome.Unknown("an answer that cannot be read");
        }
    }

    /** A gateway's 5xx says nothing about what the provider behind it did; Twilio's own carries its code. */
    private static Outcome refusal(TwilioWire.Answered answer) {
        if (answer.status() >= 500 && answer.code() == 0) {
            return new Outcome.Unknown("answered by " + answer.status() + " without a code");
        }
        return new Outcome.Refused(
                answer.code() == 0 ? answer.status() : answer.code(), answer.status() == 429 || answer.status() >= 500);
    }

    private com.twilio.type.PhoneNumber number(Channel from) {
        return new com.twilio.type.PhoneNumber(
                switch (from) {
                    case DIRECT -> settings.directNumber().e164();
                    case GROUP -> settings.groupNumber().e164();
                });
    }

    /** Our own ids; the provider's signature covers them. */
    private URI callback(OutboundSms sms) {
        return URI.create(settings.publicUrl() + "/api/v1/sms/status?delivery="
                + sms.message().uuid() + "&member=" + sms.member().uuid());
    }

    /**
     * Not limited by {@code DateSent}: that is a day, and a text still in Twilio's queue has none and would be missed.
     */
    @Override
    public List<SentSms> sentSince(DeliveryId message, Channel from, PhoneNumber to, Instant since) {
        var twilio = new TwilioWire(wire, settings, () -> true);
        var found = new ArrayList<SentSms>();
        try {
            var listed = Message.reader()
                    .setTo(new com.twilio.type.PhoneNumber(to.e164()))
                    .setFrom(number(from))
                    .pageSize(PAGE)
                    .limit(MOST_LISTED)
                    .read(twilio.client());
            for (var one : listed) {
                var created = created(one);
                if (created.isBefore(since.minus(QUEUED_AT_MOST))) {
                    break;
                }
                if (one.getSid() != null && !created.isBefore(since)) {
                    found.add(new SentSms(one.getSid(), one.getBody() == null ? "" : one.getBody(), created));
                }
            }
        } catch (TwilioWire.Answered answer) {
            throw new ProviderUnavailable("answered by " + answer.status());
        } catch (Wire.NotReached | Wire.Broken e) {
            throw new ProviderUnavailable(e.getMessage());
        } catch (TwilioException e) {
            throw new ProviderUnavailable("an answer that cannot be read");
        }
        return found;
    }

    /** Without a time that can be read it counts as new: better looked at than sent twice. */
    private static Instant created(Message message) {
        var created = message.getDateCreated();
        return created == null ? Instant.MAX : created.toInstant();
    }
}
