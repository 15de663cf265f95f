package ai.jules.command.conversation.twilio;

import ai.jules.command.conversation.Turnstile;
import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.events.delivery.DeliveryStatus;
import ai.jules.kernel.DeliveryId;
import ai.jules.kernel.MemberId;
import ai.jules.kernel.Meta;
import ai.jules.platform.messaging.LocalCommands;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(StatusCallback.class);

    private final LocalCommands commands;
    private final Turnstile turnstile;
    private final UnknownStatuses unknown;

    StatusCallback(LocalCommands commands, Turnstile turnstile, UnknownStatuses unknown) {
        this.commands = commands;
        this.turnstile = turnstile;
        this.unknown = unknown;
    }

    @PostMapping
    ResponseEntity<Void> receive(
            @RequestAttribute("ai.jules.command.conversation.twilio.SignedForm") SignedForm form,
            @RequestParam UUID delivery,
            @RequestParam UUID member) {
        form.value("MessageStatus")
                .flatMap(StatusCallback::status)
                .ifPresentOrElse(status -> record(form, delivery, member, status), () -> {
                    log.warn("a status we do not know for {}", delivery);
                    unknown.keep(delivery, member, form);
                });
        return ResponseEntity.noContent().build();
    }

    private void record(SignedForm form, UUID delivery, UUID member, DeliveryStatus status) {
        var command = new RecordStatus(
                new DeliveryId(delivery), new MemberId(member), status, errorCode(form), messageSid(form));
        var metadata = MetaData.from(Map.of(Meta.CORRELATION, delivery.toString(), Meta.ACTOR, "provider"));
        turnstile.passReport(() -> commands.handle(command, metadata));
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
