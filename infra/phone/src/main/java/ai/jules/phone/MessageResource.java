package ai.jules.phone;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A message as the provider's API shows it (twilio-oai, api.v2010.account.message). */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MessageResource(
        String accountSid,
        String apiVersion,
        String body,
        String dateCreated,
        String dateSent,
        String dateUpdated,
        String direction,
        @Nullable Integer errorCode,
        @Nullable String errorMessage,
        String from,
        @Nullable String messagingServiceSid,
        String numMedia,
        String numSegments,
        @Nullable String price,
        String priceUnit,
        String sid,
        String status,
        Map<String, String> subresourceUris,
        String to,
        String uri) {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);

    static MessageResource of(Message message, String accountSid) {
        String self = "/2010-04-01/Accounts/" + accountSid + "/Messages/" + message.sid();
        Integer error = message.visibleErrorCode();
        String at = date(message.at());
        return new MessageResource(
                accountSid,
                "2010-04-01",
                message.body(),
                at,
                at,
                at,
                message.direction() == Direction.INBOUND ? "inbound" : "outbound-api",
                error,
                error == null ? null : "Simulated error " + error,
                message.from(),
                null,
                Integer.toString(message.media().size()),
                Integer.toString(Segments.of(message.body())),
                null,
                "USD",
                message.sid(),
                message.status().wireName(),
                Map.of("media", self + "/Media.json"),
                message.to(),
                self + ".json");
    }

    static String date(Instant instant) {
        return RFC_2822.format(instant);
    }
}
