package ai.jules.command.conversation.twilio;

import ai.jules.command.conversation.StatusReports;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider tells how far a text came. The URL carries our own ids and is covered by the signature. */
@RestController
@RequestMapping("/api/v1/sms/status")
class StatusCallback {

    /** As who accepts texts is called in events. */
    private static final String PROVIDER = "twilio";

    private final StatusReports reports;

    StatusCallback(StatusReports reports) {
        this.reports = reports;
    }

    @PostMapping
    ResponseEntity<Void> receive(
            @RequestAttribute("ai.jules.command.conversation.twilio.SignedForm") SignedForm form,
            @RequestParam UUID delivery,
            @RequestParam UUID member) {
        form.value("MessageStatus")
                .flatMap(StatusCallback::status)
                .ifPresentOrElse(
                        status -> reports.take(new RecordStatus(
                                new DeliveryId(delivery),
                                new MemberId(member),
                                status,
                                errorCode(form),
                                PROVIDER,
                                messageSid(form))),
                        () -> reports.keepUnknown(
                                delivery,
                                member,
                                form.value("MessageSid").orElse(""),
                                form.value("MessageStatus").orElse(""),
                                form.value("ErrorCode").orElse("")));
        return ResponseEntity.noContent().build();
    }

    private static Optional<DeliveryStatus> status(String said) {
        return switch (said) {
            case "accepted", "scheduled", "queued" -> Optional.of(DeliveryStatus.QUEUED);
            case "sending" -> Optional.of(DeliveryStatus.SENDING);
            case "sent" -> Optional.of(DeliveryStatus.SENT);
            case "delivered", "read" -> Optional.of(DeliveryStatus.DELIVERED);
            case "undelivered" -> Optional.of(DeliveryStatus.UNDELIVERED);
            case "failed", "canceled" -> Optional.of(DeliveryStatus.FAILED);
            default -> Optional.empty();
        };
    }

    private static @Nullable String messageSid(SignedForm form) {
        return form.value("MessageSid").filter(sid -> !sid.isEmpty()).orElse(null);
    }

    private static @Nullable Integer errorCode(SignedForm form) {
        return form.value("ErrorCode")
                .filter(code -> code.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
