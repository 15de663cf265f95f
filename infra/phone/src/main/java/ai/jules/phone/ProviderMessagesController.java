package ai.jules.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The provider's Messages resource: send, list, read one (twilio-oai, /2010-04-01/Accounts/{AccountSid}/Messages). */
@RestController
@RequestMapping(path = "/2010-04-01/Accounts/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
class ProviderMessagesController {

    private static final Pattern NUMBER = Pattern.compile("\\+(1[2-9]\\d{2}[2-9]\\d{6}|[2-9]\\d{6,14})");
    private static final int LONGEST_BODY = 1_600;

    private final Exchange exchange;
    private final StatusCallbacks callbacks;
    private final Faults faults;
    private final PhoneSettings settings;
    private final ProviderAccount account;
    private final Closing closing;

    ProviderMessagesController(
            Exchange exchange,
            StatusCallbacks callbacks,
            Faults faults,
            PhoneSettings settings,
            ProviderAccount account,
            Closing closing) {
        this.exchange = exchange;
        this.callbacks = callbacks;
        this.faults = faults;
        this.settings = settings;
        this.account = account;
        this.closing = closing;
    }

    @PostMapping(path = "/Messages.json", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<MessageResource> send(
            @PathVariable("account") String accountSid,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        ownAccount(accountSid);
        Faults.Effect effect = faults.next();
        if (effect.latency().isPositive()) {
            closing.within(effect.latency());
        }
        if (effect.fault() instanceof Faults.Refuse refuse) {
            throw refuse.refusal();
        }
        Message message = read(form, request);
        if (effect.fault() instanceof Faults.Undelivered undelivered) {
            message = message.destinedTo(MessageStatus.UNDELIVERED, undelivered.undelivered());
        }
        if (!exchange.acceptUnlessBlocked(message)) {
            throw ProviderError.UNSUBSCRIBED.refusal();
        }
        ProviderCallFilter.noteMessage(request, message);
        callbacks.begin(message);
        if (effect.fault() instanceof Faults.AcceptThenTimeout timeout) {
            ProviderCallFilter.hold(request, timeout.hold());
            return ResponseEntity.status(HttpStatus.GATEWAY_TIMEOUT).build();
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(MessageResource.of(message, accountSid));
    }

    @GetMapping("/Messages/{sid}.json")
    MessageResource one(@PathVariable("account") String accountSid, @PathVariable("sid") String sid) {
        ownAccount(accountSid);
        return exchange.find(sid)
                .map(message -> MessageResource.of(message, accountSid))
                .orElseThrow(ProviderError.NOT_FOUND::refusal);
    }

    /** Newest first; a page token names the last message of the page before, so that new ones do not shift pages. */
    @GetMapping("/Messages.json")
    Map<String, @Nullable Object> list(
            @PathVariable("account") String accountSid, @RequestParam MultiValueMap<String, String> query) {
        ownAccount(accountSid);
        int size = Math.clamp(number(query.getFirst("PageSize"), 50), 1, 1_000);
        int page = Math.max(0, number(query.getFirst("Page"), 0));
        SentFilter filter = SentFilter.of(query);
        String token = query.getFirst("PageToken");
        List<MessageResource> found = new ArrayList<>();
        boolean reached = token == null;
        boolean more = false;
        for (Message message : exchange.messages(null, null).reversed()) {
            if (reached && filter.matches(message)) {
                if (found.size() == size) {
                    more = true;
                    break;
                }
                found.add(MessageResource.of(message, accountSid));
            }
            reached = reached || ("PA" + message.sid()).equals(token);
        }
        String next = more
                ? pageUri(
                        accountSid,
                        query,
                        size,
                        page + 1,
                        "PA" + found.getLast().sid())
                : null;
        return page(accountSid, query, size, page, found, next);
    }

    private Map<String, @Nullable Object> page(
            String accountSid,
            MultiValueMap<String, String> query,
            int size,
            int page,
            List<MessageResource> found,
            @Nullable String next) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("first_page_uri", pageUri(accountSid, query, size, 0, null));
        answer.put("uri", pageUri(accountSid, query, size, page, query.getFirst("PageToken")));
        answer.put("next_page_uri", next);
        answer.put("previous_page_uri", null);
        answer.put("page", page);
        answer.put("page_size", size);
        answer.put("start", page * size);
        answer.put("end", page * size + Math.max(0, found.size() - 1));
        answer.put("messages", found);
        return answer;
    }

    private static String pageUri(
            String accountSid, MultiValueMap<String, String> query, int size, int page, @Nullable String token) {
        StringBuilder uri = new StringBuilder("/2010-04-01/Accounts/" + accountSid + "/Messages.json?");
        for (String name : List.of("To", "From", "DateSent", "DateSent>", "DateSent<")) {
            String value = query.getFirst(name);
            if (value != null) {
                uri.append(encode(name)).append('=').append(encode(value)).append('&');
            }
        }
        uri.append("PageSize=").append(size).append("&Page=").append(page);
        return token == null
                ? uri.toString()
                : uri.append("&PageToken=").append(encode(token)).toString();
    }

    private Message read(MultiValueMap<String, String> form, HttpServletRequest request) {
        String to = form.getFirst("To");
        if (to == null || to.isBlank()) {
            throw ProviderError.TO_REQUIRED.refusal();
        }
        if (!NUMBER.matcher(to.strip()).matches()) {
            throw ProviderError.INVALID_TO.refusal();
        }
        String from = sender(form);
        if (from.equals(to.strip())) {
            throw ProviderError.SAME_NUMBER.refusal();
        }
        List<Media> media = form.getOrDefault("MediaUrl", List.of()).stream()
                .map(url -> new Media(Sids.media(), MediaStore.UNKNOWN_TYPE, uri(url)))
                .toList();
        String body = form.getFirst("Body") == null ? "" : form.getFirst("Body");
        if (body.isEmpty() && media.isEmpty()) {
            throw ProviderError.BODY_REQUIRED.refusal();
        }
        if (body.codePointCount(0, body.length()) > LONGEST_BODY) {
            throw ProviderError.TOO_LONG.refusal();
        }
        String callback = form.getFirst("StatusCallback");
        return Message.outbound(
                Sids.message(),
                from,
                to.strip(),
                body,
                media,
                ProviderCallFilter.arrival(request),
                callback == null || callback.isBlank() ? null : uri(callback));
    }

    /** A messaging service sends from the direct number. */
    private String sender(MultiValueMap<String, String> form) {
        String from = form.getFirst("From");
        if (from == null || from.isBlank()) {
            if (form.getFirst("MessagingServiceSid") != null) {
                return settings.directNumber();
            }
            throw ProviderError.FROM_REQUIRED.refusal();
        }
        if (!settings.isOwnNumber(from.strip())) {
            throw ProviderError.NOT_OUR_NUMBER.refusal();
        }
        return from.strip();
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // Refused below, like an address of another kind.
        }
        throw ProviderError.INVALID_CALLBACK.refusal();
    }

    private void ownAccount(String accountSid) {
        if (!account.sid().equals(accountSid)) {
            throw ProviderError.AUTHENTICATE.refusal();
        }
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ExceptionHandler
    ResponseEntity<ProviderRefusal.Body> refused(ProviderRefusal refusal, HttpServletRequest request) {
        ProviderCallFilter.noteCode(request, refusal.code());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(refusal.body());
    }
}
