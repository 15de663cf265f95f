package ai.jules.phone;

import ai.jules.phone.InboundTexts.HandsetText;
import ai.jules.phone.InboundTexts.Receipt;
import ai.jules.phone.Webhooks.Signing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The handsets: send a text, read what came, see what the provider was asked. */
@RestController
@RequestMapping("/simulator")
class SimulatorMessagesController {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{2,64}");
    private static final int MOST_DELIVERIES = 1_000;

    private final InboundTexts texts;
    private final Attachments attachments;
    private final MediaStore store;
    private final Exchange exchange;
    private final PhoneSettings settings;
    private final OwnAddress address;
    private final Readiness readiness;

    SimulatorMessagesController(
            InboundTexts texts,
            Attachments attachments,
            MediaStore store,
            Exchange exchange,
            PhoneSettings settings,
            OwnAddress address,
            Readiness readiness) {
        this.texts = texts;
        this.attachments = attachments;
        this.store = store;
        this.exchange = exchange;
        this.settings = settings;
        this.address = address;
        this.readiness = readiness;
    }

    @PostMapping(path = "/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> send(@RequestBody Body body) {
        List<String> addresses = body.media() == null ? List.of() : body.media();
        return answer(texts.send(
                text(body, addresses.stream().map(attachments::rehost).toList())));
    }

    /** The same fields as form parts; each file is an attachment, as is each text part named media. */
    @PostMapping(path = "/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> send(MultipartHttpServletRequest parts) {
        String repeat = parts.getParameter("repeat");
        Body body = new Body(
                parts.getParameter("from"),
                parts.getParameter("to"),
                parts.getParameter("body"),
                null,
                parts.getParameter("messageSid"),
                repeat == null ? null : number(repeat),
                parts.getParameter("signature"));
        List<Media> media = new ArrayList<>();
        parts.getMultiFileMap().values().forEach(files -> files.forEach(file -> media.add(keep(file))));
        String[] addresses = parts.getParameterValues("media");
        for (String one : addresses == null ? new String[0] : addresses) {
            media.add(attachments.rehost(one));
        }
        return answer(texts.send(text(body, media)));
    }

    @GetMapping("/messages")
    List<SeenMessage> messages(
            @RequestParam(name = "phone", required = false) @Nullable String phone,
            @RequestParam(name = "after", required = false) @Nullable String after) {
        String last = after == null || after.isBlank() ? null : after;
        if (last != null && exchange.find(last).isEmpty()) {
            throw new SimulatorRefusal(HttpStatus.NOT_FOUND, "unknown-message", "There is no message with that id");
        }
        return exchange.messages(handset(phone), last).stream()
                .map(message -> SeenMessage.of(message, address))
                .toList();
    }

    /** The last 10,000 requests to the provider's API, oldest first; times in milliseconds of the receiver's clock. */
    @GetMapping("/requests")
    List<SeenCall> requests() {
        return exchange.calls().stream().map(SeenCall::of).toList();
    }

    @GetMapping("/numbers")
    Numbers numbers() {
        if (!readiness.wouldAnswer()) {
            throw new SimulatorRefusal(
                    HttpStatus.SERVICE_UNAVAILABLE, "nobody-answers", "Nobody would answer a text yet");
        }
        return new Numbers(settings.directNumber(), settings.groupNumber());
    }

    /** A plus sign that came unescaped in a query is a space by then. */
    static @Nullable String handset(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        String number = phone.strip();
        return number.startsWith("+") ? number : "+" + number;
    }

    private HandsetText text(Body body, List<Media> media) {
        String from = body.from();
        if (from == null || !NUMBER.matcher(from).matches()) {
            throw SimulatorRefusal.invalid("invalid-from", "from must be a phone number like +12025550101");
        }
        if (body.messageSid() != null && !SID.matcher(body.messageSid()).matches()) {
            throw SimulatorRefusal.invalid("invalid-message-sid", "messageSid must be 2 to 64 letters and digits");
        }
        int deliveries = body.repeat() == null ? 1 : body.repeat();
        if (deliveries < 1 || deliveries > MOST_DELIVERIES) {
            throw SimulatorRefusal.invalid("invalid-repeat", "repeat must be 1 to " + MOST_DELIVERIES);
        }
        String words = body.body() == null ? "" : body.body();
        return new HandsetText(
                from, destination(body.to()), words, media, body.messageSid(), deliveries, signing(body.signature()));
    }

    private String destination(@Nullable String to) {
        String destination =
                switch (to == null ? "" : to) {
                    case "", "direct" -> settings.directNumber();
                    case "group" -> settings.groupNumber();
                    default -> String.valueOf(to);
                };
        if (!settings.isOwnNumber(destination)) {
            throw SimulatorRefusal.invalid("invalid-to", "to must be the direct or the group number");
        }
        return destination;
    }

    private static Signing signing(@Nullable String signature) {
        return switch (signature == null ? "good" : signature) {
            case "good" -> Signing.GOOD;
            case "bad" -> Signing.BAD;
            case "none" -> Signing.NONE;
            default -> throw SimulatorRefusal.invalid("invalid-signature", "signature must be good, bad or none");
        };
    }

    private Media keep(MultipartFile file) {
        String type = file.getContentType();
        try {
            return store.keep(type == null ? MediaStore.UNKNOWN_TYPE : type, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("An upload cannot be read", e);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(Receipt receipt) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("messageSid", receipt.messageSid());
        if (receipt.accepted()) {
            return ResponseEntity.accepted().body(body);
        }
        body.put("webhookStatus", receipt.webhookStatus());
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body(body);
    }

    record Body(
            @Nullable String from,
            @Nullable String to,
            @Nullable String body,
            @Nullable List<String> media,
            @Nullable String messageSid,
            @Nullable Integer repeat,
            @Nullable String signature) {}

    record Numbers(String direct, String group) {}

    /** A request to the provider; {@code at} and {@code tookMs} in milliseconds. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SeenCall(
            long at,
            long tookMs,
            String method,
            String path,
            ProviderCall.Outcome outcome,
            int status,
            @Nullable Integer code,
            @Nullable String messageSid,
            @Nullable String from,
            @Nullable String to) {

        static SeenCall of(ProviderCall call) {
            return new SeenCall(
                    call.at().toEpochMilli(),
                    call.tookMs(),
                    call.method(),
                    call.path(),
                    call.outcome(),
                    call.status(),
                    call.code(),
                    call.messageSid(),
                    call.from(),
                    call.to());
        }
    }
}
