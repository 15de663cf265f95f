package ai.jules.command.conversation;

import ai.jules.commands.DeliveryCommand.RecordStatus;
import ai.jules.kernel.Meta;
import ai.jules.platform.messaging.LocalCommands;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes what providers tell of texts they were given, once it is believed and in our words; the Delivery decides. */
@Component
public class StatusReports {

    private static final Logger log = LoggerFactory.getLogger(StatusReports.class);

    private final LocalCommands commands;
    private final Turnstile turnstile;
    private final UnknownStatuses unknown;

    StatusReports(LocalCommands commands, Turnstile turnstile, UnknownStatuses unknown) {
        this.commands = commands;
        this.turnstile = turnstile;
        this.unknown = unknown;
    }

    /** Returns when it is recorded, or was of no use. */
    public void take(RecordStatus report) {
        var metadata =
                MetaData.from(Map.of(Meta.CORRELATION, report.delivery().uuid().toString(), Meta.ACTOR, "provider"));
        turnstile.passReport(() -> commands.handle(report, metadata));
    }

    /**
     * Keeps a status nobody here knows (rule 20).
     *
     * @param status the provider's own word; like the others empty when it is missing
     */
    public void keepUnknown(UUID delivery, UUID member, String providerMessageId, String status, String errorCode) {
        log.warn("a status we do not know for {}", delivery);
        unknown.keep(delivery, member, providerMessageId, status, errorCode);
    }
}
