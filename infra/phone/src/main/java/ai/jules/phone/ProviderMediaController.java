package ai.jules.phone;

import java.io.IOException;
import java.net.URI;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Attachments, as the provider hands them out: the address in the webhook wants the account's credentials and redirects
 * once to an address that wants none.
 */
@RestController
class ProviderMediaController {

    private final Exchange exchange;
    private final MediaStore store;
    private final ProviderAccount account;
    private final OwnAddress address;

    ProviderMediaController(Exchange exchange, MediaStore store, ProviderAccount account, OwnAddress address) {
        this.exchange = exchange;
        this.store = store;
        this.account = account;
        this.address = address;
    }

    static String path(ProviderAccount account, Message message, Media media) {
        return "/2010-04-01/Accounts/" + account.sid() + "/Messages/" + message.sid() + "/Media/" + media.sid();
    }

    @GetMapping("/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}")
    ResponseEntity<Object> redirect(
            @PathVariable("account") String accountSid,
            @PathVariable("message") String messageSid,
            @PathVariable("media") String mediaSid) {
        boolean known = account.sid().equals(accountSid)
                && store.find(mediaSid).isPresent()
                && exchange.find(messageSid)
                        .map(message -> message.media().stream()
                                .anyMatch(media -> media.sid().equals(mediaSid)))
                        .orElse(false);
        if (!known) {
            ProviderRefusal refusal = ProviderError.NOT_FOUND.refusal();
            return ResponseEntity.status(refusal.status()).body(refusal.body());
        }
        return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .location(URI.create(address.of("/simulator/media/" + mediaSid)))
                .build();
    }

    /** Whatever a test has put there: shown by the browser as nothing but an image, run by it never. */
    @GetMapping("/simulator/media/{media}")
    ResponseEntity<Resource> bytes(@PathVariable("media") String mediaSid) throws IOException {
        MediaStore.Attachment attachment = store.find(mediaSid).orElse(null);
        if (attachment == null) {
            return ResponseEntity.notFound().build();
        }
        Resource file = new FileSystemResource(attachment.file());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, attachment.contentType())
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .contentLength(file.contentLength())
                .body(file);
    }
}
