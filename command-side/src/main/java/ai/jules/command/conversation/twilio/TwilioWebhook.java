package ai.jules.command.conversation.twilio;

import ai.jules.command.conversation.Inbound;
import ai.jules.command.conversation.InboundText;
import ai.jules.events.conversation.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where texts come in. The answer is always empty: what Jules says leaves by its own way. */
@RestController
@RequestMapping("/api/v1/sms/webhook")
class TwilioWebhook {

    private static final String EMPTY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";
    private static final int MOST_MEDIA = 10;

    /** It is logged, correlates events and is a column: letters and digits, beginning with a letter, so never a number. */
    private static final Pattern SID = Pattern.compile("[A-Za-z][A-Za-z0-9]{1,63}");

    /**
     * What the event of a text or its member keeps. Words and pictures, repeated or not, are never evidence: they go when
     * somebody asks to be forgotten.
     */
    private static final Predicate<String> KEPT_OTHERWISE = Pattern.compile(
                    "MessageSid|From|To|Body|Media(?:Url|ContentType)[0-9]+")
            .asMatchPredicate();

    private final InboundText texts;

    TwilioWebhook(InboundText texts) {
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<String> receive(
            @RequestAttribute("ai.jules.command.conversation.twilio.SignedForm") SignedForm form,
            @RequestHeader(name = "I-Twilio-Idempotency-Token", required = false) @Nullable String token) {
        var sid = form.value("MessageSid").filter(value -> SID.matcher(value).matches());
        if (sid.isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body("{\"type\":\"https://jules.example/problems/message-sid-missing\",\"title\":\"MessageSid"
                            + " is missing or no id\",\"status\":400}");
        }
        texts.accept(new Inbound(
                sid.get(),
                form.value("From").orElse(""),
                form.value("To").orElse(""),
                form.value("Body").orElse(""),
                media(form),
                form.value("OptOutType").filter(value -> !value.isBlank()).orElse(null),
                token == null || token.isBlank() ? null : token,
                form.without(KEPT_OTHERWISE).encoded()));
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(EMPTY);
    }

    private static List<Media> media(SignedForm form) {
        var media = new ArrayList<Media>();
        for (int i = 0; i < MOST_MEDIA; i++) {
            var url = form.value("MediaUrl" + i);
            if (url.isEmpty()) {
                break;
            }
            media.add(new Media(url.get(), form.value("MediaContentType" + i).orElse("")));
        }
        return media;
    }
}
