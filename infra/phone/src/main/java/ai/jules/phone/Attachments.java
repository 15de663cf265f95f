package ai.jules.phone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what a handset attaches, from a data address (RFC 2397) or a web address, and rehosts it at the provider. */
class Attachments {

    /** Far above the provider's 5 MB, so that Jules' own limit can be tried; below what hurts this process. */
    private static final int LARGEST = 64 * 1024 * 1024;

    private static final Pattern DATA = Pattern.compile("data:([^,;]*)((?:;[^,;]*)*),(.*)", Pattern.DOTALL);

    private final MediaStore store;
    private final HttpClient client;

    Attachments(MediaStore store, HttpClient client) {
        this.store = store;
        this.client = client;
    }

    /** Refuses an address that cannot be read, before anything is sent. */
    Media rehost(String address) {
        Matcher data = DATA.matcher(address);
        if (data.matches()) {
            return store.keep(data.group(1), decode(data.group(2), data.group(3)));
        }
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return fetch(address);
        }
        throw unreadable();
    }

    private static byte[] decode(String parameters, String content) {
        try {
            return parameters.endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(content)
                    : URLDecoder.decode(content.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
                            .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException undecodable) {
            throw unreadable();
        }
    }

    private Media fetch(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(15))
                    .GET()
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (response.statusCode() != 200 || bytes.length > LARGEST) {
                    throw unreadable();
                }
                return store.keep(response.headers().firstValue("Content-Type").orElse(MediaStore.UNKNOWN_TYPE), bytes);
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            throw unreadable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreadable();
        }
    }

    private static SimulatorRefusal unreadable() {
        return SimulatorRefusal.invalid(
                "unreadable-media", "An attachment is neither a data nor a readable web address");
    }
}
