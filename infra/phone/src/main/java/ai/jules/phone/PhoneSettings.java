package ai.jules.phone;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code jules.phone}.
 *
 * @param dataDirectory DIR; the phone keeps everything of its own under DIR/phone
 * @param authToken the secret of webhook signatures and of the REST API; absent or blank: {@code authTokenFile}
 * @param authTokenFile default DIR/secrets/twilio_auth_token, created with a random token when it is missing
 * @param publicUrl the address Jules believes to be reachable at: signatures are made over it
 * @param webhookUrl what is signed and called for an inbound text; default: public URL + /api/v1/sms/webhook
 * @param deliverTo where requests to the public URL really go (scheme, host, port); default: the public URL itself
 * @param clockFile holds the offset of simulated time in milliseconds as plain text; default DIR/clock
 * @param baseUrl where Jules reaches the phone, used in media addresses; default: 127.0.0.1 and the listening port
 * @param healthUrls all must answer 2xx before /simulator/numbers does; none: the webhook's server must answer at all
 * @param messagesKept how many messages are held in memory; older ones remain in the journal only
 */
@ConfigurationProperties("jules.phone")
record PhoneSettings(
        @DefaultValue("./.jules") Path dataDirectory,
        @DefaultValue("AC6a756c65730000000000000000000000") String accountSid,
        @Nullable String authToken,
        @Nullable Path authTokenFile,
        @DefaultValue("+12025550199") String directNumber,
        @DefaultValue("+12025550198") String groupNumber,
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @Nullable URI webhookUrl,
        @Nullable URI deliverTo,
        @Nullable Path clockFile,
        @Nullable URI baseUrl,
        @DefaultValue List<URI> healthUrls,
        @DefaultValue("50000") int messagesKept) {

    Path directory() {
        return dataDirectory.resolve("phone");
    }

    Path clockPath() {
        return clockFile != null ? clockFile : dataDirectory.resolve("clock");
    }

    Path tokenPath() {
        return authTokenFile != null
                ? authTokenFile
                : dataDirectory.resolve("secrets").resolve("twilio_auth_token");
    }

    URI webhook() {
        return webhookUrl != null ? webhookUrl : URI.create(withoutSlash(publicUrl) + "/api/v1/sms/webhook");
    }

    /** The address to connect to for an address that Jules gave or is configured with; others stay as they are. */
    URI reachable(URI signed) {
        String prefix = withoutSlash(publicUrl);
        String address = signed.toString();
        if (deliverTo == null || !(address.equals(prefix) || address.startsWith(prefix + "/"))) {
            return signed;
        }
        return URI.create(withoutSlash(deliverTo) + address.substring(prefix.length()));
    }

    boolean isOwnNumber(String number) {
        return number.equals(directNumber) || number.equals(groupNumber);
    }

    private static String withoutSlash(URI uri) {
        String text = uri.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
